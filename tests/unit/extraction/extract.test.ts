import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { extractStatements } from "@/lib/extraction/extract";
import type { Extraction, Passage } from "@/lib/extraction/types";
import type { Language } from "@/lib/vocabulary/languages";
import { casesByLanguage } from "./cases";

const publishedOn = calendarDate("2025-09-10");
const texts = casesByLanguage.flatMap(({ cases, knownMisses }) => [...cases, ...knownMisses].map(({ text }) => text));
const breaks = ["\n", "\r\n", "\r", "\n\n\n", "\u2028", "\u2029", "\t", " ", "", "\u00a0", "\u200b", "\ufeff"];

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  // Any code units at all, surrogates without their other half among them.
  fc.array(fc.nat(0xffff), { maxLength: 400 }).map((units) => String.fromCharCode(...units)),
);

/** Sentences of the cases, whole or cut anywhere, in any order, with any breaks and anything else between them. */
const anyRelease = fc
  .array(
    fc.tuple(
      fc.constantFrom(...texts),
      fc.nat(200),
      fc.oneof(fc.constantFrom(...breaks), fc.constantFrom(...breaks), anyText),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.map(([text, cut, then]) => text.slice(cut > 100 ? 0 : cut) + then).join(""));

const anyLanguage = fc.constantFrom<(Language | undefined)[]>(undefined, "en", "ru", "kk", "ja");

function passagesOf({ statements, leftOut }: Extraction): Passage[] {
  return [
    ...statements,
    ...statements.flatMap(({ cues, deadline, recurrence }) => [
      ...cues,
      ...(deadline ? [deadline] : []),
      ...(recurrence ? [recurrence] : []),
    ]),
    ...leftOut.flatMap((one) => [one, one.cue]),
  ];
}

describe.each([
  ["any text", anyText],
  ["any order of sentences and breaks", anyRelease],
] as const)("reading %s", (_, anything) => {
  it("quotes what stands at each place, in the order of the text", () => {
    fc.assert(
      fc.property(anything, anyLanguage, fc.boolean(), (text, language, isDated) => {
        const extraction = extractStatements(text, {
          ...(language && { language }),
          publishedOn: isDated ? publishedOn : null,
        });

        for (const { start, end, quote } of passagesOf(extraction)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(quote);
        }
        for (const { quote } of extraction.statements) expect(quote.trim()).toBe(quote);
        const starts = extraction.statements.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same the second time", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(extractStatements(text, { publishedOn })).toEqual(extractStatements(text, { publishedOn }));
      }),
    );
  });
});

describe("reading", () => {
  it("resolves no relative date without the day of publication", () => {
    fc.assert(
      fc.property(anyRelease, (text) => {
        const relative = extractStatements(text).statements.filter(
          ({ deadline }) => deadline?.basis === "relative_to_release",
        );
        expect(relative.every(({ deadline }) => deadline?.edtf === null && deadline.precision === null)).toBe(true);
      }),
    );
  });

  it("counts places in code units, past characters of two", () => {
    const text = "😀😀 The sides agreed to open a trade house (𝒜) in the capital 😀.";

    const [found] = extractStatements(text).statements;
    expect(found?.start).toBe(text.indexOf("The"));
    expect(text.slice(found?.start, found?.end)).toContain("The sides agreed to open a trade house (𝒜) in the capital");
  });

  it("takes no question for a promise, whatever the width of its mark", () => {
    const promise = "両外相は、来年東京で会合を開催することで一致した";

    expect(extractStatements(`${promise}。`).statements).toHaveLength(1);
    for (const mark of ["?", "\uff1f"]) expect(extractStatements(promise + mark).statements).toEqual([]);
  });

  it("knows a heading by a colon of either width", () => {
    for (const colon of [":", "\uff1a"]) {
      const { statements } = extractStatements(`以下の文書に署名した${colon}\n貿易に関する協定\n`);

      expect(statements.map(({ quote, kind }) => [quote, kind])).toEqual([["貿易に関する協定", "signed"]]);
    }
  });

  it("leaves out what is said twice, but not what has another number", () => {
    const said = "Стороны договорились провести консультации министерств в Осло";
    const reasonsOf = (text: string) => extractStatements(text).leftOut.map(({ reason }) => reason);

    expect(reasonsOf(`${said} в 2026 году. ${said} в 2026 году.`)).toEqual(["repeat"]);
    expect(reasonsOf(`${said} в 2026 году. ${said} в 2027 году.`)).toEqual([]);
  });

  it("finds nothing in nothing", () => {
    for (const text of ["", " \n\t", "...", "—"]) expect(extractStatements(text).statements).toEqual([]);
  });
});
