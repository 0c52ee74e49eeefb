import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMarks, readyText, type Sought } from "@/lib/search/find-marks";
import { readTerms } from "@/lib/search/read-terms";
import type { Language } from "@/lib/vocabulary/languages";

/** What the dictionary makes of each word that is looked for below. */
const stems: Record<string, string[]> = {
  прямой: ["прям"],
  рейс: ["рейс"],
  терминалами: ["терминал", "термина"],
  energy: ["energi"],
  ес: ["ес"],
  япония: ["япон"],
};

function marked(text: string, typed: string, language: Language = "ru"): string[] {
  const terms = readTerms(typed).map((term): Sought => ({ ...term, stems: stems[term.text] ?? [] }));
  return findMarks(readyText(text), terms, language).map(([start, end]) => text.slice(start, end));
}

describe("findMarks", () => {
  it.each([
    ["Запуск прямого рейса Алматы – Токио", "прямой рейс", ["прямого", "рейса"]],
    ["Запуск прямого рейса Алматы – Токио", "токио", ["Токио"]],
    ["Двух ТЕРМИНАЛОВ и терминала", "терминалами", ["ТЕРМИНАЛОВ", "терминала"]],
    ["Диалог с EC и естественный вес", "ЕС", ["EC", "естественный"]],
    ["Водородная энергетика", "родн", ["родн"]],
    ["№ 5 и ёмкость", "no емкость", ["ёмкость"]],
    ["Японские банки Японии", "Япония", ["Японии"]],
    ["Nothing here", "рейс", []],
    ["100 % of a.b", "a.b", ["a.b"]],
  ])("in “%s” of “%s” is %j", (text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected);
  });

  it("knows the other languages", () => {
    expect(marked("Energies of the future", "energy", "en")).toEqual(["Energies"]);
    expect(marked("Терминалдарды салу", "терминалдың", "kk")).toEqual(["Терминалдарды"]);
    expect(marked("ガスﾊﾟｲﾌﾟの建設", "パイプ 建設", "ja")).toEqual(["ﾊﾟｲﾌﾟ", "建設"]);
  });

  it("gives parts in their order, none in another, none empty, whatever the text and what is looked for", () => {
    const any = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(any, any, fc.constantFrom("kk", "ru", "en", "ja"), (text, typed, language) => {
        const terms = readTerms(typed).map((term): Sought => ({ ...term, stems: [term.text] }));
        let last = 0;
        for (const [start, end] of findMarks(readyText(text), terms, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
