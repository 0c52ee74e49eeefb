import type { Deadline } from "@/lib/deadlines/deadline";
import { recurrenceFromInput, STANDING_REPORT_DAYS } from "@/lib/deadlines/recurrence";
import type { RowReader } from "./row-reader";

/** The control date of a row, or how often it is reported on; `said` is what its cell says beyond that. */
type ReadDate = { control: Deadline | null; reportInterval: number | null; said: string | null };

/**
 * Reads the cell of the control date, where lists also say that a thing goes on: «постоянно», «ежегодно, до 25 декабря». How often it is
 * reported on where the list does not say is said once for the whole file.
 */
export function readDate(row: RowReader): ReadDate {
  const text = row.text("control");
  const again = recurrenceFromInput(text);
  if (!again) return { control: row.deadline("control"), reportInterval: null, said: null };
  const ofFile = Number(row.whole("reportInterval")) || STANDING_REPORT_DAYS;
  return { control: null, reportInterval: again.days ?? ofFile, said: again.isWhole ? null : text };
}
