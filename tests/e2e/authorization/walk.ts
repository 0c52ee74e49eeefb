import { randomUUID } from "node:crypto";
import { createSession } from "@/lib/auth/create-session";
import { demonstrationAccounts } from "@/lib/auth/demonstration";
import { sealSession } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import { type Role, roles } from "@/lib/vocabulary/people";
import { type App, test as base } from "@/tests/support/app";
import { aUser, changeUser } from "@/tests/support/build-people";
import { openFingerprints } from "./database-fingerprint";
import { type HttpAnswer, type HttpRequest, postForm, sendRequest } from "./http";
import { type SeededRecords, seedRecords } from "./seed-records";

export { expect } from "@/tests/support/app";

/** People whose session was good once and must open nothing any more. */
export const invalidSessions = ["disabled", "revoked", "expired", "idle"] as const;
export const outsiders = ["nobody", "forged", ...invalidSessions] as const;
export type Visitor = Role | (typeof outsiders)[number];

export type Walk = SeededRecords & {
  app: App;
  /** The session cookie's value; nobody has none. */
  cookieOf(visitor: Visitor): string | undefined;
  send(request: HttpRequest & { as?: Visitor }): Promise<HttpAnswer>;
  /** What the browser's own code asks for when it moves inside the app: Next first sends it to the same address with `_rsc`. */
  ask(path: string, headers: Record<string, string>, visitor: Visitor): Promise<HttpAnswer>;
  /** A form as a browser without JavaScript posts it. */
  post(path: string, fields: [string, string][], visitor: Visitor): Promise<HttpAnswer>;
  snapshot(): Promise<Record<string, string>>;
};

/** A server of one's own (`test.use({ instance: "walk" })`) whose demonstration also holds what some must not see, and a cookie for everyone. */
export const test = base.extend<object, { walk: Walk }>({
  walk: [
    async ({ app }, use) => {
      Object.assign(process.env, { DATABASE_URL: app.databaseUrl, PACTA_SECRET: app.secret, PACTA_DEMO: "1" });
      const planted = await seedRecords();
      const fingerprints = await openFingerprints(app.databaseUrl);
      const cookies = await cookiesOf(app.secret);
      const cookieOf = (visitor: Visitor) => cookies.get(visitor);
      const ask: Walk["ask"] = async (path, headers, visitor) => {
        const first = await sendRequest(app.url, { path, headers, cookie: cookieOf(visitor) });
        const again = /[?&]_rsc/.test(first.location ?? "") ? first.location : undefined;
        return again ? sendRequest(app.url, { path: again, headers, cookie: cookieOf(visitor) }) : first;
      };
      await use({
        ...planted,
        app,
        cookieOf,
        ask,
        send: ({ as = "nobody", ...request }) => sendRequest(app.url, { cookie: cookieOf(as), ...request }),
        post: (path, fields, visitor) => postForm(app.url, path, fields, cookieOf(visitor)),
        snapshot: fingerprints.take,
      });
      await fingerprints.close();
      await db().$disconnect();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

async function cookiesOf(secret: string): Promise<Map<Visitor, string>> {
  const cookies = new Map<Visitor, string>();
  const signIn = async (visitor: Visitor, userId: string) => {
    const sid = await createSession(db(), userId, { address: null, userAgent: `walk ${visitor}` });
    cookies.set(visitor, await sealSession(sid, userId, secret));
  };
  for (const role of roles) {
    const email = demonstrationAccounts.find((account) => account.role === role)?.email;
    const { id } = await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    await signIn(role, id);
  }
  // Coordinators, so that nothing but the session's end keeps them out.
  for (const visitor of invalidSessions) {
    const { id } = await aUser({ role: "coordinator" });
    await signIn(visitor, id);
    await shut[visitor](id);
  }
  cookies.set(
    "forged",
    await sealSession(`${"A".repeat(43)}` as Parameters<typeof sealSession>[0], randomUUID(), "x".repeat(44)),
  );
  return cookies;
}

const shut: Record<(typeof invalidSessions)[number], (userId: string) => Promise<unknown>> = {
  disabled: (id) => changeUser(id, { disabledAt: new Date() }),
  revoked: (userId) => db().$executeRaw`UPDATE session SET revoked_at = now() WHERE user_id = ${userId}::uuid`,
  expired: (userId) =>
    db().$executeRaw`UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = ${userId}::uuid`,
  idle: (userId) =>
    db().$executeRaw`UPDATE session SET last_seen_at = now() - interval '31 minutes' WHERE user_id = ${userId}::uuid`,
};
