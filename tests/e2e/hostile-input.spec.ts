import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { filled, formWith } from "@/tests/support/walk/forms";
import { multipart } from "@/tests/support/walk/http";
import { pagesOf } from "@/tests/support/walk/pages";
import { builtActions } from "@/tests/support/walk/routes";
import { failures, signInForm } from "@/tests/support/walk/sign-in";
import { expect, test, type Walk } from "@/tests/support/walk/walk";

test.use({ world: "walk" });
test.describe.configure({ timeout: 120_000 });

/** What someone might try to say with a field instead of filling it in. */
const nonsense = [
  ...['{"not":""}', "[]", "[object Object]", "null", "-1", "0", "1.5", "1e400", "99999999999", "' OR 1=1 --"],
  ...["../../etc/passwd", "\u0000", "\ud800", "a".repeat(9000)],
];

async function noteForm(walk: Walk) {
  const path = `/commitments/${walk.own}`;
  const { body } = await walk.send({ path: `${path}?do=add_note`, as: "coordinator" });
  const { version } = await db().commitment.findUniqueOrThrow({ where: { reference: walk.own } });
  const form = formWith(body, "action", "add_note");
  return { path, fields: filled(form, { text: "Заметка.", version: String(version), key: randomUUID() }) };
}

test("takes no field that is not the form's, and none that is not what it should be", async ({ walk }) => {
  const { path, fields } = await noteForm(walk);
  const own = fields.filter(([name]) => !name.startsWith("$") && name !== "text");
  const tried: [string, string][][] = [
    ...own.flatMap(([name]) =>
      nonsense.map((value) => fields.map((field) => (field[0] === name ? [name, value] : field))),
    ),
    ...own.map(([name]) => fields.filter((field) => field[0] !== name)),
    ...["role", "organisationId", "authorId", "orgId", "text[not]", "constructor", "toString", "version[]"].map(
      (name) => [...fields, [name, "admin"]],
    ),
    [...fields, ["reference", walk.foreign], ["reference", "[]"]],
  ] as [string, string][][];
  const before = await walk.snapshot();

  for (const sent of tried) {
    const answer = await walk.post(path, sent, "coordinator");
    const what = JSON.stringify(sent.filter(([name]) => !name.startsWith("$"))).slice(0, 300);
    expect(answer.status, what).toBeLessThan(500);
    expect(answer.location ?? "", what).not.toContain("done=");
  }
  expect(await walk.snapshot()).toEqual(before);

  const honest = await walk.post(path, [...fields, ["__proto__", "admin"]], "coordinator");
  expect(honest.location, "a field that JavaScript cannot hold is no field").toContain(`${path}?done=`);
});

/** Fields by which a form without JavaScript names its action, and what someone may write there. */
const brokenReferences: [string, string][] = [
  ...["{", "[]", "null", '{"id":"nothing","bound":null}', '{"id":"nothing","bound":"$F1"}', '{"id":1}'].map(
    (value): [string, string] => [":0", value],
  ),
  ...["{", "{}", '["$1"]', '["$@9"]', '["$F0"]'].map((value): [string, string] => [":1", value]),
];

test("does nothing for an action called with something other than its form", async ({ walk }) => {
  const calls = [
    ...["[]", "[null]", '[{"kind":"fresh"},{"reference":{"not":""}}]', "[[],[]]", '["a","b"]', "[1,2]", "{}", '"$F1"'],
    ...[
      '[{"kind":"fresh"},{"__proto__":{"role":"admin"}}]',
      '["$undefined"]',
      '["$@1"]',
      '["$K1"]',
      '["$1:a:b"]',
      '["$Q1"]',
    ],
  ];
  const before = await walk.snapshot();

  for (const [name, { id, pages }] of builtActions) {
    // Signing out asks for nothing; anyone may.
    if (name.endsWith("#signOut") || name.endsWith("#endOthers")) continue;
    const path = pages.some((page) => page.includes("sign-in")) ? "/sign-in" : `/commitments/${walk.own}`;
    for (const body of calls) {
      const answer = await walk.send({
        ...{ method: "POST", path, body, as: "coordinator" },
        headers: {
          Origin: walk.app.url,
          "Next-Action": id,
          "Content-Type": "text/plain;charset=UTF-8",
          "Content-Length": String(Buffer.byteLength(body)),
        },
      });
      expect(answer.status, `${name} with ${body}`).toBeLessThan(500);
    }
  }
  for (const [part, value] of brokenReferences) {
    const { path, fields } = await noteForm(walk);
    const sent = fields.map(([name, own]): [string, string] => [
      name,
      name.startsWith("$ACTION_") && name.endsWith(part) ? value : own,
    ]);
    const answer = await walk.post(path, sent, "coordinator");
    expect(answer.status, `${part} as ${value}`).toBeGreaterThanOrEqual(400);
    expect(answer.status, `${part} as ${value}`).toBeLessThan(500);
  }
  expect(await walk.snapshot()).toEqual(before);
});

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
  const answers = await failures(walk);

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
