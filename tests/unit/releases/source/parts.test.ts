import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listPartAt, partsOf, textPartAt } from "@/lib/releases/source/parts";
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
        const parts = partsOf(body, spans, { spans: size, lines: 1000, units: 1000 });

        expect(parts.flatMap(({ first, last }) => spans.slice(first, last + 1))).toEqual(spans);
        expect(parts.map(({ start, end }) => body.slice(start, end)).join("")).toBe(body);
        for (const { start, end, first, last } of parts) {
          const inside = spans.slice(first, last + 1);
          const isAtLine = start === 0 || body[start - 1] === "\n";
          const goesOn = spans.some((span) => span.start < start && start < span.end);
          const before = parts[parts.findIndex((part) => part.start === start) - 1];
          const were = before ? before.last - before.first + 1 : 0;

          for (const span of inside) expect(span.start >= start && span.start < Math.max(end, start + 1)).toBe(true);
          if (start > 0 && !isAtLine) expect(were).toBeGreaterThanOrEqual(2 * size);
          if (goesOn) expect(were).toBeGreaterThanOrEqual(4 * size);
          expect(inside.length).toBeLessThanOrEqual(4 * size);
        }
      }),
    );
  });

  it("keeps each paragraph of a part as it is in the whole, with its number", () => {
    fc.assert(
      fc.property(longText, ({ body, spans }) => {
        const whole = paragraphsOf(body, spans);
        const cut = partsOf(body, spans, { spans: 3, lines: 5, units: 1000 }).flatMap((part) =>
          paragraphsOf(body, spans, part),
        );
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

    const most = { spans: 2, lines: 9, units: 99 };

    expect(partsOf("a ".repeat(9), spans, most).map(({ first, last }) => [first, last])).toEqual([
      [0, 3],
      [4, 7],
      [8, 8],
    ]);
  });

  it("cuts a line without an end at its spaces, and never through a character", () => {
    const words = "word ".repeat(200_000);
    const parts = partsOf(words, [{ id: "said", start: 450_000, end: 450_004 }]);
    expect(parts.map(({ start, end }) => words.slice(start, end)).join("")).toBe(words);
    expect(Math.max(...parts.map(({ start, end }) => end - start))).toBeLessThanOrEqual(300_000);
    expect(parts.every(({ start }) => start === 0 || words[start - 1] === " ")).toBe(true);

    const faces = `a${"😀".repeat(200_000)}`;
    for (const { start, end } of partsOf(faces, [])) expect(faces.slice(start, end).isWellFormed()).toBe(true);
  });

  it("bears no more lines than a page can, though nothing was said in them", () => {
    const parts = partsOf("word\n".repeat(60_000), []);

    expect(parts).toHaveLength(121);
    expect(Math.max(...parts.map(({ start, end }) => end - start))).toBe(500 * "word\n".length);
  });
});

describe("textPartAt", () => {
  const body = "word\n".repeat(1200);
  const spans = [{ id: "said", start: 3000, end: 3004 }];

  it("finds the part of a statement, and of a place", () => {
    const second = { start: 2500, end: 5000, first: 0, last: 0, number: 2, count: 3, previous: "0", next: "5000" };

    expect(textPartAt(body, spans, "said")).toEqual(second);
    expect(textPartAt(body, spans, "2500")).toEqual(second);
    expect(textPartAt(body, spans, "4999")).toEqual(second);
    for (const unknown of [undefined, "gone", "-1", "999999", "1e3"]) {
      expect(textPartAt(body, spans, unknown), unknown).toMatchObject({ start: 0, number: 1, previous: null });
    }
  });
});

describe("listPartAt", () => {
  const items = Array.from({ length: 5 }, (_, index) => ({ id: `s${index}` }));

  it("finds the part of an item and the first items beside it", () => {
    expect(listPartAt(items, "s3", 2)).toEqual({ first: 2, last: 3, number: 2, count: 3, previous: "s0", next: "s4" });
    expect(listPartAt(items, "s4", 2)).toEqual({ first: 4, last: 4, number: 3, count: 3, previous: "s2", next: null });
    expect(listPartAt(items, "gone", 2)).toMatchObject({ first: 0, last: 1, previous: null, next: "s2" });
    expect(listPartAt([], undefined)).toEqual({ first: 0, last: -1, number: 1, count: 1, previous: null, next: null });
  });
});
