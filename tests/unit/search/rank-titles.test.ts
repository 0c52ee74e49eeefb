import { describe, expect, it } from "vitest";
import { rankOf } from "@/lib/search/rank-titles";
import { readTerms } from "@/lib/search/read-terms";

const rank = (typed: string, title: string, stems: readonly string[][] = []) =>
  rankOf(
    { reference: "KZ-JP-2025-07", titles: [{ text: title, language: "ru" }] },
    readTerms(typed).map((term, index) => ({ ...term, stems: stems[index] ?? [] })),
  );

describe("a title that was found", () => {
  it("comes first with every word as a word of its own, in any form", () => {
    expect(rank("терминал", "Строительство терминала", [["терминал"]])).toBe(0);
    expect(rank("порт", "Порт Актау")).toBe(0);
    expect(rank("kz-jp-2025-07 порт", "Порт Актау")).toBe(0);
  });

  it("then with a part of one", () => {
    expect(rank("порт", "Рост экспорта", [["порт"]])).toBe(1);
    expect(rank("порт актау", "Экспорт через Актау")).toBe(1);
    expect(rank("jp-2025", "Порт")).toBe(1);
  });

  it("and last where a word is not in it", () => {
    expect(rank("порт туризм", "Порт Актау")).toBe(2);
    expect(rank("туризм", "Порт Актау")).toBe(2);
  });
});
