import { nfkc } from "@/lib/normal-forms";

/** KZ-JP-2025-01, and with three digits from the hundredth on; as prisma/sql/commitment-values.sql asks. */
export function referenceOf(series: string, number: number): string {
  return `${series}-${String(number).padStart(2, "0")}`;
}

/**
 * The reference that a person typed, whole and alone; null for anything else. In any case and width, parted by any dashes, spaces, dots or
 * slashes or by nothing, with Cyrillic letters that look like the Latin ones, with or without a "№" and the zero before a digit.
 */
export function readReference(typed: string): string | null {
  const letters = nfkc(typed.replace(/^\s*[№#]/u, "")).toUpperCase();
  const plain = Array.from(letters, (letter) => latin.get(letter) ?? letter)
    .join("")
    .replaceAll(partings, "");
  const [, sides, year, number] = /^([A-Z]{4,7})(\d{4})(\d{1,9})$/.exec(plain) ?? [];
  if (sides === undefined || Number(number) === 0) return null;
  return referenceOf(`${sides.slice(0, 2)}-${sides.slice(2)}-${year}`, Number(number));
}

const latin = new Map(Array.from("АВСЕНКМОРТХУІЅЈ", (letter, place) => [letter, "ABCEHKMOPTXYISJ".charAt(place)]));
const partings = /[\s\p{Pd}−_./]/gu;

/** The key that a reference is made of, which lists are paged by; null for what is none. Numbers beyond the column's are none. */
export function keyOfReference(reference: string): { series: string; number: number } | null {
  const [, series, number] = /^([A-Z]{2}-[A-Z]{2,5}-\d{4})-(\d{2,9})$/.exec(reference) ?? [];
  return series === undefined ? null : { series, number: Number(number) };
}
