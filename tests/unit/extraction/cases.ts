import type { Language } from "@/lib/deadlines/wording";
import type { ExtractionCase, KnownMiss } from "./case";
import { englishCases, englishKnownMisses } from "./cases-en";
import { russianCases, russianKnownMisses } from "./cases-ru";

/** The sentences written for this project, by language: those the rules get, and those they do not. */
export const casesByLanguage: readonly {
  language: Language;
  cases: readonly ExtractionCase[];
  knownMisses: readonly KnownMiss[];
}[] = [
  { language: "en", cases: englishCases, knownMisses: englishKnownMisses },
  { language: "ru", cases: russianCases, knownMisses: russianKnownMisses },
];
