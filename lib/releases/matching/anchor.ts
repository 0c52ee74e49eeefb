import { placesOf } from "./places";

/** A passage by its place, its words and what stands around it, so that it can be found again in another copy. */
export type Anchor = { spanStart: number; spanEnd: number; quote: string; prefix: string; suffix: string };

/** Enough on both sides to tell repetitions apart. */
const AROUND = 32;

/**
 * The columns of a statement that come from its place in the text; offsets are UTF-16 code units, end exclusive. The database
 * takes no quote that is not the text there: prisma/sql/sentences.sql.
 */
export function anchorAt(body: string, start: number, end: number): Anchor {
  return {
    spanStart: start,
    spanEnd: end,
    quote: body.slice(start, end),
    prefix: body.slice(wholeFrom(body, Math.max(0, start - AROUND)), start),
    suffix: body.slice(end, wholeTo(body, Math.min(body.length, end + AROUND))),
  };
}

/** What was marked without the spaces around it, and never half a character; null where nothing is left. */
export function tidySpan(body: string, start: number, end: number): { start: number; end: number } | null {
  let from = wholeFrom(body, Math.max(0, Math.min(start, end)));
  let to = wholeTo(body, Math.min(body.length, Math.max(start, end)));
  while (from < to && /\s/.test(body.charAt(from))) from += 1;
  while (from < to && /\s/.test(body.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** Where the words stand: at the place nearest to the one given, or null where they don't stand at all. */
export function findQuote(body: string, quote: string, near: number): number | null {
  let best: number | null = null;
  for (const place of placesOf(body, quote, near)) {
    if (best !== null && Math.abs(place - near) >= Math.abs(best - near)) break;
    best = place;
  }
  return best;
}

/** What joins two parts of a sentence: no part of either. Japanese writes it without a space. */
const joinsAtEnd = /(?:[\s,;–—-](?:а также|и|as well as|and|сондай-ақ|және|әрі)|並びに|及び|および|かつ)$/iu;
const joinsAtStart = /^(?:(?:а также|и|as well as|and|сондай-ақ|және|әрі)[\s,]+|並びに|及び|および|かつ)/iu;

/**
 * Cuts a passage in two at a place inside it. The spaces, the comma or dash and the "and" between go to neither. Null where
 * one would be empty.
 */
export function splitSpan(body: string, span: { start: number; end: number }, at: number) {
  const cut = wholeFrom(body, at);
  const first = withoutEnd(withoutEnd(body.slice(span.start, cut)).replace(joinsAtEnd, ""));
  const second = body
    .slice(cut, span.end)
    .replace(/^[\s,;–—、-]+/u, "")
    .replace(joinsAtStart, "");
  if (cut <= span.start || cut >= span.end || first === "" || second === "") return null;
  return [
    { start: span.start, end: span.start + first.length },
    { start: span.end - second.length, end: span.end },
  ] as const;
}

function withoutEnd(text: string): string {
  return text.replace(/(?<![\s,;–—、-])[\s,;–—、-]+$/u, "");
}

export type Found = { start: number; end: number; isChanged: boolean };

/**
 * Finds a passage of an earlier text in a corrected one: by its words, of several places the one whose surroundings
 * agree most and that is nearest; else by its surroundings alone, when something of about its length stands between
 * them. `isChanged` then says that the words are other ones. Null where it can't be found.
 */
export function findAgain(body: string, anchor: Anchor): Found | null {
  const { quote, prefix, suffix, spanStart } = anchor;
  let best: { place: number; agreement: number } | null = null;
  for (const place of placesOf(body, quote, spanStart)) {
    const agreement = commonEnd(body.slice(0, place), prefix) + commonStart(body.slice(place + quote.length), suffix);
    const isNearer = best !== null && Math.abs(place - spanStart) < Math.abs(best.place - spanStart);
    if (!best || agreement > best.agreement || (agreement === best.agreement && isNearer)) best = { place, agreement };
  }
  if (best) return { start: best.place, end: best.place + quote.length, isChanged: false };
  return findBetween(body, anchor);
}

function findBetween(body: string, { quote, prefix, suffix, spanStart }: Anchor): Found | null {
  if (prefix.trim() === "" || suffix.trim() === "") return null;
  const before = findQuote(body, prefix, spanStart - prefix.length);
  if (before === null) return null;
  const start = before + prefix.length;
  const end = body.indexOf(suffix, start);
  const length = end - start;
  if (end === -1 || length * 2 < quote.length || length > quote.length * 2) return null;
  const span = tidySpan(body, start, end);
  return span && { ...span, isChanged: true };
}

function commonEnd(text: string, wanted: string): number {
  let length = 0;
  while (length < wanted.length && text.at(-1 - length) === wanted.at(-1 - length)) length += 1;
  return length;
}

function commonStart(text: string, wanted: string): number {
  let length = 0;
  while (length < wanted.length && text.charAt(length) === wanted.charAt(length)) length += 1;
  return length;
}

/** An offset that would fall into the middle of a two-unit character is moved before it, or after it. */
export function wholeFrom(body: string, offset: number): number {
  return isInsideCharacter(body, offset) ? offset - 1 : offset;
}

function wholeTo(body: string, offset: number): number {
  return isInsideCharacter(body, offset) ? offset + 1 : offset;
}

function isInsideCharacter(body: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(body.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(body.charAt(offset));
}
