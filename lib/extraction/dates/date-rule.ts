import type { CalendarDate } from "@/lib/deadlines/calendar-date";

/** The named groups of a match. */
export type Groups = Record<string, string | undefined>;

/** A way of saying when. `read` gives what it says, or null where that is no date. */
export type DateRule = {
  pattern: RegExp;
  /** What every match holds, quicker to look for than the pattern: most sentences have none of it. */
  prefilter?: RegExp;
  read: (groups: Groups, published: CalendarDate | null) => DateReading | null;
};

/** `edtf` is null where only a publication date would tell, and there is none. */
export type DateReading = { edtf: string | null; relative: boolean };

/** How a language says when. A sentence without anything of `prefilter` names no time: most need no closer look. */
export type DateGrammar = { prefilter: RegExp; rules: readonly DateRule[] };
