import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitByMatches } from "@/lib/commitments/list/highlight";

function hits(text: string, find: string): string[] {
  return splitByMatches(text, find).flatMap((part) => (part.isMatch ? [part.text] : []));
}

describe("splitByHits", () => {
  it.each([
    ["Запуск прямого рейса Алматы – Токио", "прямой рейс", ["прямого", "рейса"]],
    ["Запуск прямого рейса Алматы – Токио", "токио", ["Токио"]],
    ["Ұшу бағытын ашу", "бағыт", ["бағытын"]],
    ["直行便の開設", "直行", ["直行"]],
    ["KZ-JP-2025-02", "KZ-JP-2025-02", ["KZ-JP-2025-02"]],
    ["100 % of a.b", "a.b", ["a.b"]],
    ["Nothing here", "рейс", []],
  ])("finds in “%s” what “%s” asked for", (text, find, expected) => {
    expect(hits(text, find)).toEqual(expected);
  });

  it("gives the text back whole, whatever was searched for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ minLength: 1, unit: "grapheme" }), (text, find) => {
        expect(
          splitByMatches(text, find)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
