import type { Deadline } from "@/lib/deadlines/deadline";
import { anchorOf, leftOf, type Mark, markOf, rightOf } from "./marks";
import { correctedBy, type DeadlineHistory, moveSinceFirst } from "./row";
import { clamp, roundToTenth, type Scale } from "./scale";
import { estimateTextWidth } from "./text-width";
import type { TimelineTexts } from "./texts";

export type Label = { x: number; anchor: "start" | "middle" | "end"; text: string };

/** One date of a row with its history, drawn on one line. Positions are pixels inside the window. */
export type DeadlineTrack = {
  mark: Mark;
  /** What was said first, if it has moved since. */
  original: Mark | null;
  /** From the original to the mark. */
  line: { x1: number; x2: number } | null;
  /** Every version in between, at its last day. */
  ticks: { x: number; title: string }[];
  /** How far it has moved: above the line, where the line has room for it. */
  change: Label | null;
  /** What the original and the ticks say, below them. */
  captions: Label[];
  /** What the mark says, beside it; with the change where the line has no room for it or begins out of sight. */
  text: string;
};

const LABEL_PX = 12;
const CAPTION_PX = 11;
const GAP_PX = 8;

export function layOutTrack(history: DeadlineHistory, scale: Scale, texts: TimelineTexts): DeadlineTrack {
  const mark = markOf(history.current, scale);
  const move = moveSinceFirst(history);
  const wrong = correctedBy(history);
  const deadline = texts.deadline(history.current);
  const currentText = wrong ? `${deadline} · ${texts.corrected(wrong)}` : deadline;
  if (history.versions.length === 1) {
    return { mark, original: null, line: null, ticks: [], change: null, captions: [], text: currentText };
  }
  const first = history.versions[0].deadline;
  const original = markOf(first, scale);
  const line = move?.is === "narrowed" ? null : lineBetween(first, original, history.current, mark, scale);
  const moved = move && texts.move(move);
  const isDrawn = original.shape !== "beyond";
  const change = moved && isDrawn && line && roomFor(moved, line) ? middleOf(line, moved) : null;
  const changeText = move && !isDrawn ? texts.moveSince(first, move) : moved;
  return {
    mark,
    original,
    line,
    ticks: ticksOf(history, scale, texts),
    change,
    captions: captionsOf(history, original, scale, texts),
    text: changeText && !change ? `${currentText} · ${changeText}` : currentText,
  };
}

/**
 * From what was said first to what holds now: between the two spans, or where they overlap between their last days. Null if
 * nothing of it is in sight.
 */
function lineBetween(
  first: Deadline,
  original: Mark,
  current: Deadline,
  mark: Mark,
  scale: Scale,
): DeadlineTrack["line"] {
  const from = anchorOf(first, scale);
  const to = anchorOf(current, scale);
  const [left, right] = from <= to ? [from, to] : [to, from];
  const near = from <= to ? rightOf(original) : rightOf(mark);
  const far = from <= to ? leftOf(mark) : leftOf(original);
  if (near >= far && (original.shape === "beyond" || mark.shape === "beyond")) {
    return null;
  }
  const x1 = roundToTenth(clamp(near < far ? near : left, scale.width));
  const x2 = roundToTenth(clamp(near < far ? far : right, scale.width));
  return x1 < x2 ? { x1, x2 } : null;
}

function ticksOf(history: DeadlineHistory, scale: Scale, texts: TimelineTexts): DeadlineTrack["ticks"] {
  return history.versions.slice(1, -1).flatMap((version) => {
    const x = anchorOf(version.deadline, scale);
    return x <= 0 || x > scale.width ? [] : [{ x, title: texts.step(version) }];
  });
}

function captionsOf(history: DeadlineHistory, original: Mark, scale: Scale, texts: TimelineTexts): Label[] {
  const captions: Label[] = [];
  let taken = Number.NEGATIVE_INFINITY;
  for (const [index, version] of history.versions.slice(0, -1).entries()) {
    const text = texts.deadline(version.deadline);
    const half = estimateTextWidth(text, CAPTION_PX) / 2;
    const x = index === 0 ? (leftOf(original) + rightOf(original)) / 2 : anchorOf(version.deadline, scale);
    const centre = Math.max(x, half);
    const isSeen = index === 0 ? original.shape !== "beyond" : x > 0 && x <= scale.width;
    if (isSeen && centre - half >= taken + GAP_PX && centre + half <= scale.width) {
      captions.push({ x: roundToTenth(centre), anchor: "middle", text });
      taken = centre + half;
    }
  }
  return captions;
}

function roomFor(text: string, line: { x1: number; x2: number }): boolean {
  return estimateTextWidth(text, LABEL_PX) + 2 * GAP_PX <= line.x2 - line.x1;
}

function middleOf(line: { x1: number; x2: number }, text: string): Label {
  return { x: roundToTenth((line.x1 + line.x2) / 2), anchor: "middle", text };
}

/**
 * Words to the right of everything on a line, else to the left of it, else over it: a year that fills the window leaves
 * no other place. Nowhere if even that is too narrow: the row's description has them.
 */
export function placeLabel(text: string, occupied: { left: number; right: number }, width: number): Label | null {
  const room = estimateTextWidth(text, LABEL_PX) + GAP_PX;
  if (occupied.right + room <= width) {
    return { x: roundToTenth(occupied.right + GAP_PX), anchor: "start", text };
  }
  if (occupied.left - room >= 0) {
    return { x: roundToTenth(occupied.left - GAP_PX), anchor: "end", text };
  }
  const end = Math.min(occupied.right, width) - 2 * GAP_PX;
  return end - room >= Math.max(occupied.left, 0) ? { x: roundToTenth(end), anchor: "end", text } : null;
}
