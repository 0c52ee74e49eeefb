import { expect, it } from "vitest";
import { readParts } from "@/app/(tracker)/commitments/[reference]/action-forms/part-fields";

const [a, b, c] = ["a", "b", "c"].map((letter) => `00000000-0000-7000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
];
const request = { action: "change_parts", reference: "KZ-JP-2025-01", reason: "Не тот" };

it("reads the fields of the form into parts, and leaves the others", () => {
  const form = {
    ...request,
    lead_KZ: a,
    lead_JP: "",
    [`part_${b}`]: "consolidator",
    added_1: c,
    addedRole_1: "co_executor",
  };

  expect(readParts({ ...form, added_2: "", addedRole_2: "co_executor" })).toEqual({
    ...request,
    parts: [
      { organisationId: c, role: "co_executor" },
      { organisationId: b, role: "consolidator" },
      { organisationId: a, role: "lead" },
    ],
  });
});

it("takes a lead for the lead alone, and what was set to nothing for no part", () => {
  const form = {
    ...request,
    lead_KZ: b,
    [`part_${b}`]: "co_executor",
    [`part_${c}`]: "",
    added_1: b,
    addedRole_1: "co_executor",
  };

  expect(readParts(form)).toEqual({ ...request, parts: [{ organisationId: b, role: "lead" }] });
});

it("leaves what it does not know, so that the schema refuses it, and every other form", () => {
  expect(readParts({ ...request, lead_kz: a, part_x: "lead" })).toMatchObject({ lead_kz: a, part_x: "lead" });
  expect(readParts({ action: "add_note", lead_KZ: a })).toEqual({ action: "add_note", lead_KZ: a });
});
