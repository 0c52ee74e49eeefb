import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { FoundDate } from "@/lib/extraction/dates/find-dates";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import { findFirst } from "@/lib/extraction/patterns/search";
import type { Kind } from "@/lib/vocabulary/commitments";
import type { TokenRange } from "./passages";
import type { Token } from "./tokens";
import type { FoundDeadline, Span } from "./types";

/** A day of remembrance names a year and sets no date. */
const ANNIVERSARY =
  /anniversar|birthday|-?лети[еяюи]|годовщин|юбиле|周年(?!(?:の節目)?に[当あ]たる(?!本年|今年))|жылды[ғқ]\p{L}* ?(?:мерек|туған)|(?<!жарты)жылдығы/iu;
/** Years that only name a thing: "the 1951 Treaty", "founded in 1999". */
const BACKGROUND =
  /(?:since|начиная с|после|after|ранее в|принят(?!ь)\p{L}*|подписанн\p{L}*|signed|adopted|established|founded)(?: in| on| в| от)?\s$/iu;
/** How many characters around a date these words may stand. */
const REACH = 30;

/** Where the date of a statement may stand: in its own words, or in those before the verb it shares. */
type DeadlineScope = { kind: Kind; own: Span; lead: Span | null };

/**
 * The deadline of a statement: the first date inside it that is still ahead of its publication, else one in the words that
 * lead up to it. Refused: anniversaries, years that only name a thing, and dates that have passed. Rule: today's date is a
 * deadline of what is planned for today, and of nothing else; what is signed has one only where it carries a term (the labelling
 * policy, "Deadlines").
 */
export function selectDeadline(
  { kind, own, lead }: DeadlineScope,
  sentence: Span & { text: string },
  dates: readonly FoundDate[],
  published: CalendarDate | null,
): FoundDeadline | null {
  const candidates = dates.filter((date) => isDeadline(date, kind, published) && !isBackground(date, sentence));
  const within = (span: Span) => candidates.filter((date) => date.start >= span.start && date.start < span.end);
  const found =
    within(own).find((date) => date.edtf) ??
    (lead ? within(lead).find((date) => date.edtf) : undefined) ??
    within(own)[0];
  if (!found) return null;
  const { deadline: _, ...rest } = found;
  return rest;
}

/** Whether the day of a statement is the one named just before: "I invite you all to this forum". */
export function refersBack(
  kind: Kind,
  { from, to }: TokenRange,
  tokens: readonly Token[],
  compiled: CompiledLexicon,
): boolean {
  const isAnswer = kind === "invited" || kind === "agreed";
  return isAnswer && findFirst(tokens, from, to, compiled.anaphora) >= 0;
}

function isDeadline({ deadline, quote }: FoundDate, kind: Kind, published: CalendarDate | null): boolean {
  if (!deadline) return kind !== "signed";
  if (!published) return true;
  if (deadline.earliest === published && deadline.latest === published) return kind === "planned";
  if (deadline.latest !== null && deadline.latest < published) return false;
  return (
    kind !== "signed" || deadline.precision === "interval" || /^(?:до|к|на|by|until|for)|まで|арналған/iu.test(quote)
  );
}

function isBackground(date: FoundDate, sentence: Span & { text: string }): boolean {
  const from = date.start - sentence.start;
  const to = date.end - sentence.start;
  const before = sentence.text.slice(Math.max(0, from - REACH), from);
  const around = sentence.text.slice(Math.max(0, from - REACH), to + REACH);
  return ANNIVERSARY.test(around) || BACKGROUND.test(before);
}
