import { ROMAN } from "@/lib/deadlines/words";

/** A year in four figures, as a pattern. */
export const YEAR = "(?:19|20|21)\\d\\d";

/** A year as a pattern found it. */
export const parseYear = (text: string | undefined): number | null => (text ? Number(text) : null);

/** Which of the stems a text begins with (`a|b`: either), counted from 1; 0 for none. */
export function numberByStem(text: string | undefined, stems: readonly string[]): number {
  const folded = fold(text);
  return stems.findIndex((stem) => stem.split("|").some((one) => folded.startsWith(one))) + 1;
}

/** A number in digits, Roman numerals or words of a list, counted from 1; NaN for none. */
export function ordinal(text: string | undefined, words: readonly string[]): number {
  const folded = fold(text);
  const digits = Number.parseInt(folded, 10);
  if (!Number.isNaN(digits)) return digits;
  // A Kazakh keyboard has no Latin I at hand: its own stands for it.
  const numeral = folded.replaceAll("і", "i").toUpperCase();
  const roman = ROMAN.indexOf(numeral) + 1;
  return roman || numberByStem(folded, words) || Number.NaN;
}

function fold(text: string | undefined): string {
  return (text ?? "").toLowerCase().replaceAll("ё", "е");
}
