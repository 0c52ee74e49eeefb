import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { languages } from "@/lib/vocabulary/languages";
import { elementsOf, flat, IN_LATIN, literalsOf } from "./catalogues";

/** Right in every language as they stand. */
const SAME_EVERYWHERE = new Set(["Pacta", "CSV", "XLSX", "EDTF", "SHA-256", "URL"]);

describe.each(languages)("the messages in %s", (language) => {
  const messages = Object.entries(flat[language]);

  it("have the keys of the others", () => {
    expect(Object.keys(flat[language]).sort()).toEqual(Object.keys(flat.en).sort());
  });

  it("are all written", () => {
    expect(messages.filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("ask for the same values as in English", () => {
    const different = messages.filter(([key, text]) => valuesIn(text).join() !== valuesIn(flat.en[key] ?? "").join());

    expect(different).toEqual([]);
  });

  it("are in that language's own letters", () => {
    expect(messages.filter(([key, text]) => !IN_LATIN.test(key) && !isWrittenIn(language, text))).toEqual([]);
  });

  it("have every form a number can need", () => {
    const wanted = new Intl.PluralRules(language === "kk" || language === "ja" ? "ja" : language).resolvedOptions();
    const lacking = messages.filter(([, text]) =>
      pluralsIn(parse(text)).some((forms) => wanted.pluralCategories.some((form) => !forms.includes(form))),
    );

    expect(lacking).toEqual([]);
  });
});

it("a Russian form for one tells the number, which is 21, 31 or 101 as well, or stands beside one for 1 alone", () => {
  const untold = Object.entries(flat.ru).filter(([, text]) =>
    elementsOf(parse(text)).some(
      (element) =>
        element.type === TYPE.plural &&
        element.options["=1"] === undefined &&
        !elementsOf(element.options.one?.value ?? []).some(({ type }) => type === TYPE.pound),
    ),
  );

  expect(untold).toEqual([]);
});

/** Names of the values and tags a message needs, each once, in order of the alphabet. */
function valuesIn(text: string): string[] {
  return [
    ...new Set(
      elementsOf(parse(text)).flatMap((element) =>
        "value" in element && element.type !== TYPE.literal ? [String(element.value)] : [],
      ),
    ),
  ].sort();
}

function pluralsIn(elements: MessageFormatElement[]): string[][] {
  return elementsOf(elements).flatMap((element) =>
    element.type === TYPE.plural ? [Object.keys(element.options)] : [],
  );
}

function isWrittenIn(language: (typeof languages)[number], text: string): boolean {
  const words = literalsOf(text).join(" ").trim();
  if (!/\p{L}/u.test(words) || SAME_EVERYWHERE.has(words)) return true;
  const has = (script: RegExp) => script.test(words);
  const [cyrillic, japanese] = [/\p{Script=Cyrillic}/u, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u];
  switch (language) {
    case "en":
      return !has(cyrillic) && !has(japanese);
    case "ja":
      return has(japanese) && !has(cyrillic);
    case "kk":
      return has(cyrillic) && !has(japanese) && !has(/[ёЁ]/);
    case "ru":
      return has(cyrillic) && !has(japanese) && !has(/[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/);
  }
}
