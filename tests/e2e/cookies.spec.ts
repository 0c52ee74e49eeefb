import { demonstrationPassword } from "@/lib/auth/demonstration";
import { checkHeaders } from "@/tests/e2e/authorization/check-headers";
import { sendRequest } from "@/tests/e2e/authorization/http";
import { forgetAttempts, signInWith } from "@/tests/e2e/authorization/sign-in";
import { expect, test } from "@/tests/e2e/authorization/walk";
import { asRoles } from "@/tests/support/template-server";
import { startWebServer } from "@/tests/support/web-server";

test.use({ instance: "walk" });

test("hands out cookies that scripts and other sites can't use", async ({ walk }) => {
  const typed = { email: "observer@demo.pacta", password: demonstrationPassword };
  const given = [
    ...(await walk.send({ path: "/sign-in" })).cookies,
    ...(await signInWith(walk, { ...typed, password: "wrong" })).cookies,
    ...(await signInWith(walk, typed)).cookies,
  ];

  const names = new Set(given.map((cookie) => cookie.split("=")[0]));
  expect([...names].sort()).toEqual(["pacta.csrf", "pacta.email", "pacta.session"]);
  for (const cookie of given) {
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\/(;|$)/i);
    expect(cookie).not.toMatch(/Domain=/i);
  }
  await forgetAttempts();
});

test("binds cookies to the host and asks for https where it is served by https", async ({ walk }) => {
  const { databaseUrl, secret } = walk.app;
  const settings = {
    DATABASE_URL: asRoles(databaseUrl).app,
    PACTA_SECRET: secret,
    PACTA_DEMO: "0",
    PACTA_WEB_PROCESSES: "1",
  };
  const web = await startWebServer({ ...settings, PACTA_URL: "https://pacta.example.kz" });
  try {
    const page = await sendRequest(web.url, { path: "/sign-in", headers: { Host: "pacta.example.kz" } });
    const elsewhere = await sendRequest(web.url, { path: "/sign-in" });

    expect(page.status).toBe(200);
    expect(page.body, "no demonstration account outside the demonstration").not.toContain("demo.pacta");
    expect(elsewhere.status, "it answers under its own name alone").toBe(400);
    for (const answer of [page, elsewhere]) {
      checkHeaders("over https", answer);
      expect(answer.headers["strict-transport-security"]).toMatch(/^max-age=63072000; includeSubDomains/);
    }
    for (const cookie of page.cookies) expect(cookie).toMatch(/^__Host-.*; Secure/i);
    expect(page.cookies).not.toEqual([]);
  } finally {
    await web.stop();
  }
});
