import { diffArrays } from "diff";
import type { Language } from "@/lib/access/viewer";

/** A stretch of two editions: in both, only in the earlier one, or only in the corrected one. */
export type TextChange = { is: "same" | "removed" | "added"; text: string };

/** Past this many differing words a comparison word by word says nothing any more, and takes long: then by lines. */
const MOST_DIFFERENCES = 1500;

/** What changed between two editions of a text, by whole words as the language parts them; joined, they give both texts again. */
export function textChanges(before: string, after: string, language: Language): TextChange[] {
  const parted = diffArrays(words(before, language), words(after, language), { maxEditLength: MOST_DIFFERENCES });
  const changes = parted ?? diffArrays(lines(before), lines(after));
  return changes.map(({ added, removed, value }) => ({
    is: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** Japanese has no spaces between words, so spaces alone would not part it. */
function words(text: string, language: Language): string[] {
  return Array.from(new Intl.Segmenter(language, { granularity: "word" }).segment(text), ({ segment }) => segment);
}

function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
