import { wholeFrom } from "../matching/anchor";
import type { Span } from "./segments";

/** How much of a long text is shown at once: statements, lines that have words, and UTF-16 code units. */
const MOST_SHOWN = { spans: 200, lines: 500, units: 100_000 };

/** What is shown at once of a long list, from its first to its last by their places in the list of all. */
type Part = { first: number; last: number };

/** A stretch of a text that is shown at once: offsets into the body, end exclusive, and the spans that begin in it. */
type TextPart = Part & { start: number; end: number };

/** A part with the places of the parts beside it, as an address names them; `number` counts from 1. */
export type ShownPart = Part & { number: number; count: number; previous: string | null; next: string | null };

/**
 * Cuts a text with its spans, given in text order, into parts that a page can bear. A part ends where a line begins and no span is
 * open; inside a line only once it is twice too long, and inside a span once it is four times. A short text is one part.
 */
export function partsOf(body: string, spans: readonly Span[], most = MOST_SHOWN): TextPart[] {
  const parts: TextPart[] = [];
  let [start, first, lines, openUntil] = [0, 0, 0, 0];
  const cutBefore = (at: number, index: number, beginsLine: boolean) => {
    const fullness = Math.max((index - first) / most.spans, lines / most.lines, (at - start) / most.units);
    const due = at < openUntil ? 4 : beginsLine ? 1 : 2;
    if (at === start || fullness < due) return;
    parts.push({ start, end: at, first, last: index - 1 });
    [start, first, lines] = [at, index, 0];
  };
  /** A line without an end, where nothing was said: at its spaces. */
  const cutLongLine = (end: number, index: number) => {
    while (end - Math.max(start, openUntil) > 2 * most.units) {
      const from = Math.max(start, openUntil);
      const space = body.lastIndexOf(" ", from + most.units);
      const at = space > from ? space + 1 : wholeFrom(body, from + most.units);
      parts.push({ start, end: at, first, last: index - 1 });
      [start, first, lines] = [at, index, 0];
    }
  };
  let index = 0;
  for (let lineStart = 0; lineStart <= body.length; ) {
    const newline = body.indexOf("\n", lineStart);
    const lineEnd = newline === -1 ? body.length : newline;
    cutBefore(lineStart, index, true);
    lines += 1;
    for (let span = spans[index]; span && (span.start <= lineEnd || newline === -1); span = spans[++index]) {
      cutLongLine(span.start, index);
      if (span.start > lineStart) cutBefore(span.start, index, false);
      openUntil = Math.max(openUntil, span.end);
    }
    cutLongLine(lineEnd, index);
    lineStart = lineEnd + 1;
  }
  parts.push({ start, end: Math.max(body.length, openUntil), first, last: spans.length - 1 });
  return parts;
}

/** The part of a text that an address names: by a span's id, or by a place in the text; else the first. */
export function textPartAt(body: string, spans: readonly Span[], at: string | undefined): TextPart & ShownPart {
  const parts = partsOf(body, spans);
  const place = /^\d{1,9}$/.test(at ?? "") ? Number(at) : null;
  const index = spans.findIndex(({ id }) => id === at);
  const found = parts.findIndex(({ start, end, first, last }) =>
    place === null ? first <= index && index <= last : start <= place && place < end,
  );
  const here = Math.max(found, 0);
  const part = parts[here];
  if (!part) throw new RangeError("a text has at least one part");
  const startOf = (beside: TextPart | undefined) => (beside ? String(beside.start) : null);
  return {
    ...part,
    number: here + 1,
    count: parts.length,
    previous: startOf(parts[here - 1]),
    next: startOf(parts[here + 1]),
  };
}

/** The part of a list that holds an item, by its id; the first where it holds none. The parts beside it go by their first items. */
export function listPartAt(
  items: readonly { id: string }[],
  id: string | undefined,
  size = MOST_SHOWN.spans,
): ShownPart {
  const index = Math.max(
    items.findIndex((item) => item.id === id),
    0,
  );
  const first = index - (index % size);
  return {
    first,
    last: Math.min(first + size, items.length) - 1,
    number: first / size + 1,
    count: Math.max(Math.ceil(items.length / size), 1),
    previous: items[first - size]?.id ?? null,
    next: items[first + size]?.id ?? null,
  };
}
