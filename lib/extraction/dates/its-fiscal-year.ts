import { type FiscalYears, fiscalYearsToEdtf } from "@/lib/deadlines/fiscal-years";
import type { FoundDeadline, Span } from "@/lib/extraction/types";

const FISCAL_YEAR = /(?:FY|fiscal years?) ?\d{4}|финансов\p{L}{2,3} год|қаржы жыл/iu;
const JAPAN_BEFORE = /(?:япон\p{L}*|жапон\p{L}*)\s+$/iu;
const JAPAN_AFTER = /^(?:\s+(?:of Japan|Японии)(?!\p{L})|['’]?\s*\(Japan)/iu;
/** How many characters beside a date name its country. */
const REACH = 24;

/** The years, first and last, of a date that names fiscal years without their country; null for any other. */
export function fiscalYearsNamed({ edtf, quote }: Pick<FoundDeadline, "edtf" | "quote">): FiscalYears | null {
  const [, from, to = from] = /^(\d{4})(?:\/(\d{4}))?$/.exec(edtf ?? "") ?? [];
  return from !== undefined && FISCAL_YEAR.test(quote) ? { from: Number(from), to: Number(to) } : null;
}

/**
 * A fiscal year that a text in another language than Japanese names goes by its year until it is known whose it is: Japan's where
 * the words beside it say so, or where Japan alone bears what it dates. Whose it is in any other case is not guessed, and it stays the
 * year of its name, as every year does that a text only names. Rule: the labelling policy, "a fiscal year is its interval where the
 * side is known, else the year of its name".
 */
export function inItsFiscalYear(
  deadline: FoundDeadline | null,
  parties: readonly string[],
  sentence: Span & { text: string },
): FoundDeadline | null {
  const years = deadline?.basis === "explicit" ? fiscalYearsNamed(deadline) : null;
  if (!deadline || !years) return deadline;
  const [from, to] = [deadline.start - sentence.start, deadline.end - sentence.start];
  const isSaid =
    JAPAN_BEFORE.test(sentence.text.slice(Math.max(0, from - REACH), from)) ||
    JAPAN_AFTER.test(sentence.text.slice(to, to + REACH));
  if (!isSaid && !(parties.length === 1 && parties[0] === "JP")) return deadline;
  return { ...deadline, edtf: fiscalYearsToEdtf(years), precision: "interval" };
}
