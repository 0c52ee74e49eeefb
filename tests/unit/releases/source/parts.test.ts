import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsOf, partsOfList, partWith } from "@/lib/releases/source/parts";
import { paragraphsOf, type Span } from "@/lib/releases/source/segments";

/** Sentences of a few letters, some of them marked, in lines or all in one; some marked passages go over several sentences. */
const longText = fc
  .array(
    fc.record({ words: fc.integer({ min: 1, max: 9 }), ends: fc.constantFrom("\n", "\n\n", " "), over: fc.nat(30) }),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((sentences) => {
    let body = "";
    const spans: Span[] = [];
    for (const [index, { words, ends, over }] of sentences.entries()) {
      const start = body.length;
      body += "a".repeat(words) + ends;
      if (index % 3 !== 0) spans.push({ id: `s${index}`, start, end: start + words + (over > 27 ? over : 0) });
    }
    return { body, spans: spans.map((span) => ({ ...span, end: Math.min(span.end, body.length) })) };
  });

describe("partsOf", () => {
  it("holds each span and each letter once, in order, and cuts through no line that it can spare", () => {
    fc.assert(
      fc.property(longText, fc.integer({ min: 1, max: 8 }), ({ body, spans }, size) => {
        const parts = partsOf(body, spans, size);

        expect(parts.flatMap(({ first, last }) => spans.slice(first, last + 1))).toEqual(spans);
        expect(parts.map(({ start, end }) => body.slice(start, end)).join("")).toBe(body);
        for (const { start, end, first, last } of parts) {
          for (const span of spans.slice(first, last + 1)) {
            expect(span.start).toBeGreaterThanOrEqual(start);
            expect(span.end).toBeLessThanOrEqual(end);
          }
          if (start > 0 && body[start - 1] !== "\n") expect(first).toBeGreaterThanOrEqual(2 * size);
        }
      }),
    );
  });

  it("keeps each paragraph of a part as it is in the whole, with its number", () => {
    fc.assert(
      fc.property(longText, ({ body, spans }) => {
        const whole = paragraphsOf(body, spans);
        const cut = partsOf(body, spans, 3).flatMap((part) => paragraphsOf(body, spans, part));
        const textOf = (paragraphs: typeof whole, number: number) =>
          paragraphs
            .filter((paragraph) => paragraph.number === number)
            .flatMap(({ segments }) => segments.map(({ text }) => text))
            .join("");

        for (const { number } of whole) expect(textOf(cut, number).trim()).toBe(textOf(whole, number).trim());
      }),
    );
  });

  it("leaves a text of few statements whole, and one of none", () => {
    expect(partsOf("Two.\nThree.", [{ id: "a", start: 0, end: 4 }])).toEqual([
      { start: 0, end: 11, first: 0, last: 0 },
    ]);
    expect(partsOf("None.", [])).toEqual([{ start: 0, end: 5, first: 0, last: -1 }]);
  });

  it("cuts a text that has no lines once twice as many have begun", () => {
    const spans = Array.from({ length: 9 }, (_, index) => ({ id: `s${index}`, start: index * 2, end: index * 2 + 1 }));

    expect(partsOf("a ".repeat(9), spans, 2).map(({ first, last }) => [first, last])).toEqual([
      [0, 3],
      [4, 7],
      [8, 8],
    ]);
  });
});

describe("partWith", () => {
  const items = Array.from({ length: 5 }, (_, index) => ({ id: `s${index}` }));

  it("finds the part of an item and the first items beside it", () => {
    const parts = partsOfList(items, 2);

    expect(partWith(parts, items, "s3")).toEqual({ first: 2, last: 3, previous: "s0", next: "s4" });
    expect(partWith(parts, items, "s4")).toEqual({ first: 4, last: 4, previous: "s2", next: null });
    expect(partWith(parts, items, "gone")).toEqual({ first: 0, last: 1, previous: null, next: "s2" });
    expect(partWith(partsOfList([], 2), [], undefined)).toEqual({ first: 0, last: -1, previous: null, next: null });
  });
});
