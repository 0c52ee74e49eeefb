import type { Language } from "@/lib/vocabulary/languages";
import type { ExtractionCase, KnownMiss } from "./case";
import { englishCases, englishKnownMisses } from "./cases-en";
import { japaneseCases, japaneseKnownMisses } from "./cases-ja";
import { kazakhCases, kazakhKnownMisses } from "./cases-kk";
import { russianCases, russianKnownMisses } from "./cases-ru";

/** The sentences written for this project, by language: those the rules get, and those they do not. */
export const casesByLanguage: readonly {
  language: Language;
  cases: readonly ExtractionCase[];
  knownMisses: readonly KnownMiss[];
}[] = [
  { language: "en", cases: englishCases, knownMisses: englishKnownMisses },
  { language: "ru", cases: russianCases, knownMisses: russianKnownMisses },
  { language: "kk", cases: kazakhCases, knownMisses: kazakhKnownMisses },
  { language: "ja", cases: japaneseCases, knownMisses: japaneseKnownMisses },
];
