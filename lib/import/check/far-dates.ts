import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { isFarAhead } from "@/lib/deadlines/far";
import { languages } from "@/lib/vocabulary/languages";
import type { CommitmentEntry } from "./commitment-entry";

/** A row whose date is so far ahead that its year may be mistyped. */
export type FarDate = { row: number; title: string; date: Deadline };

/**
 * Rows that are still to be done, whose date begins more than two years ahead: nobody is stopped by that, but the years are looked at
 * once for the file. By its first day, since plans name whole years and spans of them.
 */
export function farDates(entries: readonly CommitmentEntry[], today: CalendarDate): FarDate[] {
  return entries.flatMap(({ row, status, titles, control, promised }) => {
    const date = [control, promised].find(
      (each) => each !== null && isFarAhead({ latest: each.earliest ?? each.latest }, today),
    );
    const title = languages.flatMap((language) => titles[language] ?? [])[0] ?? "";
    return date && status !== "off_control" ? [{ row, title, date }] : [];
  });
}
