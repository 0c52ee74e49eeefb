import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { recurrenceFromInput, STANDING_REPORT_DAYS } from "@/lib/deadlines/recurrence";
import { NO_DATE } from "../words";
import { inYearOf } from "./propose-date";
import type { RowReader } from "./row-reader";

/**
 * The control date of a row, or how often it is reported on; `said` is what its cell says beyond that, `unclear` what it says instead of a
 * date.
 */
type ReadDate = {
  control: Deadline | null;
  reportInterval: number | null;
  said: string | null;
  unclear: string | null;
};

/**
 * Reads the cell of the control date, where lists also say that a thing goes on: «постоянно», «ежегодно, до 25 декабря». How often it is
 * reported on where the list does not say is said once for the whole file. «Т.г.» is the year of the day that the list tells it stands as of.
 * What a person said that the cell means comes before all; then the cell itself stays in the note, or is to be clarified where it is no date.
 */
export function readDate(row: RowReader, dayOfList: CalendarDate | null): ReadDate {
  const written = row.text("control");
  const meant = row.saidDate("control");
  const noted = meant === undefined ? null : written;
  if (meant === NO_DATE) return { control: null, reportInterval: null, said: null, unclear: written };
  const text = meant ?? (dayOfList && inYearOf(dayOfList, written)) ?? written;
  const again = recurrenceFromInput(text);
  if (!again)
    return { control: row.deadline("control", text, "date"), reportInterval: null, said: noted, unclear: null };
  const ofFile = Number(row.whole("reportInterval")) || STANDING_REPORT_DAYS;
  const said = noted ?? (again.isWhole ? null : text);
  return { control: null, reportInterval: again.days ?? ofFile, said, unclear: null };
}
