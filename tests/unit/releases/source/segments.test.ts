import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf, type Span, segmentsOf } from "@/lib/releases/source/segments";

const textWithSpans = fc
  .string({ unit: fc.constantFrom("a", "б", "日", "\n", " ", "😀", "é"), minLength: 1, maxLength: 60 })
  .chain((body) =>
    fc.record({
      body: fc.constant(body),
      spans: fc
        .array(fc.tuple(fc.nat(body.length - 1), fc.integer({ min: 1, max: 20 })), { maxLength: 6 })
        .map((pairs) =>
          pairs.map(([start, length], index): Span => {
            return { id: `s${index}`, start, end: Math.min(start + length, body.length) };
          }),
        ),
    }),
  );

describe("segmentsOf", () => {
  it("cuts nested and overlapping spans into neighbours with several owners", () => {
    const segments = segmentsOf("abcdefgh", 0, 8, [
      { id: "outer", start: 1, end: 7 },
      { id: "inner", start: 2, end: 4 },
      { id: "across", start: 3, end: 8 },
    ]);

    expect(segments.map(({ text, owners }) => [text, owners])).toEqual([
      ["a", []],
      ["b", ["outer"]],
      ["c", ["inner", "outer"]],
      ["d", ["inner", "across", "outer"]],
      ["efg", ["across", "outer"]],
      ["h", ["across"]],
    ]);
  });

  it("loses and doubles nothing, and each character belongs to its spans and no other", () => {
    fc.assert(
      fc.property(textWithSpans, ({ body, spans }) => {
        const segments = segmentsOf(body, 0, body.length, spans);

        expect(segments.map((segment) => segment.text).join("")).toBe(body);
        for (const { start, text, owners } of segments) {
          for (let at = start; at < start + text.length; at++) {
            const expected = spans.filter((span) => span.start <= at && at < span.end).map((span) => span.id);
            expect(owners.toSorted()).toEqual(expected.toSorted());
          }
        }
        for (const { id } of spans) {
          expect(segments.filter((segment) => segment.begins.includes(id))).toHaveLength(1);
          expect(segments.filter((segment) => segment.ends.includes(id))).toHaveLength(1);
        }
      }),
    );
  });
});

describe("paragraphsOf", () => {
  it("numbers the lines that have text and keeps each whole", () => {
    fc.assert(
      fc.property(textWithSpans, ({ body, spans }) => {
        const paragraphs = paragraphsOf(body, spans);
        const lines = body.split("\n").filter((line) => line.trim() !== "");

        expect(paragraphs.map(({ segments }) => segments.map((segment) => segment.text).join(""))).toEqual(lines);
        expect(paragraphs.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
      }),
    );
  });
});
