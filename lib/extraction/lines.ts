import type { Span } from "./types";

/** A line of the text; `marker` is the number or bullet it began with. `start` is after it. */
export type Line = Span & { marker: string };

/** The number or bullet of a list item. A dash before speech is one too: it does no harm. */
const MARKER =
  /^\s*(?:\(?\d{1,3}(?:\.\d{1,2}){0,2}[.)]|\(?(?:[a-zа-я]|[ivx]{1,4})\)|[-–—•*●▪◦·・○■□◆])\s+|^\s*(?:[・●○■□◆]|[(（][\d０-９]{1,2}[)）]|[①-⑳]|[\d０-９]{1,2}(?:[．.、]\s*|\s+)(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「]))\s*/u;

const LONGEST_MARKER = 12;

/** The lines of a text, in order, whatever breaks them; empty ones are left out. */
export function linesOf(text: string): Line[] {
  const lines: Span[] = [];
  const breaks = /[\n\r\u2028\u2029]+/g;
  let start = 0;
  for (const found of text.matchAll(breaks)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length });
  return lines
    .filter((line) => line.end > line.start)
    .map(({ start, end }) => {
      const marker = MARKER.exec(text.slice(start, Math.min(end, start + LONGEST_MARKER)))?.[0] ?? "";
      return { start: start + marker.length, end, marker: marker.trim() };
    });
}
