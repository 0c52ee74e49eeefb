import type { Language } from "@/lib/vocabulary/languages";
import { findMarks, readyText, type Sought } from "./find-marks";

/** What is looked through: its number, and its titles with their languages. */
type Titled = { reference: string; titles: readonly { text: string; language: Language }[] };

/**
 * How well a title or number answers a search: 0 has every term as a word of its own, in any of the forms that `findMarks` knows, 1 has
 * every term, 2 has not: it was found elsewhere. By the worst of the terms; each counts where it is best.
 */
export function rankOf({ reference, titles }: Titled, terms: readonly Sought[]): number {
  const number = reference.toLowerCase();
  const ready = titles.map(({ text, language }) => ({ text: readyText(text), language }));
  const ranks = terms.map((term) => {
    if (number === term.text) return 0;
    const hits = ready.flatMap(({ text, language }) => {
      const marks = findMarks(text, [term], language);
      return marks.map(([from, to]) => {
        const begins = text.words.some(({ start }) => start === from);
        return begins && text.words.some(({ end }) => end === to);
      });
    });
    if (hits.includes(true)) return 0;
    return hits.length > 0 || number.includes(term.text) ? 1 : 2;
  });
  return Math.max(0, ...ranks);
}
