import { expect, it } from "vitest";
import { canBeOfWholeFile } from "@/lib/import/check/can-be-of-whole-file";
import { fieldsWithDefault } from "@/lib/import/fields";

it("asks first for what no list comes in without", () => {
  expect(fieldsWithDefault.commitments.slice(0, 2)).toEqual(["kind", "sector"]);
});

it("leads back to the whole file from what it can say, and from nothing else", () => {
  expect(canBeOfWholeFile("commitments", { field: "lead", problem: "home_lead_required" })).toBe(true);
  expect(canBeOfWholeFile("commitments", { field: "completionForm", problem: "required_on_control" })).toBe(true);
  expect(canBeOfWholeFile("commitments", { field: "lead", problem: "one_lead_a_side" })).toBe(false);
  expect(canBeOfWholeFile("commitments", { field: "title", problem: "title_required" })).toBe(false);
  expect(canBeOfWholeFile("organisations", { field: "lead", problem: "required" })).toBe(false);
});
