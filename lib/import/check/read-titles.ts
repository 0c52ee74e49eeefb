import { beginningOf } from "@/lib/beginning-of";
import { likelyLanguage } from "@/lib/localization/likely-language";
import type { Names } from "@/lib/localization/localized";
import { languages } from "@/lib/vocabulary/languages";
import { titleFields } from "../fields";
import { vocabularies } from "../vocabularies";
import type { ImportContext } from "./import-context";
import { LONGEST_TEXT } from "./longest-text";
import type { RowReader } from "./row-reader";

const LONGEST_TITLE = 300;

/** Titles by language; a title whose column says none is in the language its letters tell, and a long one is its beginning, the whole to be clarified. */
export function readTitles(row: RowReader, context: ImportContext) {
  const titles: Names = {
    kk: row.line("titleKk", LONGEST_TITLE),
    ru: row.line("titleRu", LONGEST_TITLE),
    en: row.line("titleEn", LONGEST_TITLE),
    ja: row.line("titleJa", LONGEST_TITLE),
  };
  const named = row.word("original", vocabularies.language);
  const whole = row.line("title", LONGEST_TEXT);
  const plainTitle = whole !== null && whole.length > LONGEST_TITLE ? shortened(whole) : whole;
  if (languages.every((language) => titles[language] === null)) {
    const language = named ?? likelyLanguage(plainTitle ?? "") ?? context.language;
    titles[language] = plainTitle;
  }
  const [first = null] = [named, ...languages].filter((language) => language !== null && titles[language] !== null);
  // One that is there and does not go was told of already.
  if (first === null && titleFields.every((field) => row.text(field) === "")) row.refuse("title", "title_required");
  return {
    titles,
    original: first,
    unclear: plainTitle === whole ? [] : [{ field: "title" as const, words: whole ?? "" }],
  };
}

/** Its beginning, up to a whole word. */
const shortened = (title: string): string => `${beginningOf(title, LONGEST_TITLE - 1).replace(/\s\S*$/u, "")}…`;
