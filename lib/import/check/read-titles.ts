import { beginningOf } from "@/lib/beginning-of";
import { LONGEST_TEXT } from "@/lib/forms/longest-text";
import { likelyLanguage } from "@/lib/localization/likely-language";
import type { Names } from "@/lib/localization/localized";
import { languages } from "@/lib/vocabulary/languages";
import { titleFields } from "../fields";
import { vocabularies } from "../vocabularies";
import type { ImportContext } from "./import-context";
import type { RowReader, Unclear } from "./row-reader";

const LONGEST_TITLE = 300;

/** Up to a whole word, where one ends in the last so many UTF-16 code units; a text without spaces is cut where it is full. */
const LAST_WORD = /\s\S{0,40}$/u;

/** Titles by language; a title whose column says none is in the language its letters tell. A long one is its beginning, the whole to be clarified. */
export function readTitles(row: RowReader, context: ImportContext) {
  const unclear: Unclear[] = [];
  const title = (field: (typeof titleFields)[number]): string | null => {
    const whole = row.line(field, LONGEST_TEXT);
    if (whole === null || whole.length <= LONGEST_TITLE) return whole;
    unclear.push({ field, words: whole });
    return `${beginningOf(whole, LONGEST_TITLE - 1).replace(LAST_WORD, "")}…`;
  };
  const titles: Names = {
    kk: title("titleKk"),
    ru: title("titleRu"),
    en: title("titleEn"),
    ja: title("titleJa"),
  };
  const named = row.word("original", vocabularies.language);
  const plainTitle = title("title");
  if (languages.every((language) => titles[language] === null)) {
    const language = named ?? likelyLanguage(plainTitle ?? "") ?? context.language;
    titles[language] = plainTitle;
  }
  const [first = null] = [named, ...languages].filter((language) => language !== null && titles[language] !== null);
  // One that is there and does not go was told of already.
  if (first === null && titleFields.every((field) => row.text(field) === "")) row.refuse("title", "title_required");
  return { titles, original: first, unclear };
}
