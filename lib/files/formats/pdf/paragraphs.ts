import { joinerOf } from "./line-ends.ts";
import type { Line } from "./page-lines.ts";

// In letter sizes, but for the first.
const SAME_SIZE = 0.12;
const INDENT = 0.8;
const LARGEST_PITCH = 2.2;
const PITCH_TOLERANCE = 1.2;

/** Of the width of its column. */
const LONG_LINE = 0.6;

/** One line in this many. */
const STICKING_OUT = 20;

/** In points: lines that begin within this of each other stand in one column. */
const COLUMN = 48;

const listMark =
  /^(?:[•·●○◦▪■‣⁃➢]\s*|[-–—*]\s+|\(?(?:\d{1,2}|[a-zа-я]|[ivx]{1,4})[.)]\s+|・|[①-⑳]|[（(]\d{1,2}[)）])/iu;
const sentenceEnd = /[.!?…:;。！？][»"”’)\]」』]*$/u;

/** Puts lines together into paragraphs, over the ends of columns and pages too. What is a line to itself, such as a heading, stays one. */
export function paragraphsOf(pages: Line[][]): string[] {
  const rightEdge = rightEdges(pages.flat());
  const pitch = usualPitch(pages);
  const ending = joinerOf(pages.flat().map(({ text }) => text));
  const paragraphs: string[][] = [];
  let last: Line | undefined;
  let first: Line | undefined;
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const goesOn =
        last !== undefined &&
        first !== undefined &&
        (index === 0 || isNextColumn(last, line) ? goesOnElsewhere(last, line) : goesOnBelow(last, line, first));
      const paragraph = paragraphs.at(-1);
      if (goesOn && paragraph) {
        paragraph.push(ending(paragraph.pop() ?? "", line.text), line.text);
      } else {
        paragraphs.push([line.text]);
        first = line;
      }
      last = line;
    }
  }
  return paragraphs.map((lines) => lines.join(""));

  function goesOnBelow(above: Line, line: Line, start: Line): boolean {
    const step = line.bottom - above.bottom;
    if (above.isCell || line.isCell || !isSameSize(above, line)) return false;
    if (step <= 0 || step > LARGEST_PITCH * line.size || step > PITCH_TOLERANCE * pitch(line.size)) return false;
    if (startsItem(above, line)) return false;
    // A paragraph begins further right than the line above it; only under a list mark is that the same paragraph.
    if (line.left > above.left + INDENT * line.size && !(above === start && listMark.test(above.text))) return false;
    return isFull(above, line) || isMidSentence(above, line);
  }

  function goesOnElsewhere(above: Line, line: Line): boolean {
    if (above.isCell || line.isCell || !isSameSize(above, line) || listMark.test(line.text)) return false;
    if (sentenceEnd.test(above.text) || !/^[\p{Ll}\p{N}\p{Lo}«"“(]/u.test(line.text)) return false;
    return isFull(above, line) || isMidSentence(above, line);
  }

  /** Some right margins are ragged for reasons of their own: a small letter after no full stop tells as much. */
  function isMidSentence(above: Line, line: Line): boolean {
    const isLong = above.right - above.left > (rightEdge(above.left) - above.left) * LONG_LINE;
    return isLong && /^\p{Ll}/u.test(line.text) && !sentenceEnd.test(above.text);
  }

  /** The next line's first word had no room left: the line was broken by the margin, not by the author. */
  function isFull(above: Line, line: Line): boolean {
    const [word = ""] = /^(?:[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff]+)/u.exec(line.text) ?? [];
    const letterWidth = (line.right - line.left) / Math.max(line.text.length, 1);
    return above.right + (word.length + 0.5) * letterWidth > rightEdge(above.left);
  }
}

function isNextColumn(above: Line, line: Line): boolean {
  return line.bottom < above.bottom && line.left > above.right;
}

function isSameSize(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) <= SAME_SIZE * one.size;
}

// A dash may also stand in the middle of a sentence that was broken before it.
function startsItem(above: Line, line: Line): boolean {
  if (!listMark.test(line.text)) return false;
  return !/^[-–—]/.test(line.text) || sentenceEnd.test(above.text) || /^[-–—]/.test(above.text);
}

/** The right margin of lines that begin about here. In long columns one line in twenty may stick out, such as an address. */
function rightEdges(lines: Line[]): (left: number) => number {
  const columns = new Map<number, number[]>();
  for (const { left, right } of lines) {
    const column = Math.round(left / COLUMN);
    const rights = columns.get(column);
    if (rights) rights.push(right);
    else columns.set(column, [right]);
  }
  const edges = new Map(
    Array.from(columns, ([column, rights]) => {
      const furthestFirst = rights.toSorted((one, other) => other - one);
      return [column, furthestFirst[Math.floor(rights.length / STICKING_OUT)] ?? 0];
    }),
  );
  return (left) => {
    const column = Math.round(left / COLUMN);
    return Math.max(...[column - 1, column, column + 1].map((one) => edges.get(one) ?? 0));
  };
}

/** The usual step from line to line for letters of a size, in points: the median, as most lines lie within paragraphs. */
function usualPitch(pages: Line[][]): (size: number) => number {
  const steps = new Map<number, number[]>();
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const step = line.bottom - (page[index - 1]?.bottom ?? line.bottom);
      if (step <= 0 || step > LARGEST_PITCH * line.size) continue;
      const size = Math.round(line.size);
      const known = steps.get(size);
      if (known) known.push(step);
      else steps.set(size, [step]);
    }
  }
  const medians = new Map(Array.from(steps, ([size, all]) => [size, median(all)]));
  return (size) => medians.get(Math.round(size)) ?? Number.POSITIVE_INFINITY;
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
