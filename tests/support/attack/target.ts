import { randomBytes } from "node:crypto";
import { createSession } from "@/lib/auth/create-session";
import { demonstrationAccounts } from "@/lib/auth/demonstration";
import { sealSession } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import type { Role } from "@/lib/vocabulary/people";
import { type SeededRecords, seedRecords } from "@/tests/e2e/authorization/seed-records";
import setUp, { SEEDED_DATABASE } from "@/tests/support/e2e-global-setup";
import { asRoles } from "@/tests/support/template-server";
import { startWebServer } from "@/tests/support/web-server";

export const attackers: readonly Role[] = ["coordinator", "head", "executor", "observer", "admin"];

export type Target = {
  url: string;
  databaseUrl: string;
  records: SeededRecords;
  /** A session of its own, by the value of its cookie. */
  signIn(role: Role): Promise<string>;
  stop(): Promise<void>;
};

/** A session of its own for the demonstration's account of that role, by the value of its cookie. */
export async function sealedSessionOf(role: Role, secret: string): Promise<string> {
  const email = demonstrationAccounts.find((account) => account.role === role)?.email;
  const { id } = await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return sealSession(await createSession(db(), id, { address: null, userAgent: "attack" }), id, secret);
}

/**
 * The production server with the demonstration and its own Postgres, in a database of its own. `reach` may put something between the
 * server and its database.
 */
export async function startTarget(
  reach: (databaseUrl: string) => Promise<string> = async (url) => url,
): Promise<Target> {
  const stopPostgres = await setUp();
  const databaseUrl = Object.assign(new URL(process.env.PACTA_TEST_SERVER ?? ""), {
    pathname: `/${SEEDED_DATABASE}`,
  }).href;
  const secret = randomBytes(33).toString("base64url");
  Object.assign(process.env, { DATABASE_URL: databaseUrl, PACTA_SECRET: secret, PACTA_DEMO: "1" });
  const records = await seedRecords();
  const web = await startWebServer({
    DATABASE_URL: await reach(asRoles(databaseUrl).app),
    PACTA_SECRET: secret,
    PACTA_DEMO: "1",
    PACTA_WEB_PROCESSES: "1",
    PACTA_LOG_LEVEL: "silent",
  });
  return {
    url: web.url,
    databaseUrl,
    records,
    signIn: (role) => sealedSessionOf(role, secret),
    async stop() {
      await web.stop();
      await db().$disconnect();
      await stopPostgres();
    },
  };
}
