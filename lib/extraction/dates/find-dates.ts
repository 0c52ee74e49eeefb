import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import type { Language } from "@/lib/deadlines/wording";
import type { FoundDeadline } from "../types";
import type { DateRule } from "./date-rule";
import { datesEn } from "./dates-en";
import { datesJa } from "./dates-ja";
import { datesKk } from "./dates-kk";
import { datesRu } from "./dates-ru";

const rules: Record<Language, readonly DateRule[]> = { en: datesEn, ru: datesRu, kk: datesKk, ja: datesJa };

/** A date in a sentence, at its place in the whole text; `deadline` is null where only the publication date would tell. */
export type FoundDate = FoundDeadline & { deadline: Deadline | null };

/** Every date a sentence names, in order; where two readings overlap the longer one stands. */
export function findDates(
  sentence: { text: string; start: number; language: Language },
  published: CalendarDate | null,
): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, read } of rules[sentence.language]) {
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
