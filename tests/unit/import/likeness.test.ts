import { describe, expect, it } from "vitest";
import { likenessIndex } from "@/lib/import/check/likeness";
import { similarity } from "@/tests/support/similarity";

const NAMES = [
  ["министерство транспорта", "минтранс"],
  ["министерство торговли и интеграции", "мти"],
  ["ministry of trade", "mot"],
  ["経済産業省"],
  ["министерство транспорта и коммуникаций"],
  [""],
];
const WORDS = ["министерство транспорта", "минтранспорта", "мин торговли", "trade ministry", "経産省", "щщщ", ""];

describe("names that are like a word", () => {
  it.each(WORDS)("are scored as each alone would be, the likeliest first: “%s”", (word) => {
    const alone = NAMES.map((names, of) => ({ of, score: Math.max(...names.map((name) => similarity(word, name))) }));

    const found = likenessIndex(NAMES.map((names, of) => ({ of, names }))).scores(word);

    expect(found).toEqual(
      alone.filter(({ score }) => score > 0).toSorted((one, other) => other.score - one.score || one.of - other.of),
    );
  });
});
