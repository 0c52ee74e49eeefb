import { describe, expect, it } from "vitest";
import { casesByLanguage } from "./cases";
import { differencesOf } from "./score-case";

describe.each(casesByLanguage)("a sentence in $language", ({ language, cases, knownMisses }) => {
  it.each(cases)("$why: $text", (one) => {
    expect(differencesOf(one, language)).toEqual([]);
  });

  it.each(knownMisses)("is still missed, as $missed: $text", (one) => {
    const isRead = differencesOf(one, language).length === 0;
    expect(isRead, "It is read now: move it to the cases and take its `missed` away.").toBe(false);
  });
});
