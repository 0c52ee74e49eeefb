import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { findFirst } from "@/lib/extraction/patterns/search";
import type { Kind } from "@/lib/vocabulary/commitments";
import type { Compiled } from "./compiled";
import type { FoundDate } from "./dates/find-dates";
import type { Token } from "./tokens";
import type { FoundDeadline, Span } from "./types";

/** A day of remembrance names a year and sets no date. */
const REMEMBRANCE =
  /anniversar|birthday|-?лети[еяюи]|годовщин|юбиле|周年(?!(?:の節目)?に[当あ]たる(?!本年|今年))|жылды[ғқ]\p{L}* ?(?:мерек|туған)|(?<!жарты)жылдығы/iu;
const NEAR = 30;
/** Years that only name a thing: "the 1951 Treaty", "founded in 1999". */
const BACKGROUND =
  /(?:since|начиная с|после|after|ранее в|принят(?!ь)\p{L}*|подписанн\p{L}*|signed|adopted|established|founded)(?: in| on| в| от)?\s$/iu;

/**
 * The deadline of a statement: the first date inside it that is still ahead of its publication, else one in the words
 * that lead up to it. Rule: today's date is a deadline of what is planned for today, and of nothing else; a date that has
 * passed is background.
 */
export function deadlineOf(
  statement: Span & { kind: Kind },
  lead: Span | null,
  sentence: Span & { text: string },
  dates: readonly FoundDate[],
  published: CalendarDate | null,
): FoundDeadline | null {
  const fits = dates.filter((date) => isAhead(date, statement.kind, published) && !isRemembrance(date, sentence));
  const within = (span: Span) => fits.filter((date) => date.start >= span.start && date.start < span.end);
  const found =
    within(statement).find((date) => date.edtf) ??
    (lead ? within(lead).find((date) => date.edtf) : undefined) ??
    within(statement)[0];
  if (!found) return null;
  const { deadline: _, ...rest } = found;
  return rest;
}

/** "I invite you all to this forum": whether its day is the one told just before. */
export function pointsBack(
  kind: Kind,
  part: { from: number; to: number },
  tokens: readonly Token[],
  compiled: Compiled,
): boolean {
  const isAnswer = kind === "invited" || kind === "agreed";
  return isAnswer && findFirst(tokens, part.from, part.to, compiled.pointsBack) >= 0;
}

function isAhead({ deadline, quote }: FoundDate, kind: Kind, published: CalendarDate | null): boolean {
  if (!deadline) return kind !== "signed";
  if (!published) return true;
  if (deadline.earliest === published && deadline.latest === published) return kind === "planned";
  if (deadline.latest !== null && deadline.latest < published) return false;
  return (
    kind !== "signed" || deadline.precision === "interval" || /^(?:до|к|на|by|until|for)|まで|арналған/iu.test(quote)
  );
}

function isRemembrance(date: FoundDate, sentence: Span & { text: string }): boolean {
  const from = date.start - sentence.start;
  const to = date.end - sentence.start;
  const around = sentence.text.slice(Math.max(0, from - NEAR), to + NEAR);
  return REMEMBRANCE.test(around) || BACKGROUND.test(sentence.text.slice(Math.max(0, from - NEAR), from));
}
