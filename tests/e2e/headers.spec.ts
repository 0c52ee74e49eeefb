import { demonstrationPassword } from "@/lib/auth/demonstration";
import { languages } from "@/lib/vocabulary/languages";
import { checkHeaders } from "@/tests/e2e/authorization/check-headers";
import { type HttpAnswer, sendRaw } from "@/tests/e2e/authorization/http";
import { pagesOf } from "@/tests/e2e/authorization/pages";
import { forgetAttempts, signInWith } from "@/tests/e2e/authorization/sign-in";
import { expect, test, type Walk } from "@/tests/e2e/authorization/walk";

test.use({ instance: "walk" });

async function answers(walk: Walk): Promise<Record<string, HttpAnswer>> {
  const get = (path: string) => walk.send({ path, as: "coordinator" });
  const post = (headers: Record<string, string>, body = "x") =>
    walk.send({
      method: "POST",
      path: "/sign-in",
      body,
      headers: { "Content-Length": String(body.length), ...headers },
    });
  const typed = { email: "observer@demo.pacta", password: demonstrationPassword };
  return {
    "unknown page": await get("/no-such-page"),
    "unknown commitment": await get("/commitments/KZ-JP-2025-99"),
    "unknown page, signed out": await walk.send({ path: "/no-such-page" }),
    "sign-in page": await walk.send({ path: "/sign-in" }),
    "head of a page": await walk.send({ method: "HEAD", path: "/register", as: "coordinator" }),
    "moving inside the app": await walk.send({ path: "/register", headers: { RSC: "1" }, as: "coordinator" }),
    "redirect to sign in": await walk.send({ path: "/register" }),
    "redirect of an ended session": await walk.send({ path: "/register", as: "revoked" }),
    "unknown host": await walk.send({ path: "/register", headers: { Host: "evil.example" } }),
    "method not allowed": await walk.send({ method: "DELETE", path: "/register" }),
    "foreign origin": await post({ Origin: "https://evil.example" }),
    "no length": await walk.send({ method: "POST", path: "/sign-in", headers: { Origin: walk.app.url } }),
    "too large": await post({ Origin: walk.app.url }, "x".repeat(300_000)),
    "unknown kind of body": await post({ Origin: walk.app.url, "Content-Type": "text/html" }),
    "broken body": await post({ Origin: walk.app.url, "Content-Type": "application/json" }, "{"),
    "refused address": await get("/_next/image?url=%2F&w=64&q=75"),
    "broken percent": await get("/commitments/%E0%A4%A"),
    "unknown built file": await get("/_next/static/chunks/no-such-file.js"),
    "file of the register": await get("/register/export.csv"),
    icon: await get("/icon.svg"),
    "health, live": await walk.send({ path: "/api/health/live" }),
    "health, ready": await walk.send({ path: "/api/health/ready" }),
    "idle session": await walk.send({ path: "/api/auth/idle" }),
    "idle session, signed in": await get("/api/auth/idle"),
    "unknown address of the interface": await get("/api/no-such-thing"),
    "failed sign-in": await signInWith(walk, { ...typed, password: "wrong" }),
    "sign-in": await signInWith(walk, typed),
  };
}

test("protects every answer, whatever it is", async ({ walk }) => {
  for (const [what, answer] of Object.entries(await answers(walk))) checkHeaders(what, answer);
  for (const path of Object.values(pagesOf(walk)).flatMap(({ addresses }) => addresses)) {
    checkHeaders(path, await walk.send({ path, as: "coordinator" }));
  }
  for (const text of [
    "no HTTP\r\n\r\n",
    `GET / HTTP/1.1\r\nX: ${"x".repeat(40_000)}\r\n\r\n`,
    "GET / HTTP/1.1\r\n\r\n",
  ]) {
    const answer = await sendRaw(walk.app.url, text);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    checkHeaders(text.slice(0, 20), answer);
  }
  await forgetAttempts();
});

test("lets built files be kept, and nothing else", async ({ walk }) => {
  const { body } = await walk.send({ path: "/sign-in" });
  const files = [...body.matchAll(/(?:src|href)="(\/_next\/static\/[^"?]+)/g)].map((match) => match[1] ?? "");

  expect(files.length).toBeGreaterThan(2);
  for (const path of new Set(files)) checkHeaders(path, await walk.send({ path }), true);
});

test("gives each page a nonce of its own, and runs nothing without it", async ({ walk }) => {
  const seen = new Set<string>();
  const paths = [...Object.values(pagesOf(walk)).flatMap(({ addresses }) => addresses), "/no-such-page"];
  for (const [turn, path] of [...paths, ...paths].entries()) {
    const language = languages[turn % languages.length] ?? "ru";
    const headers = { Cookie: `pacta.session=${walk.cookieOf("coordinator")}; pacta.language=${language}` };
    const answer = await walk.send({ path, headers });
    const policy = String(answer.headers["content-security-policy"]);
    const nonce = /script-src 'nonce-([A-Za-z0-9+/]{24})' 'strict-dynamic'/.exec(policy)?.[1] ?? "";
    expect(nonce, path).not.toBe("");
    expect(seen.has(nonce), "a nonce came twice").toBe(false);
    seen.add(nonce);
    if (answer.status === 307) continue;
    const scripts = [...answer.body.matchAll(/<script\b([^>]*)>/g)].map((match) => match[1] ?? "");
    expect(scripts.length, path).toBeGreaterThan(0);
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`);
    expect(answer.body, path).not.toMatch(/<[a-z][^>]*\s(style|on[a-z]+)="/);
  }
});
