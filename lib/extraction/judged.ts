import { addDays, type CalendarDate } from "@/lib/deadlines/calendar-date";
import { type FoundDate, findDates } from "@/lib/extraction/dates/find-dates";
import { type Clause, clausesOf } from "./clauses";
import type { Compiled } from "./compiled";
import { type Judgement, judge, type Times } from "./judge";
import type { Sentence } from "./sentences";
import { type Token, tokenize } from "./tokens";
import type { Passage } from "./types";

/** A sentence with its words, the clauses something was said of, and the dates it names. */
export type Judged = {
  sentence: Sentence;
  tokens: Token[];
  clauses: { clause: Clause; judgement: Judgement }[];
  dates: FoundDate[];
};

/** Japanese has marks of its own width. */
const QUESTION = /[?\uff1f]["»”」]?\s*$/u;

export function judgeSentence(sentence: Sentence, compiled: Compiled, publishedOn: CalendarDate | null): Judged {
  const tokens = tokenize(sentence.text, sentence.start);
  const dates = findDates(sentence, publishedOn);
  const namesDayAhead = dates.some((date) => isAhead(date, publishedOn));
  // A question promises nothing.
  const found = QUESTION.test(sentence.text) ? [] : clausesOf(tokens, compiled, namesDayAhead);
  const clauses = found.flatMap((clause) => {
    const judgement = judge(clause, tokens, compiled, timesOf(clause, tokens, dates, publishedOn));
    return judgement ? [{ clause, judgement }] : [];
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
): Times {
  const [start, end] = [tokens[clause.from]?.start ?? 0, tokens[clause.to - 1]?.end ?? 0];
  const within = dates.filter((date) => date.start >= start && date.end <= end);
  const isLong = (date: FoundDate) =>
    !publishedOn || (date.deadline?.latest ?? publishedOn) < addDays(publishedOn, -GRACE_DAYS);
  const ahead = within.some((date) => isAhead(date, publishedOn));
  return {
    ahead,
    past: !ahead && within.some((date) => date.deadline !== null && isLong(date)),
  };
}

export function passageOf(text: string, tokens: readonly Token[], from: number, to: number): Passage {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { start, end, quote: text.slice(start, end) };
}

const OPENING = "\"«“„('‘「『（【";
const TRAILING = ".,;:!?。、；：—–-";

/** A stretch of tokens without the marks and conjunctions around it. */
export function quoteOf(text: string, tokens: readonly Token[], { from, to }: { from: number; to: number }): Passage {
  let [first, last] = [from, to];
  while (first < last && isLoose(tokens[first])) first++;
  while (last > first && isLeftOver(tokens[last - 1])) last--;
  return passageOf(text, tokens, first, last);
}

const CONJUNCTIONS: ReadonlySet<string> = new Set(["and", "while", "but", "и", "а", "но", "және", "ал"]);

function isLeftOver(token: Token | undefined): boolean {
  return token !== undefined && (token.isWord ? CONJUNCTIONS.has(token.word) : TRAILING.includes(token.word));
}

function isLoose(token: Token | undefined): boolean {
  if (!token) return false;
  return token.isWord ? CONJUNCTIONS.has(token.word) : !OPENING.includes(token.word);
}
