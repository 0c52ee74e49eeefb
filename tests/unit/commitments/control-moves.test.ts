import { describe, expect, it } from "vitest";
import { controlMoves } from "@/lib/commitments/control-moves";

type Change = Parameters<typeof controlMoves>[0][number];
const change = (oldEdtf: string | null, newEdtf: string, isCorrection: boolean | null = null): Change => ({
  oldEdtf,
  newEdtf,
  isCorrection,
});

describe("controlMoves", () => {
  it.each<[string, Change[], { times: number; days: number | null }]>([
    ["no date", [], { times: 0, days: null }],
    ["a first date", [change(null, "2026-01-31")], { times: 0, days: 0 }],
    [
      "two moves",
      [change(null, "2026-01-31"), change("2026-01-31", "2026-03-02"), change("2026-03-02", "2026-12")],
      { times: 2, days: 334 },
    ],
    [
      "a first date that was mistyped",
      [change(null, "2037-01-15"), change("2037-01-15", "2027-01-15", true), change("2027-01-15", "2027-02-15")],
      { times: 1, days: 31 },
    ],
    [
      "a later date that was mistyped",
      [change(null, "2026-01-31"), change("2026-01-31", "2036-03-02"), change("2036-03-02", "2026-03-02", true)],
      { times: 1, days: 30 },
    ],
    [
      "control begun again",
      [change(null, "2026-01-31"), change("2026-01-31", "2026-03-02"), change(null, "2027-01-31")],
      { times: 0, days: 0 },
    ],
  ])("of %s", (_what, changes, expected) => {
    expect(controlMoves(changes)).toEqual(expected);
  });
});
