import { describe, expect, it } from "vitest";
import { type Language, languages } from "@/lib/vocabulary/languages";

import { read } from "./tracked-files";

// Namespaces of words whose tables the glossary marks as those on screen.
const groups = [
  ...["status", "outcome", "condition", "kind", "role", "assignmentRole", "controlLevel"],
  ...["basis", "reportType", "evidenceKind", "marking"],
] as const;

// The formatter pads the columns of tables.
const glossary = read("docs/glossary.md").replaceAll(/ {2,}/g, " ");

type Terms = Record<string, Record<string, string>>;
const terms = Object.fromEntries(
  languages.map((language) => [language, JSON.parse(read(`messages/${language}.json`)).terms]),
) as Record<Language, Terms>;

describe.each(groups)("the glossary's words for %s", (group) => {
  it.each(Object.keys(terms.en[group] ?? {}))("are those on screen: %s", (code) => {
    const words = (["en", "ru", "kk", "ja"] as const).map((language) => terms[language][group]?.[code]);

    expect(glossary).toContain(`| \`${code}\` | ${words.join(" | ")} |\n`);
  });
});
