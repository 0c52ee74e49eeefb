import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import type { Language } from "@/lib/vocabulary/languages";

import type { FoundDeadline } from "../types";
import type { DateRule } from "./date-rule";
import { datesEn } from "./dates-en";
import { datesJa } from "./dates-ja";
import { datesKk } from "./dates-kk";
import { datesRu } from "./dates-ru";

const rules: Record<Language, readonly DateRule[]> = { en: datesEn, ru: datesRu, kk: datesKk, ja: datesJa };

/** A sentence without any of these names no time: most need no closer look. */
const TIME: Record<Language, RegExp> = {
  en: /\d|year|month|week|today|tonight|tomorrow|morning|afternoon|evening|spring|summer|fall|autumn|winter|decade|quarter|half|days?\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu,
  ru: /\d|год|лет|месяц|недел|сегодня|завтра|весн|осен|зим|квартал|полугоди|дн|январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред|четверг|пятниц|суббот|воскресен|срок/iu,
  kk: /\d|жыл|(?<!\p{L})ай|апта|күн|бүгін|ертең|биыл|көктем|(?<!\p{L})жаз|күз|қыс|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе|қазан|қараша|тоқсан|сенбі|жұма/iu,
  ja: /[\d\uff10-\uff19年月日週春夏秋冬]|明日|本日/u,
};

/** A date in a sentence, at its place in the whole text; `deadline` is null where only the publication date would tell. */
export type FoundDate = FoundDeadline & { deadline: Deadline | null };

/** Every date a sentence names, in order; where two readings overlap the longer one stands. */
export function findDates(
  sentence: { text: string; start: number; language: Language },
  published: CalendarDate | null,
): FoundDate[] {
  if (!TIME[sentence.language].test(sentence.text)) return [];
  const found: FoundDate[] = [];
  for (const { pattern, needs, read } of rules[sentence.language]) {
    if (needs && !needs.test(sentence.text)) continue;
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
