import { expect, it } from "vitest";
import { clarificationOf } from "@/lib/import/check/clarification";
import type { ImportContext } from "@/lib/import/check/import-context";
import type { Language } from "@/lib/vocabulary/languages";

it.each<[Language, string]>([
  ["ru", "Статус: «$& ждём»"],
  ["ja", "状態：「$& ждём」"],
  ["en", "Status: “$& ждём”"],
])("keeps words in the quotes of the language of whoever brings them in (%s)", (language, text) => {
  const unclear = [{ field: "status" as const, words: "$& ждём" }];
  expect(clarificationOf(unclear, { language } as ImportContext)).toBe(text);
});

it("says beside the words what they mean, where that is known", () => {
  const unclear = [{ field: "status" as const, words: "сделано", meaning: "Снято с контроля" }];
  expect(clarificationOf(unclear, { language: "ru" } as ImportContext)).toBe("Статус: «сделано» → Снято с контроля");
});
