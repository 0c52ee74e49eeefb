import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, sha256Of } from "@/lib/reviews/minutes/canonical-json";
import { minutesContent, seenMinutes } from "@/lib/reviews/minutes/content";
import { allOf, aMinutesItem, minutesId, someMinutes } from "@/tests/support/build-minutes";

describe("canonical JSON", () => {
  it("is as RFC 8785 writes its example", () => {
    const value = {
      numbers: [Number.parseFloat("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27],
      string: '€$\u000F\nA\'B"\\\\"/',
      literals: [null, true, false],
    };

    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("orders names by their code units", () => {
    const value = { "\u20AC": 1, "\r": 2, "\uFB33": 3, "1": 4, "\u{1F600}": 5, "\u0080": 6, "\u00F6": 7 };

    expect(Object.values(JSON.parse(`[${canonicalJson(value).match(/\d(?=[,}])/g)}]`))).toEqual([2, 4, 6, 7, 1, 5, 3]);
  });

  it("is the same whatever the order, and is read back as what it was", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const written = canonicalJson(value as never);

        expect(canonicalJson(turned(value) as never)).toBe(written);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ["a number without a form", Number.NaN],
    ["half of a character", "\uD800"],
  ])("refuses %s", (_, value) => {
    expect(() => canonicalJson({ value })).toThrow(RangeError);
  });

  it("has the SHA-256 of its bytes", () => {
    expect(sha256Of("хаттама")).toBe("a48f5e759035fe834f27f5d1089ba07e5d2c90e330370ce5c1e975ebcb2f0c0c");
  });
});

/** The same value with the fields of all its objects in the other order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, held]) => [name, turned(held)]),
  );
}

describe("minutes", () => {
  it("are read back from what is kept of them", () => {
    expect(minutesContent.parse(JSON.parse(canonicalJson(someMinutes())))).toEqual(someMinutes());
  });

  it("name people by ids alone, so that who is erased is gone from them", () => {
    expect(Object.keys(someMinutes().attendees[0] ?? {})).toEqual(["personId", "organisation", "isPresent"]);
    expect(minutesContent.safeParse({ ...someMinutes(), chair: "Ахметов Ерлан" }).success).toBe(false);
  });

  it("leave out what the reader may not see, say how much, and keep the numbers", () => {
    const items = [aMinutesItem(), aMinutesItem({ position: 2, marking: "restricted" }), aMinutesItem({ position: 3 })];
    const seen = seenMinutes(someMinutes({ items }), {
      isExtract: false,
      commitmentIds: new Set([minutesId(101), minutesId(103)]),
    });

    expect(seen.items.map(({ position }) => position)).toEqual([1, 3]);
    expect(seen.leftOut).toBe(1);
    expect(JSON.stringify(seen)).not.toContain("restricted");
    expect(seen.attendees).toHaveLength(2);
  });

  it("name nobody who was there, and nothing that was said, in an extract", () => {
    const seen = seenMinutes(someMinutes(), { isExtract: true, commitmentIds: new Set([minutesId(101)]) });

    expect(seen.attendees).toEqual([]);
    expect(seen.items.map(({ note, decision }) => [note, decision?.type])).toEqual([[null, "keep"]]);
    expect(seen.chairIds).toEqual([]);
    expect(allOf(someMinutes()).attendees).toHaveLength(2);
  });
});
