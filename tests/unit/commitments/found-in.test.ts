import { describe, expect, it } from "vitest";
import { foundIn, type Place } from "@/lib/commitments/list/found-in";
import type { Sought } from "@/lib/search/find-marks";
import { readTerms } from "@/lib/search/read-terms";

const sought = (typed: string) => readTerms(typed).map((term): Sought => ({ ...term, stems: [term.text.slice(0, 5)] }));
const row = { reference: "KZ-KR-2026-07", title: { text: "Поставка вагонов", language: "ru" as const } };
const at = (field: Place["field"], text: string): Place => ({ field, texts: [{ text, language: "ru" }] });
const long = `${"слово ".repeat(30)}обещана лаборатория ${"слово ".repeat(30)}`.trim();

const shown = (typed: string, places: Place[]) =>
  foundIn(sought(typed), row, places).lines.map(({ field, text, marks }) => [
    field,
    ...marks.map(([start, end]) => text.slice(start, end)),
  ]);

describe("foundIn", () => {
  it("says nothing more of what is in the title or the number", () => {
    expect(shown("вагоны kz-kr-2026", [at("quote", "Вагоны будут")])).toEqual([]);
    expect(foundIn(sought("вагоны"), row, []).titleMarks).toEqual([[9, 16]]);
  });

  it("names the first place of each word that is not there, with all words marked in it", () => {
    const places = [at("organisation", "Депо вагонов"), at("quote", "Депо и станции"), at("note", "Станция закрыта")];

    expect(shown("вагоны депо станция", places)).toEqual([
      ["organisation", "Депо", "вагонов"],
      ["quote", "Депо", "станции"],
    ]);
  });

  it("shows a country by the reader's name, however it was called", () => {
    const place: Place = { ...at("side", "Республика Корея"), alsoCalled: "республика корея\n韓国" };

    expect(shown("韓国", [place])).toEqual([["side"]]);
    expect(shown("корея", [place])).toEqual([["side", "Корея"]]);
    expect(shown("япония", [place])).toEqual([]);
  });

  it("takes the text in the language that has it", () => {
    const texts = [
      { text: "Минтранс", language: "ru" as const },
      { text: "国土交通省", language: "ja" as const },
    ];

    expect(foundIn(sought("交通"), row, [{ field: "organisation", texts }]).lines).toEqual([
      { field: "organisation", text: "国土交通省", language: "ja", marks: [[2, 4]] },
    ]);
  });

  it("cuts a long text around the first mark, at words", () => {
    const [line] = foundIn(sought("лаборатория"), row, [at("quote", long)]).lines;

    expect(line?.text).toMatch(/^…слово .* обещана лаборатория слово .* слово…$/u);
    expect(line?.text.length).toBeLessThan(150);
    expect(line?.marks.map(([start, end]) => line.text.slice(start, end))).toEqual(["лаборатория"]);
  });
});
