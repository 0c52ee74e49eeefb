import { addDays, type CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Clause } from "@/lib/extraction/clauses/clause";
import { clausesOf } from "@/lib/extraction/clauses/clauses";
import { type FoundDate, findDates } from "@/lib/extraction/dates/find-dates";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import { type Classification, type ClauseTimes, classifyClause } from "./classify";
import type { Sentence } from "./sentences";
import { type Token, tokenize } from "./tokens";

/** A clause and what it is. */
export type ClassifiedClause = { clause: Clause; classification: Classification };

/** A sentence with its tokens, the clauses something was said of, and the dates it names. */
export type AnalysedSentence = {
  sentence: Sentence;
  tokens: Token[];
  clauses: ClassifiedClause[];
  dates: FoundDate[];
};

/** Japanese has marks of its own width. */
const QUESTION = /[?\uff1f]["»”」]?\s*$/u;

/** Reads a sentence by itself. A question has no clauses: it promises nothing. */
export function analyseSentence(
  sentence: Sentence,
  compiled: CompiledLexicon,
  publishedOn: CalendarDate | null,
): AnalysedSentence {
  const tokens = tokenize(sentence.text, sentence.start);
  const dates = findDates(sentence, publishedOn);
  const namesFutureDate = dates.some((date) => isAhead(date, publishedOn));
  const found = QUESTION.test(sentence.text) ? [] : clausesOf(tokens, compiled, namesFutureDate);
  const clauses = found.flatMap((clause) => {
    const classification = classifyClause(clause, tokens, compiled, timesOf(clause, tokens, dates, publishedOn));
    return classification ? [{ clause, classification }] : [];
  });
  return { sentence, tokens, clauses, dates };
}

function isAhead({ deadline }: FoundDate, publishedOn: CalendarDate | null): boolean {
  return deadline !== null && (!publishedOn || (deadline.latest ?? publishedOn) >= publishedOn);
}

/** A release tells of talks some days after them: their day is no background yet. */
const GRACE_DAYS = 14;

/** Whether the clause itself names a day to come, or only days that have passed. */
function timesOf(
  clause: Clause,
  tokens: readonly Token[],
  dates: readonly FoundDate[],
  publishedOn: CalendarDate | null,
): ClauseTimes {
  const [start, end] = [tokens[clause.from]?.start ?? 0, tokens[clause.to - 1]?.end ?? 0];
  const within = dates.filter((date) => date.start >= start && date.end <= end);
  const isLongPast = ({ deadline }: FoundDate) =>
    deadline !== null && (!publishedOn || (deadline.latest ?? publishedOn) < addDays(publishedOn, -GRACE_DAYS));
  const future = within.some((date) => isAhead(date, publishedOn));
  return { future, past: !future && within.some(isLongPast) };
}
