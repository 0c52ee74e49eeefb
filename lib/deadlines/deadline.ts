import type { CalendarDate } from "./calendar-date";
import { firstDayOf, lastDayOf, type Period, parsePeriod } from "./period";

export type Precision = "day" | "month" | "quarter" | "half" | "year" | "interval" | "open";

/** Why this date: said outright, counted from the release ("next year"), tied to a milestone, or set by an office. */
export type DeadlineBasis = "explicit" | "relative_to_release" | "event" | "assigned";

/**
 * A deadline is an interval: "2026" lasts from 1 January to 31 December. `edtf` is what was said, the two days are its
 * bounds, both inclusive, null where the interval is open.
 */
export type Deadline = {
  edtf: string;
  earliest: CalendarDate | null;
  latest: CalendarDate | null;
  precision: Precision;
};

/** What an EDTF string says, before it is turned into days: the wording needs it. */
export type DeadlineShape =
  | { form: "period"; period: Period }
  | { form: "interval"; from: Period; to: Period }
  | { form: "no_later"; to: Period }
  | { form: "no_earlier"; from: Period };

/**
 * Reads a deadline written as EDTF: any period (see `parsePeriod`), an interval `A/B` of two of them, `../B`, `A/..`.
 * Null for any other text, for an interval that ends before it begins, and for `../..`, which says nothing. Twin of edtf_bounds:
 * prisma/sql/derived-columns.sql.
 */
export function parseDeadline(edtf: string): Deadline | null {
  const shape = shapeOfDeadline(edtf);
  if (shape === null) {
    return null;
  }
  switch (shape.form) {
    case "period":
      return {
        edtf,
        earliest: firstDayOf(shape.period),
        latest: lastDayOf(shape.period),
        precision: shape.period.precision,
      };
    case "interval":
      return { edtf, earliest: firstDayOf(shape.from), latest: lastDayOf(shape.to), precision: "interval" };
    case "no_later":
      return { edtf, earliest: null, latest: lastDayOf(shape.to), precision: "open" };
    case "no_earlier":
      return { edtf, earliest: firstDayOf(shape.from), latest: null, precision: "open" };
  }
}

/** The shape of an EDTF string, or null for what `parseDeadline` refuses. */
export function shapeOfDeadline(edtf: string): DeadlineShape | null {
  const [start = "", end, ...rest] = edtf.split("/");
  if (rest.length > 0) {
    return null;
  }
  if (end === undefined) {
    const period = parsePeriod(start);
    return period && { form: "period", period };
  }
  if (start === "..") {
    const to = parsePeriod(end);
    return to && { form: "no_later", to };
  }
  const from = parsePeriod(start);
  if (from === null || end === "..") {
    return from && { form: "no_earlier", from };
  }
  const to = parsePeriod(end);
  return to && firstDayOf(from) <= lastDayOf(to) ? { form: "interval", from, to } : null;
}
