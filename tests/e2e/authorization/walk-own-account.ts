import { createSession } from "@/lib/auth/create-session";
import { hashPassword } from "@/lib/auth/passwords";
import { sealSession } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import { aUser, changeUser } from "@/tests/support/build-people";
import { filledFields, formWith } from "./forms";
import { postForm } from "./http";
import { builtActions } from "./routes";
import { expect, test, type Walk } from "./walk";

/** What the walk shows to be refused to others is carried out for a person's own account. */
export function walkOwnAccount(): void {
  test("ends one's own sessions, one and all others", async ({ walk }) => {
    const person = await aPerson(walk);
    const [one, another] = [await person.anotherSession(), await person.anotherSession()];

    await person.call("app/(tracker)/settings/actions.ts#endOne", "/settings", { session: one });
    expect(await person.endedSessions()).toEqual([one]);
    await person.call("app/(tracker)/settings/actions.ts#endOthers", "/settings", {});
    expect((await person.endedSessions()).sort()).toEqual([one, another].sort());
    await person.call("app/preferences.ts#signOut", "/settings", {});
    expect(await person.endedSessions()).toHaveLength(3);
  });

  test("saves one's own language", async ({ walk }) => {
    const person = await aPerson(walk);

    const answer = await person.call("app/preferences.ts#chooseLanguage", "/settings", { language: "ja" });

    expect(answer.cookies.join()).toContain("pacta.language=ja");
    expect((await db().user.findUniqueOrThrow({ where: { id: person.id } })).language).toBe("ja");
  });

  test("keeps one's own theme in a cookie", async ({ walk }) => {
    const person = await aPerson(walk);

    const answer = await person.call("app/preferences.ts#chooseTheme", "/settings", { theme: "dark" });

    expect(answer.cookies.join()).toContain("pacta.theme=dark");
  });

  test("changes a password for who knows it", async ({ walk }) => {
    const person = await aPerson(walk);
    const { body } = await walk.send({ path: "/password", cookie: person.cookie });
    const next = "another password of 12";

    const sent = filledFields(formWith(body, "current"), { current: person.password, next, again: next });
    const answer = await postForm(walk.app.url, "/password", sent, person.cookie);

    expect(answer.location).toBe("/settings?saved=password");
    const renewed = answer.cookies.find((each) => each.startsWith("pacta.session="))?.split(/[=;]/)[1];
    const open = (cookie?: string) => walk.send({ path: "/settings", cookie });
    expect((await open(renewed)).status, "the session goes on with its new secret").toBe(200);
    expect((await open(person.cookie)).status, "a copy of the old cookie opens nothing").not.toBe(200);
  });
}

/** Somebody with a session and a password of their own, so that the walk's cookies stay as they are. */
async function aPerson(walk: Walk) {
  const password = "The-Own-Password-1";
  const { id } = await aUser({ role: "observer" });
  await changeUser(id, { passwordHash: await hashPassword(password) });
  const signIn = () => createSession(db(), id, { address: null, userAgent: "own account" });
  const cookie = await sealSession(await signIn(), id, walk.app.secret);
  const sessions = () => db().$queryRaw<{ id: string; ended: boolean }[]>`
    SELECT id, revoked_at IS NOT NULL AS ended FROM session WHERE user_id = ${id}::uuid`;
  return {
    id,
    password,
    cookie,
    async anotherSession(): Promise<string> {
      const before = new Set((await sessions()).map((session) => session.id));
      await signIn();
      return (await sessions()).find((session) => !before.has(session.id))?.id ?? "";
    },
    endedSessions: async () => (await sessions()).filter(({ ended }) => ended).map((session) => session.id),
    call(action: string, path: string, fields: Record<string, string>) {
      const actionId = builtActions.get(action)?.id ?? "unknown";
      return postForm(walk.app.url, path, [[`$ACTION_ID_${actionId}`, ""], ...Object.entries(fields)], cookie);
    },
  };
}
