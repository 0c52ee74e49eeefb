import { demonstrationPassword } from "@/lib/auth/demonstration";
import { formWith } from "@/tests/e2e/authorization/forms";
import { forgetAttempts, signInFailures, signInForm, signInWith } from "@/tests/e2e/authorization/sign-in";
import { unsafeReturnPaths } from "@/tests/e2e/authorization/unsafe-return-paths";
import { expect, test } from "@/tests/e2e/authorization/walk";

test.use({ instance: "walk" });

test("lets nobody become another by telling next-auth so", async ({ walk }) => {
  const form = await signInForm(walk);
  const body = JSON.stringify({ csrfToken: form.csrfToken, data: { role: "admin", sid: "x" } });
  const headers = { "Content-Type": "application/json", "Content-Length": String(body.length), Origin: walk.app.url };
  const before = await walk.snapshot();

  const answer = await walk.send({ method: "POST", path: "/api/auth/session", headers, body, as: "observer" });

  expect(answer.status).toBe(404);
  expect(answer.cookies).toEqual([]);
  expect(await walk.snapshot()).toEqual(before);
});

test("answers every failed sign-in with the very same bytes", async ({ walk }) => {
  const answers = await signInFailures(walk);

  expect(Object.keys(answers)).toEqual([
    "unknown",
    "wrong",
    "disabled",
    "locked",
    "no csrf token",
    "empty",
    "too long",
  ]);
  for (const [what, answer] of Object.entries(answers)) {
    expect(answer.status, what).toBe(303);
    expect(answer.location, what).toBe("/sign-in?failed=1");
    expect(answer, what).toEqual(answers.unknown);
  }
});

test("sends nobody to another site after signing in", async ({ walk }) => {
  const expectOurs = (target: string | undefined, back: string) => {
    expect(new URL(target ?? "missing:", walk.app.url).origin, `${back} → ${target}`).toBe(walk.app.url);
    expect(target, back).toMatch(/^\/(?![/\\])/);
  };

  for (const back of unsafeReturnPaths) {
    const path = `/sign-in?return=${encodeURIComponent(back)}`;
    const { body } = await walk.send({ path });
    expectOurs(formWith(body, "csrfToken").fields.find(([name]) => name === "callbackUrl")?.[1], back);
    expectOurs((await walk.send({ path, as: "coordinator" })).location, back);
  }
  for (const path of unsafeReturnPaths.filter((each) => /^\/[!-~]*$/.test(each))) {
    const { location } = await walk.send({ path, as: "coordinator" });
    if (location !== undefined) expectOurs(location, `the address ${path}`);
  }
  for (const callbackUrl of unsafeReturnPaths.filter((_, index) => index % 8 === 0)) {
    const typed = { email: "observer@demo.pacta", password: demonstrationPassword, callbackUrl };
    expectOurs((await signInWith(walk, typed)).location, `the form itself with ${callbackUrl}`);
  }
  await forgetAttempts();
});
