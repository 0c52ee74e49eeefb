import fc from "fast-check";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import { describe, expect, it } from "vitest";
import { hasReadableRouterHeaders } from "@/server/web/router-headers";

const tree = (value: unknown) => ({ "next-router-state-tree": encodeURIComponent(JSON.stringify(value)) });
const deep = (levels: number): unknown => (levels === 0 ? ["__PAGE__", {}] : ["a", { children: deep(levels - 1) }]);

describe("what a browser's router says", () => {
  it.each([
    {},
    { rsc: "1" },
    { "next-router-prefetch": "3" },
    { "next-router-segment-prefetch": "/_tree" },
    { "next-router-segment-prefetch": "/!KHRyYWNrZXIp/commitments/$d$reference/__PAGE__" },
    { "next-router-segment-prefetch": "/$di(..)(..)$a/@panel/!" },
    { "next-url": "/commitments/KZ-JP-2025-01" },
    { "next-action": `40${"ab".repeat(20)}` },
    tree(["", {}]),
    tree(["", { children: [["reference", "a", "d", null], {}, null, "refetch"] }, null, null, 16]),
    tree(["", { children: ["a", {}, ["/a", ""], "inside-shared-layout", 0, "x"] }]),
    tree(deep(20)),
  ])("is passed on: %j", (headers) => {
    expect(hasReadableRouterHeaders(headers)).toBe(true);
  });

  it.each([
    { rsc: "x" },
    { rsc: "1, 1" },
    { "next-router-prefetch": "4" },
    { "next-router-segment-prefetch": "_tree" },
    { "next-router-segment-prefetch": "/../x" },
    { "next-url": "//\u00e9" },
    { "next-url": "x" },
    { "next-action": "x" },
    { "next-action": "" },
    { "next-router-state-tree": "x" },
    { "next-router-state-tree": "" },
    { "next-router-state-tree": "%" },
    { "next-router-state-tree": `${tree(["", {}])["next-router-state-tree"]}, x` },
    tree(null),
    tree([]),
    tree(["", []]),
    tree(["", {}, null, null, true]),
    tree(["", {}, null, "x"]),
    tree(["", {}, null, null, 1, 2]),
    tree(["", {}, null, null, 1, "x", 1]),
    tree([["a", "b", "d"], {}]),
    tree([["a", "b", "x", null], {}]),
    tree(["", { children: null }]),
    tree(["", { toString: ["", {}] }]),
    tree(deep(70)),
    tree([" ".repeat(40_000), {}]),
  ])("is refused: %j", (headers) => {
    expect(hasReadableRouterHeaders(headers)).toBe(false);
  });

  it("is never passed on where the framework would throw", () => {
    const seldom = fc.constantFrom(null, true, 1, "refetch", "d", {}, [], ["a", "b"], ["a", "b", "d", null]);
    const { place } = fc.letrec((tie) => ({
      place: fc.array(fc.oneof({ weight: 3, arbitrary: fc.string() }, seldom, tie("routes")), { maxLength: 7 }),
      routes: fc.dictionary(fc.string(), fc.oneof({ depthSize: "small", withCrossShrink: true }, seldom, tie("place"))),
    }));
    const near = fc
      .tuple(fc.oneof(fc.string(), seldom), fc.dictionary(fc.string(), fc.oneof(place, seldom)), fc.array(seldom))
      .map(([segment, routes, more]) => [segment, routes, ...more]);
    fc.assert(
      fc.property(fc.oneof(near, place, fc.anything()), (value) => {
        const headers = tree(value);
        if (!hasReadableRouterHeaders(headers)) return;
        expect(() => parseAndValidateFlightRouterState(headers["next-router-state-tree"])).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
