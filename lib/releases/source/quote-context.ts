/** A passage with the sentence before and the sentence after it, and the number of its paragraph from 1. */
type QuoteInContext = { before: string; quote: string; after: string; paragraph: number };

/** UTF-16 code units that are shown on either side at most: a paragraph may have no end to its sentences. */
const MOST_AROUND = 2000;

const sentences = new Intl.Segmenter("ru", { granularity: "sentence" });

/**
 * The words at a span with what stands around them: the rest of their own sentence and one sentence each side, all
 * within the paragraph, and no further than that. Offsets are UTF-16 code units, end exclusive.
 */
export function inContext(body: string, start: number, end: number): QuoteInContext {
  const paragraphStart = body.lastIndexOf("\n", start - 1) + 1;
  const newline = body.indexOf("\n", end);
  const paragraphEnd = newline === -1 ? body.length : newline;
  const near = Math.max(paragraphStart, start - MOST_AROUND);
  const parts = Array.from(sentences.segment(body.slice(near, Math.min(paragraphEnd, end + MOST_AROUND))), (one) => ({
    from: near + one.index,
    to: near + one.index + one.segment.length,
  }));
  const first = parts.findIndex((part) => part.to > start);
  const last = parts.findLastIndex((part) => part.from < end);
  const from = parts[Math.max(first - 1, 0)]?.from ?? paragraphStart;
  const to = parts[Math.min(last + 1, parts.length - 1)]?.to ?? paragraphEnd;
  return {
    before: body.slice(from, start),
    quote: body.slice(start, end),
    after: body.slice(end, to).trimEnd(),
    paragraph:
      body
        .slice(0, paragraphStart)
        .split("\n")
        .filter((line) => line.trim() !== "").length + 1,
  };
}
