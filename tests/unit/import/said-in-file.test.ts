import { expect, it } from "vitest";
import { saidInFile } from "@/lib/import/check/said-in-file";

it("is what a person typed for the words of a cell", () => {
  expect(saidInFile({ скоро: "2027" }, " Скоро.")).toBe("2027");
  expect(saidInFile({}, "скоро")).toBeUndefined();
  expect(saidInFile(undefined, "скоро")).toBeUndefined();
});

it.each(["constructor", "__proto__", "valueOf"])(
  "is nothing where nobody typed any, though the cell says %s",
  (cell) => {
    expect(saidInFile({}, cell)).toBeUndefined();
  },
);
