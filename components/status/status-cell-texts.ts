import { statusLabel, type Translations } from "@/components/commitments/translations";
import type { ListRow } from "@/lib/commitments/list/row";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { daysQuiet } from "@/lib/deadlines/lateness";
import { daysInWords } from "@/lib/deadlines/wording";
import type { Action, Outcome, Status } from "@/lib/vocabulary/commitments";

/** A status ready to be shown: its word, how long nothing was heard, and the actions this person may take. */
export type StatusTexts = {
  status: Status;
  outcome: Outcome | null;
  label: string;
  quiet?: string;
  actions?: readonly Action[];
};

export function statusTexts(
  row: ListRow,
  today: CalendarDate,
  { terms, conditions, language }: Translations,
  actions: readonly Action[] = [],
): StatusTexts {
  const { status, outcome } = row;
  const days = daysQuiet(row.lateness, today);
  return {
    status,
    outcome,
    label: statusLabel(terms, status, outcome),
    ...(days !== null && { quiet: conditions("quietFor", { duration: daysInWords(days, language) }) }),
    ...(actions.length > 0 && { actions }),
  };
}
