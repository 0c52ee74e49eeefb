import { expect, it } from "vitest";
import en from "@/messages/en.json";
import { keysReached } from "./reached-keys";

/** Named by codes that rules answer with; their types hold them together. */
const BY_CODE = /(^|\.)(problems|refusals)\./;

it("the messages have no key that no code asks for", () => {
  const keys = flatten(en).filter((key) => !BY_CODE.test(key));
  const reached = keysReached(keys);

  expect(keys.filter((key) => !reached.has(key))).toEqual([]);
});

function flatten(messages: object): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string" ? [name] : flatten(value).map((key) => `${name}.${key}`),
  );
}
