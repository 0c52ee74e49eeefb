import { describe, expect, it } from "vitest";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { flat } from "../messages/catalogues";
import { read } from "./tracked-files";

// Namespaces of words whose tables the glossary marks as those on screen.
const groups = [
  ...["status", "outcome", "condition", "kind", "role", "assignmentRole", "controlLevel"],
  ...["basis", "reportType", "evidenceKind", "marking"],
] as const;
/** The glossary has them in this order. */
const order = ["en", "ru", "kk", "ja"] as const;

// The formatter pads the columns of tables.
const glossary = read("docs/glossary.md").replaceAll(/ {2,}/g, " ");

type Terms = Record<string, Record<string, string>>;
const terms = Object.fromEntries(
  languages.map((language) => [language, JSON.parse(read(`messages/${language}.json`)).terms]),
) as Record<Language, Terms>;

describe.each(groups)("the glossary's words for %s", (group) => {
  it.each(Object.keys(terms.en[group] ?? {}))("are those on screen: %s", (code) => {
    const words = order.map((language) => terms[language][group]?.[code]);

    expect(glossary).toContain(rowOf(code, words));
  });
});

describe("the glossary's words for places and steps", () => {
  const keys = [...glossary.matchAll(/^\| `([\w]+(?:\.\w+)+)` \|/gm)].map(([, key = ""]) => key);

  it("are among the messages", () => {
    expect(keys.length).toBeGreaterThan(10);
  });

  it.each(keys)("are those on screen: %s", (key) => {
    expect(glossary).toContain(
      rowOf(
        key,
        order.map((language) => flat[language][key]),
      ),
    );
  });
});

/** A number stays on one line with its noun on screen; a table of the glossary has plain spaces. */
function rowOf(code: string, words: readonly (string | undefined)[]): string {
  return `| \`${code}\` | ${words.join(" | ").replaceAll("\u00A0", " ")} |\n`;
}
