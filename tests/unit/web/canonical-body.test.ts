import { describe, expect, it } from "vitest";
import { canonicalBody } from "@/server/web/canonical-body";

const ACTION = { "next-action": "ab" };
const MULTIPART = { "content-type": "multipart/form-data; boundary=x" };

function formOf(...fields: [string, string][]): Buffer {
  const parts = fields.map(
    ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${parts.join("")}--x--\r\n`);
}

async function isTaken(body: Buffer | string, headers: Record<string, string>): Promise<boolean> {
  return (await canonicalBody(Buffer.from(body), headers)) !== null;
}

describe("canonicalBody", () => {
  it.each([
    ["application/json", "{", {}, false],
    ["application/json", "{}", {}, true],
    ["application/json", "[]", ACTION, false],
    ["text/plain;charset=UTF-8", "{{", ACTION, false],
    ["text/plain;charset=UTF-8", "", ACTION, false],
    ["text/plain;charset=UTF-8", "[]", ACTION, true],
    ["text/plain;charset=UTF-8", '["$F1"]', ACTION, false],
    ["text/plain;charset=UTF-8", '[{"a":["$1:b"]}]', ACTION, false],
    ["text/plain;charset=UTF-8", '["$undefined","$$5"]', ACTION, true],
    ["text/plain;charset=UTF-8", '["\\u0000"]', ACTION, false],
    ["text/plain;charset=UTF-8", '["\\ud800"]', ACTION, false],
    ["text/plain;charset=UTF-8", '[{"__proto__":1}]', ACTION, false],
    ["text/plain", "anything", {}, true],
    ["application/x-www-form-urlencoded", "a=%zz", {}, true],
    ["application/x-www-form-urlencoded", "0=[]", ACTION, false],
    ["multipart/form-data; boundary=x", "garbage", {}, false],
  ])("%s with %j and %j: %j", async (type, text, headers, taken) => {
    expect(await isTaken(text, { "content-type": type, ...headers })).toBe(taken);
  });

  it("takes the arguments of a fetched action under their one name, with the fields of their forms", async () => {
    const call: [string, string] = ["0", '[{"kind":"fresh"},"$K1"]'];
    const fetched = { ...MULTIPART, ...ACTION };
    expect(await isTaken(formOf(["_1_text", "a"], ["_1_$ACTION_KEY", "k"], call), fetched)).toBe(true);
    for (const name of [
      "0x0",
      "-0",
      "+0",
      "00",
      "0.0",
      "0e1",
      " 0",
      "",
      "0 ",
      "1",
      "_2_text",
      "_",
      "_01_a",
      "_1",
      "S0",
      "1_a",
    ]) {
      expect(await isTaken(formOf(call, [name, "[]"]), fetched), name).toBe(false);
      expect(await isTaken(formOf([name, call[1]]), fetched), `${name} alone`).toBe(false);
    }
    expect(await isTaken(formOf(call, call), fetched), "twice").toBe(false);
  });

  it("takes the one action of a posted form", async () => {
    const reference: [string, string][] = [
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", '{"id":"ab","bound":"$@1"}'],
      ["$ACTION_1:1", '[{"kind":"fresh"}]'],
      ["$ACTION_KEY", "k"],
    ];
    expect(await isTaken(formOf(["text", "a"], ...reference), MULTIPART)).toBe(true);
    expect(await isTaken(formOf(["text", "a"]), MULTIPART)).toBe(true);
    expect(await isTaken(formOf(["$ACTION_ID_0a", ""]), MULTIPART)).toBe(true);
    for (const name of [
      ...["$ACTION_REF_2", "$ACTION_REF_1", "$ACTION_ID_0a", "$ACTION_1:0x0", "$ACTION_1:-0", "$ACTION_1:", "$ACTION_"],
      ...["$ACTION_1:0", "$ACTION_1:2", "$ACTION_2:0", "$ACTION_KEY"],
    ]) {
      expect(await isTaken(formOf(...reference, [name, "[]"]), MULTIPART), name).toBe(false);
    }
  });

  it.each([
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, (n: number) => "&a".repeat(n)],
    [
      "a form in parts",
      MULTIPART,
      (n: number) => formOf(...Array.from({ length: n }, () => ["a", ""] as [string, string])),
    ],
    [
      "a form in parts with its boundary said oddly",
      { "content-type": 'Multipart/Form-Data; xboundary=y; Boundary="x"; boundary=z' },
      (n: number) => formOf(...Array.from({ length: n }, () => ["a", ""] as [string, string])),
    ],
  ])("reads no more than a thousand fields of %s", async (_, headers, body) => {
    expect(await isTaken(body(1000), headers)).toBe(true);
    expect(await isTaken(body(1001), headers)).toBe(false);
  });

  it.each([
    ["numbers", "0"],
    ["objects", '{"a":0}'],
    ["texts", '"a"'],
  ])("reads no more than ten thousand values of arguments: %s", async (_, value) => {
    const headers = { "content-type": "text/plain", ...ACTION };
    const args = (n: number) => JSON.stringify([Array.from({ length: n }, () => JSON.parse(value))]);
    expect(await isTaken(args(4999), headers)).toBe(true);
    expect(await isTaken(args(10_000), headers)).toBe(false);
  });

  it.each([
    ["arguments", (n: number) => JSON.stringify(Array.from({ length: n }, () => 0)), 100],
    ["forms among them", (n: number) => JSON.stringify([Array.from({ length: n }, () => "$K1")]), 10],
  ])("reads no call of more %s than pages of ours have", async (_, args, most) => {
    expect(await isTaken(args(most), { "content-type": "text/plain", ...ACTION })).toBe(true);
    expect(await isTaken(args(most + 1), { "content-type": "text/plain", ...ACTION })).toBe(false);
  });

  it("takes no file", async () => {
    const file = '--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nc\r\n--x--\r\n';
    expect(await isTaken(file, MULTIPART)).toBe(false);
  });

  it("passes on what it read, written anew, whatever else the bytes may be taken for", async () => {
    const odd = Buffer.from(
      '--x\r\ncontent-disposition: form-data; name="a"\r\nX: y\r\n\r\nü\r\n--x--\r\n--x\r\nafterwards',
    );
    const canonical = await canonicalBody(odd, { "content-type": "Multipart/Form-Data; boundary=x" });
    expect(canonical?.fields).toEqual([["a", "ü"]]);
    expect(canonical?.body.toString()).not.toMatch(/X: y|afterwards/);
    expect(canonical?.contentType).toMatch(/^multipart\/form-data; boundary=/);
  });
});
