import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorAt, findAgain, findQuote, splitSpan, tidySpan } from "@/lib/releases/matching/anchor";

const body = "Стороны обсудили рейс. Планируется запуск рейса в 2026 году. Стороны обсудили рейс ещё раз.";

function at(words: string, from = 0) {
  const start = body.indexOf(words, from);
  return anchorAt(body, start, start + words.length);
}

describe("a passage in a corrected text", () => {
  it("is found at its own words where the text before it has grown", () => {
    const found = findAgain(`Поправка. ${body}`, at("запуск рейса"));

    expect(found).toEqual({
      start: 10 + body.indexOf("запуск"),
      end: 10 + body.indexOf("запуск") + 12,
      isChanged: false,
    });
  });

  it("is told from its repetition by what stands around it", () => {
    const second = at("Стороны обсудили рейс", 10);

    expect(findAgain(`Стороны обсудили рейс. ${body}`, second)?.start).toBe(23 + second.spanStart);
  });

  it("is found between its surroundings where its own words were corrected", () => {
    const corrected = body.replace("запуск рейса", "открытие рейса");

    const found = findAgain(corrected, at("запуск рейса"));

    expect(found?.isChanged).toBe(true);
    expect(corrected.slice(found?.start, found?.end)).toBe("открытие рейса");
  });

  it("is not found where it was taken out", () => {
    expect(findAgain("Стороны обсудили рейс.", at("Планируется запуск рейса"))).toBeNull();
    expect(findAgain("Совсем другой текст.", at("в 2026 году"))).toBeNull();
  });

  it("is itself in the same text, whatever the text", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).map((each) => each.normalize("NFC"));
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (given, a, b) => {
        const span = tidySpan(given, a, b);
        if (!span) return;
        const found = findAgain(given, anchorAt(given, span.start, span.end));
        expect(given.slice(found?.start, found?.end)).toBe(given.slice(span.start, span.end));
        expect(found?.isChanged).toBe(false);
      }),
    );
  });
});

describe("what is marked", () => {
  it("loses the spaces around it and keeps whole characters", () => {
    expect(tidySpan("ab  cd ", 2, 7)).toEqual({ start: 4, end: 6 });
    expect(tidySpan("𠮷野屋", 1, 3)).toEqual({ start: 0, end: 3 });
    expect(tidySpan("  \n ", 0, 4)).toBeNull();
    expect(tidySpan("abc", 3, 1)).toEqual({ start: 1, end: 3 });
  });

  it("never leaves the text, and never is half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer(), fc.integer(), (text, a, b) => {
        const span = tidySpan(text, a, b);
        if (!span) return;
        const words = text.slice(span.start, span.end);
        expect(words.isWellFormed()).toBe(true);
        expect(words).toBe(words.trim());
        expect(anchorAt(text, span.start, span.end).prefix.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("words in a text", () => {
  it("are found at the place nearest to the one given", () => {
    expect(findQuote("aa b aa c aa", "aa", 6)).toBe(5);
    expect(findQuote("aa b aa c aa", "aa", 99)).toBe(10);
    expect(findQuote("aa", "c", 0)).toBeNull();
    expect(findQuote("aa", "", 0)).toBeNull();
  });
});

describe("a passage cut in two", () => {
  const text = "готов к работе, и к обмену";

  it("leaves the spaces and the comma between to neither", () => {
    const parts = splitSpan(text, { start: 0, end: text.length }, text.indexOf(" и"));

    expect(parts?.map(({ start, end }) => text.slice(start, end))).toEqual(["готов к работе", "к обмену"]);
  });

  it.each([
    ["Стороны расширят поставки, а также откроют рейс", "откроют"],
    ["The sides will open a line and build a port", "build"],
    ["Тараптар рейс ашады және порт салады", "порт"],
    ["直行便の開設及び港の建設", "港"],
  ])("leaves what joins the parts to neither of them: %s", (whole, second) => {
    const parts = splitSpan(whole, { start: 0, end: whole.length }, whole.indexOf(second));

    expect(parts?.map(({ start, end }) => whole.slice(start, end))).toEqual([
      whole.slice(0, whole.indexOf(second)).replace(/(?:,? (?:а также|and|және)|及び)\s?$/, ""),
      whole.slice(whole.indexOf(second)),
    ]);
  });

  it.each([0, -3, 26, 99])("is not cut at %i, where one part would be empty", (place) => {
    expect(splitSpan(text, { start: 0, end: text.length }, place)).toBeNull();
  });
});
