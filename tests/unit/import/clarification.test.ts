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
