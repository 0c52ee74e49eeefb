import { expect, it } from "vitest";
import { saidDate } from "@/lib/import/check/said-date";

it("is what a person typed for the words of a cell", () => {
  expect(saidDate({ скоро: "2027" }, " Скоро.")).toBe("2027");
  expect(saidDate({}, "скоро")).toBeUndefined();
  expect(saidDate(undefined, "скоро")).toBeUndefined();
});

it.each(["constructor", "__proto__", "valueOf"])(
  "is nothing where nobody typed any, though the cell says %s",
  (cell) => {
    expect(saidDate({}, cell)).toBeUndefined();
  },
);
