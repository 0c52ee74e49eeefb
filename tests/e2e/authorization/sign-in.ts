import { demonstrationAccounts, demonstrationPassword } from "@/lib/auth/demonstration";
import { hashPassword } from "@/lib/auth/passwords";
import { db } from "@/lib/db";
import { aUser, changeUser } from "@/tests/support/build-people";
import { formWith } from "./forms";
import { type HttpAnswer, postUrlEncoded } from "./http";
import type { Walk } from "./walk";

const ACTION = "/api/auth/callback/credentials";

/** The sign-in form as it is handed out: its token, and the cookie that seals it. */
export async function signInForm(walk: Walk): Promise<{ csrfToken: string; cookie: string }> {
  const { body, cookies } = await walk.send({ path: "/sign-in" });
  const csrfToken = formWith(body, "csrfToken").fields.find(([name]) => name === "csrfToken")?.[1] ?? "";
  return { csrfToken, cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") };
}

/** Sends the form filled in. */
export async function signInWith(walk: Walk, typed: Record<string, string>): Promise<HttpAnswer> {
  const { csrfToken, cookie } = await signInForm(walk);
  return postUrlEncoded(walk.app.url, ACTION, { csrfToken, callbackUrl: "/", ...typed }, { Cookie: cookie });
}

type Seen = Pick<HttpAnswer, "status" | "location" | "body" | "headers" | "cookies">;

/** Every way a sign-in fails, and what is answered, with the typed address (which is handed back) taken out. */
export async function signInFailures(walk: Walk): Promise<Record<string, Seen>> {
  await forgetAttempts();
  const known = demonstrationAccounts[0]?.email ?? "";
  const disabled = await withPassword({ disabledAt: new Date() });
  const locked = await withPassword({});
  for (let attempt = 0; attempt < 10; attempt += 1) await signInWith(walk, { email: locked, password: "wrong" });
  const wrong = "Wrong-Password-1";
  const answers: Record<string, [Record<string, string>, string]> = {
    unknown: [{ email: "nobody@demo.pacta", password: wrong }, "nobody@demo.pacta"],
    wrong: [{ email: known, password: wrong }, known],
    disabled: [{ email: disabled, password: demonstrationPassword }, disabled],
    locked: [{ email: locked, password: demonstrationPassword }, locked],
    "no csrf token": [{ email: known, password: demonstrationPassword, csrfToken: "" }, known],
    empty: [{ email: "nobody@demo.pacta", password: "" }, "nobody@demo.pacta"],
    "too long": [{ email: known, password: demonstrationPassword.padEnd(1000, "x") }, known],
  };
  const seen: Record<string, Seen> = {};
  for (const [what, [typed, email]] of Object.entries(answers)) seen[what] = told(await signInWith(walk, typed), email);
  await forgetAttempts();
  return seen;
}

/** Tests of one server share its address, and with it the attempts that are left. */
export async function forgetAttempts(): Promise<void> {
  await db().rateLimit.deleteMany();
}

async function withPassword(data: { disabledAt?: Date }): Promise<string> {
  const { id, email } = await aUser({ role: "observer" });
  await changeUser(id, { passwordHash: await hashPassword(demonstrationPassword) });
  if (data.disabledAt) await changeUser(id, data);
  return email;
}

function told({ status, location, body, headers, cookies }: HttpAnswer, email: string): Seen {
  const { date: _, "x-request-id": __, "set-cookie": ___, "content-security-policy": policy, ...same } = headers;
  const rest = { ...same, policy: String(policy).replaceAll(/'nonce-[^']+'/g, "'nonce-…'") };
  const plain = cookies.map((cookie) => cookie.replace(encodeURIComponent(email), "…").replace(/Expires=[^;]+/, ""));
  return { status, location, body, headers: rest, cookies: plain };
}
