import { expect, it } from "vitest";
import { changesBetween } from "@/lib/audit/changes";

it("names what differs, each with what was and what is, as text", () => {
  const before = { name: "А", side: "KZ", validTo: null, sides: ["KZ"], position: 1, more: "kept" };
  const after = { name: "Б", side: "KZ", validTo: new Date("2026-01-31"), sides: ["KZ", "JP"], position: 2 };

  expect(changesBetween(before, after)).toEqual({
    name: ["А", "Б"],
    validTo: [null, "2026-01-31"],
    sides: ["KZ", "KZ, JP"],
    position: ["1", "2"],
  });
});

it("finds nothing where nothing differs, dates and lists included", () => {
  const row = { validTo: new Date("2026-01-31"), sides: ["KZ"], name: null };

  expect(changesBetween(row, { ...row, validTo: new Date("2026-01-31") })).toEqual({});
});
