import { describe, expect, it } from "vitest";
import { russianForms } from "@/lib/search/russian-forms";

describe("russianForms", () => {
  it.each([
    ["терминал", "терминалов"],
    ["терминалами", "терминал"],
    ["визита", "визит"],
    ["корея", "кореи"],
    ["развития", "развитием"],
    ["логистический", "логистических"],
  ])("of %s has %s", (word, form) => {
    expect(russianForms(word)).toContain(form);
    expect(russianForms(word)).toContain(word);
  });

  it.each(["port", "қала", "воды-", "ес", "韓国", "2025"])("leaves %s alone", (word) => {
    expect(russianForms(word)).toEqual([word]);
  });

  it("takes no word apart that would leave less than three letters", () => {
    for (const word of ["дом", "мая", "ими"]) expect(russianForms(word)[1]).toBe(`${word}иями`);
  });
});
