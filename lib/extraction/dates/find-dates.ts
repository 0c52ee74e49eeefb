import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import { datesEn } from "@/lib/extraction/dates/en/dates";
import { datesJa } from "@/lib/extraction/dates/ja/dates";
import { datesKk } from "@/lib/extraction/dates/kk/dates";
import { datesRu } from "@/lib/extraction/dates/ru/dates";
import type { FoundDeadline } from "@/lib/extraction/types";
import type { Language } from "@/lib/vocabulary/languages";
import type { DateGrammar } from "./date-rule";

const grammars: Record<Language, DateGrammar> = { en: datesEn, ru: datesRu, kk: datesKk, ja: datesJa };

/** A date in a sentence, at its place in the whole text; `deadline` is its interval, null where only the publication would tell. */
export type FoundDate = FoundDeadline & { deadline: Deadline | null };

/**
 * Every date a sentence names, in order; where two readings overlap the longer one stands. Refused: days that do not exist,
 * past spans ("the last three years"), years that are none ("beyond 2027") and vague times ("soon"). What only the day of
 * publication resolves has no `edtf` without it. Rule: the section on deadlines of the labelling policy; deadlines are
 * intervals (docs/decisions/04-deadlines-as-intervals.md).
 */
export function findDates(
  sentence: { text: string; start: number; language: Language },
  published: CalendarDate | null,
): FoundDate[] {
  const grammar = grammars[sentence.language];
  if (!grammar.prefilter.test(sentence.text)) return [];
  const found: FoundDate[] = [];
  for (const { pattern, prefilter, read } of grammar.rules) {
    if (prefilter && !prefilter.test(sentence.text)) continue;
    for (const match of sentence.text.matchAll(pattern)) {
      const quote = match[0].trim();
      const start = sentence.start + match.index + (match[0].length - match[0].trimStart().length);
      const reading = read(match.groups ?? {}, published);
      const deadline = reading?.edtf ? parseDeadline(reading.edtf) : null;
      // What is a date but no deadline ("beyond 2027") still keeps others from reading a part of it.
      const { edtf, precision } = deadline ?? { edtf: null, precision: null };
      const basis = reading?.relative ? ("relative_to_release" as const) : ("explicit" as const);
      found.push({ start, end: start + quote.length, quote, edtf, precision, basis, deadline });
    }
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: FoundDate[] = [];
  for (const one of found) {
    if (!kept.some((other) => other.start < one.end && one.start < other.end)) kept.push(one);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .filter((one) => one.edtf !== null || one.basis === "relative_to_release");
}
