import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt, findAgain, findQuote } from "@/lib/releases/matching/anchor";
import { placesOf } from "@/lib/releases/matching/places";
import { leastProcessorMs } from "@/tests/support/processor-ms";

const words = (most: number) => fc.string({ unit: fc.constantFrom("а", "б", "日"), minLength: 1, maxLength: most });

describe("placesOf", () => {
  it("finds every place of words, long and short", () => {
    const long = fc.tuple(words(3), fc.integer({ min: 1, max: 80 })).map(([part, times]) => part.repeat(times));
    fc.assert(
      fc.property(fc.array(long, { maxLength: 12 }), fc.oneof(words(2), long), fc.nat(3000), (parts, sought, near) => {
        const body = [...parts, sought].join("б");
        const expected: number[] = [];
        for (let at = body.indexOf(sought); at !== -1; at = body.indexOf(sought, at + 1)) expected.push(at);

        expect(placesOf(body, sought, near)).toEqual(expected);
      }),
    );
  });

  it("looks about the place it is asked for where they stand everywhere", () => {
    const body = "а".repeat(100_000);

    expect(findQuote(body, "а", 50_000)).toBe(50_000);
    expect(placesOf(body, "а", 50_000).length).toBeLessThanOrEqual(2000);
  });

  it("takes no longer for words that almost stand everywhere", async () => {
    const [body, sought] = ["а".repeat(2_000_000), `${"а".repeat(10_000)}б${"а".repeat(9999)}`];

    expect(await leastProcessorMs(() => expect(findQuote(body, sought, 0)).toBeNull())).toBeLessThan(1000);
    const again = `${"аб".repeat(50_000)}`;
    expect(await leastProcessorMs(() => expect(findQuote(again, again.slice(0, 20_000), 0)).toBe(0))).toBeLessThan(100);
    const everywhere = anchorAt(body, 1_000_000, 1_000_001);
    expect(await leastProcessorMs(() => expect(findAgain(body, everywhere)?.start).toBe(1_000_000))).toBeLessThan(1000);
  });
});
