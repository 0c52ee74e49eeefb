import { describe, expect, it } from "vitest";
import { inARow, labelEnd } from "@/lib/localization/punctuation";

describe("the marks between words", () => {
  it.each([
    ["en", "Field: value", "one; two"],
    ["ru", "Field: value", "one; two"],
    ["kk", "Field: value", "one; two"],
    ["ja", "Field：value", "one、two"],
  ] as const)("are those of the language: %s", (language, labelled, list) => {
    expect(`Field${labelEnd(language)}value`).toBe(labelled);
    expect(inARow(["one", "two"], language, "; ")).toBe(list);
  });
});
