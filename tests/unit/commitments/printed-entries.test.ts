import { expect, it } from "vitest";
import { printedDownTo } from "@/lib/commitments/printed-entries";

it.each([
  ["", 0],
  ["s", 1],
  ["ss", 2],
  ["sss", 2],
  ["wwss", 4],
  ["wswsw", 4],
  ["wwsww", 5],
  ["www", 3],
])("of entries that stand or are withdrawn (%s) the first %i are printed", (entries, printed) => {
  const list = [...entries].map((each) => ({ withdrawal: each === "w" ? { reason: "Ошибка" } : null }));
  expect(printedDownTo(list, 2)).toBe(printed);
});
