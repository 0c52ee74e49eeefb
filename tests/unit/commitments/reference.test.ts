import { expect, it } from "vitest";
import { referenceOf } from "@/lib/commitments/reference";

it("counts in two digits, and in three from the hundredth on", () => {
  expect([1, 42, 100].map((number) => referenceOf("KZ-JP-2025", number))).toEqual([
    "KZ-JP-2025-01",
    "KZ-JP-2025-42",
    "KZ-JP-2025-100",
  ]);
});
