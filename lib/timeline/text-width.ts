/**
 * Text on the server can't be measured, so its width is guessed, on the generous side: a label that is left out is
 * better than two that run into one another. Shares of the font size, by the widest glyphs of Golos Text and Noto Sans JP.
 * Source: docs/decisions/09-own-timeline.md.
 */
const SHARES: readonly [RegExp, number][] = [
  [/[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]/u, 1],
  [/[ШЩЖЮМФЫшщжюмфыMWmw@—]/u, 0.82],
  [/[.,:;!'’|()iljItf1\u0456\u0406 \u00a0]/u, 0.38],
  [/\p{Lu}/u, 0.74],
];
const OTHER = 0.58;

/** Guessed width in pixels. */
export function estimateTextWidth(text: string, fontSizePx: number): number {
  let shares = 0;
  for (const character of text) {
    shares += SHARES.find(([characters]) => characters.test(character))?.[1] ?? OTHER;
  }
  return Math.ceil(shares * fontSizePx);
}

/** The text, cut with an ellipsis if it's wider than the room. */
export function truncateToWidth(text: string, fontSizePx: number, roomPx: number): string {
  if (estimateTextWidth(text, fontSizePx) <= roomPx) {
    return text;
  }
  const characters = [...text];
  while (characters.length > 0 && estimateTextWidth(`${characters.join("")}…`, fontSizePx) > roomPx) {
    characters.pop();
  }
  return `${characters.join("").trimEnd()}…`;
}
