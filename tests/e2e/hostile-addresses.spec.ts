import { multipart } from "@/tests/e2e/authorization/http";
import { pagesOf } from "@/tests/e2e/authorization/pages";
import { expect, test } from "@/tests/e2e/authorization/walk";

test.use({ instance: "walk" });

test("reads any address without failing", async ({ walk }) => {
  // Names that no page has and names that one page has may share an address: each reads its own.
  const queries = [
    "do=__proto__&done=99999999999&before=99999999999&after=x&group=__proto__&zoom=century",
    "before=-1&after=%00&q=%00&lead=..%2F..&owner=%7B%7D&window=%27",
    "q=%ED%A0%80&side=%F0%9F%87%B0&release=%00&sort=;drop&as=table",
    "q=%25_%5C&status=x&status=on_control&condition=overdue&condition=x&start=9999-12-31&end=9999-12-31",
    `q=${"%D0%B0".repeat(300)}&from=2026-02-30&to=0000-00-00&start=-271821-04-20`,
    "q=a&q=b&from=9999-12-31&to=0001-01-01&owner=none&sort=-deadline&zoom=month&window=all",
    "q[]=1&status[not]=x&__proto__[a]=1&constructor=1&after=2026-01-01_none&do[]=add_note",
    "%&&&=&==&q=%27%20OR%201%3D1--&after=eyJ9&before=1e3&undo=x",
  ];
  const addresses = Object.values(pagesOf(walk)).map(({ addresses: [first = "/"] }) => first);

  for (const path of [...addresses, "/register/export.csv"]) {
    for (const query of queries) {
      const { status } = await walk.send({ path: `${path}?${query}`, as: "executor" });
      expect(status, `${path}?${query}`).toBeLessThan(500);
    }
  }
});

test("is not brought down by odd cookies", async ({ walk }) => {
  const values = ["", "x", "a.b.c", "%", "%00", '"', "é", "a".repeat(4000), "eyJhbGciOiJub25lIn0.e30.", "\u00ff"];
  for (const name of [
    "pacta.session",
    "pacta.csrf",
    "pacta.language",
    "pacta.theme",
    "pacta.email",
    "pacta.callback-url",
  ]) {
    for (const value of values) {
      const cookie = `${name}=${value}`;
      const answer = await walk.send({
        path: "/sign-in?failed=1",
        headers: { Cookie: Buffer.from(cookie).toString("latin1") },
      });
      expect(answer.status, cookie.slice(0, 60)).toBe(200);
    }
  }
  const { type, body } = multipart([["language", "kk"]]);
  const headers = {
    Origin: walk.app.url,
    "Content-Type": type,
    "Content-Length": String(body.length),
    Cookie: "pacta.session=%",
  };
  const answer = await walk.send({ method: "POST", path: "/api/auth/idle", headers, body });
  expect(answer.status).toBe(401);
});
