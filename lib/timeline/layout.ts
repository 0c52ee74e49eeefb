import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { type DeadlineTrack, type Label, layOutTrack, placeLabel } from "./deadline-track";
import { anchorOf, leftOf, type Mark, pointAt, rightOf } from "./marks";
import { isUnscheduled, type TimelineRow } from "./row";
import { clamp, roundToTenth, type Scale } from "./scale";
import type { TimelineTexts } from "./texts";

/** A track in its place inside the row, with its label. */
export type PlacedTrack = DeadlineTrack & { y: number; label: Label | null };

export type LaidOutRow = {
  row: TimelineRow;
  /** Top of the row inside its group. */
  y: number;
  height: typeof ROW_PX | typeof TALL_ROW_PX;
  promised: PlacedTrack | null;
  control: PlacedTrack | null;
  /** Taken off control, at its day. */
  closed: { mark: Mark; y: number; label: Label | null } | null;
  /** From the last day to today, of what is overdue. */
  late: { x1: number; x2: number; y: number } | null;
};

export type RowGroup = { key: string; rows: LaidOutRow[]; height: number };

const ROW_PX = 48;
export const TALL_ROW_PX = 76;
const GROUP_HEADING_PX = 28;

const UPPER_TRACK_Y = 22;
const LOWER_TRACK_Y = 57;
const MARK_HALF_PX = 8;
/** The square that says "overdue" stands behind today. */
const LATE_SIGN_PX = 15;

/**
 * Places rows on the scale, in the order given, under the groups they name; what has no date is left over as
 * `unscheduled`. Pure geometry: it decides where, never what, so every zoom tells the same facts.
 * Source: docs/decisions/09-own-timeline.md.
 */
export function layOut(
  rows: readonly TimelineRow[],
  groupOf: (row: TimelineRow) => string,
  scale: Scale,
  today: CalendarDate,
  texts: TimelineTexts,
): { groups: RowGroup[]; unscheduled: TimelineRow[] } {
  const groups = new Map<string, RowGroup>();
  for (const row of rows.filter((candidate) => !isUnscheduled(candidate))) {
    const key = groupOf(row);
    const group = groups.get(key) ?? { key, rows: [], height: GROUP_HEADING_PX };
    const laidOut = layOutRow(row, group.height, scale, today, texts);
    group.rows.push(laidOut);
    group.height += laidOut.height;
    groups.set(key, group);
  }
  return { groups: [...groups.values()], unscheduled: rows.filter(isUnscheduled) };
}

function layOutRow(row: TimelineRow, y: number, scale: Scale, today: CalendarDate, texts: TimelineTexts): LaidOutRow {
  const lastY = row.promised && row.control ? LOWER_TRACK_Y : UPPER_TRACK_Y;
  const inForce = row.control ?? row.promised;
  const late = row.daysLate > 0 && inForce ? tailOf(anchorOf(inForce.current, scale), lastY, scale, today) : null;
  const closedMark = row.closedOn && pointAt(scale.middleOf(row.closedOn), scale);
  const lateWords = row.daysLate > 0 ? texts.late(row.daysLate) : null;

  function place(track: DeadlineTrack, trackY: number): PlacedTrack {
    const isLast = trackY === lastY;
    const marks = [track.mark, track.original, isLast ? closedMark : null].filter((mark) => mark !== null);
    const tail = isLast && late ? [late.x1, late.x2 + LATE_SIGN_PX - MARK_HALF_PX] : [];
    const occupied = {
      left: Math.min(...marks.map(leftOf), ...tail) - MARK_HALF_PX,
      right: Math.max(...marks.map(rightOf), ...tail) + MARK_HALF_PX,
    };
    const parts = [track.text, isLast ? lateWords : null, isLast && closedMark ? texts.closed(row) : null];
    return { ...track, y: trackY, label: placeLabel(parts.filter(Boolean).join(" · "), occupied, scale.width) };
  }

  const promised = row.promised && place(layOutTrack(row.promised, scale, texts), UPPER_TRACK_Y);
  const control = row.control && place(layOutTrack(row.control, scale, texts), lastY);
  return {
    row,
    y,
    height: promised && control ? TALL_ROW_PX : ROW_PX,
    promised,
    control,
    closed: closedMark && {
      mark: closedMark,
      y: lastY,
      label: inForce ? null : placeLabel(texts.closed(row), aroundMark(closedMark), scale.width),
    },
    late,
  };
}

function aroundMark(mark: Mark): { left: number; right: number } {
  return { left: leftOf(mark) - MARK_HALF_PX, right: rightOf(mark) + MARK_HALF_PX };
}

function tailOf(lastDayX: number, y: number, scale: Scale, today: CalendarDate): LaidOutRow["late"] {
  const x1 = roundToTenth(clamp(lastDayX, scale.width));
  const x2 = roundToTenth(clamp(scale.middleOf(today), scale.width));
  return x1 < x2 ? { x1, x2, y } : null;
}
