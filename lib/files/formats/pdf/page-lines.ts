import { nfkc } from "../../../normal-forms.ts";
import type { TextItem } from "./open-pdf.ts";

/**
 * A line of a page, in points from the page's top left corner. `isCell`: something else stands at the same height to its left,
 * as in a table, so it goes on with no line above or below.
 */
export type Line = { text: string; left: number; right: number; bottom: number; size: number; isCell: boolean };

/** Text that stands steeper is a watermark or a stamp; in radians. */
const SLANT = 0.2;

// In letter sizes: a gap between words, a gap between cells, a step to another line.
const WORD_GAP = 0.25;
const CELL_GAP = 3;
const LINE_STEP = 0.5;

type Piece = Omit<Line, "isCell">;

/** `last` is the line's last piece: looking at the end of a long line that grows would copy it each time. */
type OpenLine = Line & { last: string };

/** The lines of a page in the order in which the file gives its text: as it was written, column by column. */
export function linesOfPage(items: readonly TextItem[], page: readonly number[]): Line[] {
  const lines: OpenLine[] = [];
  for (const item of items) {
    const line = lines.at(-1);
    if (item.str.trim() === "") {
      if (line && line.last !== " ") {
        line.text += " ";
        line.last = " ";
      }
      continue;
    }
    const piece = pieceOf(item, page);
    if (!piece) continue;
    const isBeside = line !== undefined && isSameHeight(line, piece);
    if (isBeside && Math.abs(piece.left - line.right) < CELL_GAP * line.size) extend(line, piece);
    else lines.push({ ...piece, last: piece.text, isCell: isBeside && piece.left > line.right });
  }
  return lines
    .map(({ last, ...line }) => ({ ...line, text: asWritten(line.text).trim() }))
    .filter(({ text }) => text !== "");
}

function pieceOf(item: TextItem, page: readonly number[]): Piece | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
  const [pa = 1, pb = 0, pc = 0, pd = -1, pe = 0, pf = 0] = page;
  const angle = Math.atan2(pb * a + pd * b, pa * a + pc * b);
  if (Math.abs(angle) > SLANT) return null;
  const left = pa * e + pc * f + pe;
  return {
    text: item.str,
    left,
    right: left + item.width,
    bottom: pb * e + pd * f + pf,
    size: Math.hypot(c, d) || item.height || 1,
  };
}

function isSameHeight(line: Line, piece: Piece): boolean {
  return Math.abs(piece.bottom - line.bottom) < LINE_STEP * Math.max(line.size, piece.size);
}

function extend(line: OpenLine, piece: Piece): void {
  const isApart = piece.left - line.right > WORD_GAP * line.size;
  const hasBlank = line.last.trimEnd() !== line.last || piece.text.trimStart() !== piece.text;
  line.text += (isApart && !hasBlank ? " " : "") + piece.text;
  line.last = piece.text;
  line.right = Math.max(line.right, piece.right);
  line.size = Math.max(line.size, piece.size);
}

// Fonts name some kanji by their look-alikes among the radicals, and letters set together by one sign: neither is what was written.
function asWritten(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\ufb00-\ufb06]/gu, (sign) => nfkc(sign));
}
