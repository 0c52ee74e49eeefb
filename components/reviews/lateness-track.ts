import { type CalendarDate, daysBetween } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";

export type DateOfItem = "first" | "promised" | "control";

/** A date on the bar: from its first day to its last, in per cent of the bar's width; a day is a point. */
export type TrackMark = { what: DateOfItem; from: number; to: number };

export type LatenessTrack = { marks: TrackMark[]; today: number; late: { from: number; to: number } | null };

/** Part of the whole stretch that is left free at either end, so that a mark there is whole. */
const MARGIN = 0.04;
const SHORTEST_DAYS = 30;

/**
 * The dates of one commitment and today on one line, to scale. An end that is open is drawn as the day that is known. `dueOn` is the last day
 * on which it was not late. Null where there is no date to draw.
 */
export function latenessTrack(
  dates: { what: DateOfItem; deadline: Deadline | null }[],
  today: CalendarDate,
  dueOn: CalendarDate | null,
): LatenessTrack | null {
  const known = dates.flatMap(({ what, deadline }) => {
    const from = deadline?.earliest ?? deadline?.latest;
    const to = deadline?.latest ?? from;
    return from && to ? [{ what, from, to }] : [];
  });
  if (known.length === 0) return null;
  const days = known.flatMap(({ from, to }) => [from, to]).concat(today);
  const [first = today, last = today] = [days.toSorted()[0], days.toSorted().at(-1)];
  const length = Math.max(daysBetween(first, last), SHORTEST_DAYS);
  const place = (day: CalendarDate) =>
    Math.round(1000 * (MARGIN + (1 - 2 * MARGIN) * (daysBetween(first, day) / length))) / 10;
  return {
    marks: known.map(({ what, from, to }) => ({ what, from: place(from), to: place(to) })),
    today: place(today),
    late: dueOn !== null && dueOn < today ? { from: place(dueOn), to: place(today) } : null,
  };
}
