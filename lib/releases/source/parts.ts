import type { Span } from "./segments";

/** How many statements of a long text are shown at once, with the words between them. */
const PART_SIZE = 200;

/** What is shown at once of a long list, from its first to its last by their places in the list of all. */
export type Part = { first: number; last: number };

/** A stretch of a text that is shown at once: offsets into the body, end exclusive, and its spans. */
type TextPart = Part & { start: number; end: number };

/**
 * Cuts a text with many spans, given in text order, into parts of about `size` of them: where a line begins and no span is open, and
 * inside a line only once twice as many have begun in it. A text of few is one part.
 */
export function partsOf(body: string, spans: readonly Span[], size = PART_SIZE): TextPart[] {
  const parts: TextPart[] = [];
  let [start, first, openUntil] = [0, 0, 0];
  for (const [index, span] of spans.entries()) {
    const lineStart = body.lastIndexOf("\n", span.start - 1) + 1;
    const cut = lineStart >= openUntil ? lineStart : span.start;
    const isDue = index - first >= (cut === lineStart ? size : 2 * size);
    if (isDue && cut >= openUntil && cut > start) {
      parts.push({ start, end: cut, first, last: index - 1 });
      [start, first] = [cut, index];
    }
    openUntil = Math.max(openUntil, span.end);
  }
  parts.push({ start, end: Math.max(body.length, openUntil), first, last: spans.length - 1 });
  return parts;
}

/** A list in parts of the same size; an empty one is one part. */
export function partsOfList(items: readonly unknown[], size = PART_SIZE): Part[] {
  return Array.from({ length: Math.max(Math.ceil(items.length / size), 1) }, (_, number) => ({
    first: number * size,
    last: Math.min((number + 1) * size, items.length) - 1,
  }));
}

/** The part that holds an item, by its id, with the first items of the parts beside it; the first part where it is in none. */
export function partWith<P extends Part>(
  parts: readonly P[],
  items: readonly { id: string }[],
  id: string | undefined,
) {
  const index = items.findIndex((item) => item.id === id);
  const number = Math.max(
    parts.findIndex(({ first, last }) => first <= index && index <= last),
    0,
  );
  const firstOf = (part: P | undefined) => (part === undefined ? null : (items[part.first]?.id ?? null));
  const part = parts[number];
  if (part === undefined) throw new RangeError("there is no part");
  return { ...part, previous: firstOf(parts[number - 1]), next: firstOf(parts[number + 1]) };
}
