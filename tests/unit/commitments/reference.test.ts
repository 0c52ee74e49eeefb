import { expect, it } from "vitest";
import { readReference, referenceOf } from "@/lib/commitments/reference";

it("counts in two digits, and in three from the hundredth on", () => {
  expect([1, 42, 100].map((number) => referenceOf("KZ-JP-2025", number))).toEqual([
    "KZ-JP-2025-01",
    "KZ-JP-2025-42",
    "KZ-JP-2025-100",
  ]);
});

it.each([
  "KZ-JP-2025-05",
  "kz-jp-2025-05",
  " KZ JP 2025 05 ",
  "KZ–JP–2025–5",
  "KZ−JP/2025.005",
  "kzjp202505",
  "№ KZ-JP-2025-05",
  "ＫＺ－ＪＰ－２０２５－０５",
  "КZ-JР-2025-05",
])("reads %s as one number", (typed) => {
  expect(readReference(typed)).toBe("KZ-JP-2025-05");
});

it("reads longer series, and a number of another home side", () => {
  expect(readReference("kz multi 2026 120")).toBe("KZ-MULTI-2026-120");
  expect(readReference("NO-SE-2025-01")).toBe("NO-SE-2025-01");
});

it.each([
  "KZ-JP-2025",
  "JP-2025-05",
  "KZ-JP-2025-00",
  "KZ-JP-2025-05 рейс",
  "рейс",
  "",
  "KZ-JP-2025-1234567890",
  "АЯ-ЖЮ-2025-01",
])("reads %j as words", (typed) => {
  expect(readReference(typed)).toBeNull();
});
