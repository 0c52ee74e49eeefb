import type { Deadline } from "@/lib/deadlines/deadline";
import { recurrenceFromInput } from "@/lib/deadlines/recurrence";
import type { RowReader } from "./row-reader";

/** The control date of a row, or how often it is reported on; `said` is what its cell says beyond that. */
type ReadDate = { control: Deadline | null; reportInterval: number | null; said: string | null };

/** Reads the cell of the control date, where lists also say that a thing goes on: «постоянно», «ежегодно, до 25 декабря». */
export function readDate(row: RowReader): ReadDate {
  const text = row.text("control");
  const again = recurrenceFromInput(text);
  if (!again) return { control: row.deadline("control"), reportInterval: null, said: null };
  return { control: null, reportInterval: again.days, said: again.isWhole ? null : text };
}
