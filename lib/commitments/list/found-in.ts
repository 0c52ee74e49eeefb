import { findMarks, type Mark, type ReadyText, readyText, type Sought } from "@/lib/search/find-marks";
import type { Language } from "@/lib/vocabulary/languages";

/** Where a commitment can be found beside its title and number in the list. */
export type FoundField = "title" | "completionForm" | "organisation" | "person" | "side" | "sector" | "quote" | "note";

/**
 * One of the places: its texts are names of the same in several languages, the reader's first. What is also called otherwise is shown
 * by the first of them.
 */
export type Place = { field: FoundField; texts: { text: string; language: Language }[]; alsoCalled?: string };

/** A part of a text with what was found marked in it. */
type FoundLine = { field: FoundField; text: string; language: Language; marks: Mark[] };

export type Found = { titleMarks: Mark[]; lines: FoundLine[] };

/** More would be a page of their own. */
const MOST_LINES = 3;
const LONGEST = 90;
const BEFORE = 30;

/**
 * What a row shows of a search: the marks in its title, and for each term that is neither there nor in the number the first place that has
 * it. Places are asked in their order; what nobody can see is not among them.
 */
export function foundIn(
  terms: readonly Sought[],
  row: { reference: string; title: { text: string; language: Language } },
  places: readonly Place[],
): Found {
  const { language } = row.title;
  const title = readyText(row.title.text);
  const isShown = (term: Sought) => row.reference.toLowerCase().includes(term.text) || has(title, term, language);
  let missing = terms.filter((term) => !isShown(term));
  const lines: FoundLine[] = [];
  for (const place of places) {
    if (missing.length === 0 || lines.length === MOST_LINES) break;
    const best = bestText(place, missing);
    if (!best) continue;
    missing = missing.filter((term) => !best.has.includes(term));
    const marks = findMarks(best.ready, terms, best.language);
    lines.push({ field: place.field, ...cutAround(best.text, marks), language: best.language });
  }
  return { titleMarks: findMarks(title, terms, language), lines };
}

/** The text that has most of the terms, the reader's language first; null where none has any. */
function bestText({ texts, alsoCalled }: Place, terms: readonly Sought[]) {
  const found = texts.map(({ text, language }) => {
    const ready = readyText(text);
    return { text, ready, language, has: terms.filter((term) => has(ready, term, language)) };
  });
  const [best] = found.toSorted((a, b) => b.has.length - a.has.length);
  if (!best || best.has.length > 0 || alsoCalled === undefined) return best && best.has.length > 0 ? best : null;
  const names = readyText(alsoCalled);
  const called = terms.filter((term) => has(names, term, "kk"));
  return called.length > 0 ? { ...best, has: called } : null;
}

function has(text: ReadyText, term: Sought, language: Language): boolean {
  return findMarks(text, [term], language).length > 0;
}

/** Of a long text the part around the first mark, cut at words. */
function cutAround(text: string, marks: readonly Mark[]): { text: string; marks: Mark[] } {
  const first = marks[0]?.[0] ?? 0;
  if (text.length <= LONGEST) return { text, marks: [...marks] };
  const from = first <= BEFORE ? 0 : wordAfter(text, first - BEFORE, first);
  const to = text.length <= from + LONGEST ? text.length : wordBefore(text, from + LONGEST, first);
  const [before, after] = [from > 0 ? "…" : "", to < text.length ? "…" : ""];
  const moved = marks
    .filter(([start]) => start >= from && start < to)
    .map(([start, end]): Mark => [start - from + before.length, Math.min(end, to) - from + before.length]);
  return { text: `${before}${text.slice(from, to)}${after}`, marks: moved };
}

function wordAfter(text: string, at: number, atMost: number): number {
  const space = text.indexOf(" ", at);
  return space === -1 || space >= atMost ? wholeAt(text, at) : space + 1;
}

function wordBefore(text: string, at: number, atLeast: number): number {
  const space = text.lastIndexOf(" ", at);
  return space <= atLeast + 1 ? wholeAt(text, at) : space;
}

/** Never half a character. */
function wholeAt(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
