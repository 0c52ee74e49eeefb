import { describe, expect, it } from "vitest";
import { inRings } from "@/lib/import/check/rings";

const graph = (ties: Record<string, string[]>) => new Map(Object.entries(ties));

describe("those that lead back to themselves", () => {
  it.each([
    ["none of a tree", { a: [], b: ["a"], c: ["a", "b"] }, []],
    ["one that is its own", { a: ["a"], b: ["a"] }, ["a"]],
    ["a ring, not what leads to it or away from it", { a: ["b"], b: ["c", "d"], c: ["b"], d: [] }, ["b", "c"]],
    ["two rings with a way between", { a: ["b"], b: ["a", "c"], c: ["d"], d: ["e"], e: ["d"] }, ["a", "b", "d", "e"]],
    ["a ring through either tie", { a: ["x", "b"], b: ["y", "c"], c: ["a"] }, ["a", "b", "c"]],
  ])("are %s", (_, ties, expected) => {
    expect([...inRings(graph(ties as Record<string, string[]>))].toSorted()).toEqual(expected);
  });

  it("are found in one walk, however long the way is", () => {
    const count = 200_000;
    const ties = new Map<string, string[]>();
    for (let at = 0; at < count; at += 1) ties.set(`${at}`, [`${(at + 1) % count}`]);

    expect(inRings(ties).size).toBe(count);
    ties.set(`${count - 1}`, []);
    expect(inRings(ties).size).toBe(0);
  });
});
