import { filledNoteForm } from "@/tests/e2e/authorization/filled-note-form";
import { builtActions } from "@/tests/e2e/authorization/routes";
import { expect, test } from "@/tests/e2e/authorization/walk";

test.use({ instance: "walk" });

/** What someone might try to say with a field instead of filling it in. */
const nonsense = [
  ...['{"not":""}', "[]", "[object Object]", "null", "-1", "0", "1.5", "1e400", "99999999999", "' OR 1=1 --"],
  ...["../../etc/passwd", "\u0000", "\ud800", "a".repeat(9000)],
];

test("takes no field that is not the form's, and none that is not what it should be", async ({ walk }) => {
  const { path, fields } = await filledNoteForm(walk);
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
        method: "POST",
        path,
        body,
        as: "coordinator",
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
    const { path, fields } = await filledNoteForm(walk);
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
