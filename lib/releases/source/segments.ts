/** A passage somebody points to; offsets are UTF-16 code units into the body, end exclusive. */
export type Span = { id: string; start: number; end: number };

/** A stretch of text with everything it belongs to; `begins` and `ends` name the spans that do so exactly here. */
export type Segment = { text: string; start: number; owners: string[]; begins: string[]; ends: string[] };

/** `number` counts from 1 the paragraphs that have text; blank lines between them are kept out. */
export type Paragraph = { number: number; segments: Segment[] };

/**
 * Cuts a text into paragraphs, and each of them wherever a span begins or ends, so that overlapping and nested spans become
 * neighbouring segments with several owners, the shortest span first. The segments of a paragraph joined are its line again. Of a
 * part of the text only what lies in it, numbered as in the whole.
 */
export function paragraphsOf(
  body: string,
  spans: readonly Span[],
  part: { start: number; end: number } = { start: 0, end: body.length },
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let [lineStart, number] = [0, 0];
  for (const line of body.split("\n")) {
    const lineEnd = lineStart + line.length;
    if (line.trim() !== "") number += 1;
    const [start, end] = [Math.max(lineStart, part.start), Math.min(lineEnd, part.end)];
    if (body.slice(start, end).trim() !== "") {
      paragraphs.push({ number, segments: segmentsOf(body, start, end, spans) });
    }
    lineStart = lineEnd + 1;
  }
  return paragraphs;
}

/** The stretch of a text from `start` to `end`, cut at every edge of a span that lies within it. */
export function segmentsOf(body: string, start: number, end: number, spans: readonly Span[]): Segment[] {
  const here = spans
    .filter((span) => span.start < end && span.end > start)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const edges = new Set([start, end]);
  for (const span of here) {
    edges.add(Math.max(span.start, start));
    edges.add(Math.min(span.end, end));
  }
  const cuts = [...edges].toSorted((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start;
    const owners = here.filter((span) => span.start <= from && span.end >= to);
    const idsWhere = (holds: (span: Span) => boolean) => owners.filter(holds).map((span) => span.id);
    return {
      text: body.slice(from, to),
      start: from,
      owners: idsWhere(() => true),
      // A span that goes on from the paragraph before begins there, not here.
      begins: idsWhere((span) => span.start === from),
      ends: idsWhere((span) => span.end === to),
    };
  });
}
