import { describe, expect, it } from "vitest";
import { casesByLanguage } from "./cases";
import { differencesOf } from "./judge-case";

describe.each(casesByLanguage)("a sentence in $language", ({ language, cases, knownMisses }) => {
  it.each(cases)("$why: $text", (one) => {
    expect(differencesOf(one, language)).toEqual([]);
  });

  it("says which the rules do not get", () => {
    const missed = knownMisses.filter((one) => differencesOf(one, language).length > 0);
    console.info(
      `${language}: ${cases.length} read right, ${missed.length} missed of ${knownMisses.length} known misses`,
    );
    for (const { text, missed: reason } of missed) console.info(`  ${reason}: ${text}`);

    expect(knownMisses.every(({ missed: reason }) => reason.length > 0)).toBe(true);
  });
});
