import type { Action } from "@/lib/access/permissions";
import type { ListRow } from "@/lib/commitments/list/row";
import { type CalendarDate, daysBetween } from "@/lib/deadlines/calendar-date";
import { isStale } from "@/lib/deadlines/lateness";
import { daysInWords } from "@/lib/deadlines/wording";
import { MovesMenu } from "./moves-menu";
import { StaleMark, StatusMark } from "./status-mark";
import { statusLabel, type Words } from "./words";

/** The status, how long nothing was heard, and the steps this person may take. */
export function StatusCell({
  row,
  today,
  words,
  moves = [],
  moveLabel = String,
}: {
  row: ListRow;
  today: CalendarDate;
  words: Words;
  moves?: readonly Action[];
  /** "Change the status of …" */
  moveLabel?: (reference: string) => string;
}) {
  const { terms, conditions, actions, language } = words;
  const { quietSince } = row.lateness;
  return (
    <>
      <MovesMenu reference={row.reference} moves={moves} label={moveLabel(row.reference)} actions={actions}>
        <StatusMark status={row.status} outcome={row.outcome} label={statusLabel(terms, row.status, row.outcome)} />
      </MovesMenu>
      {quietSince && isStale(row.lateness, today) ? (
        <span className="block text-meta xl:whitespace-nowrap">
          <StaleMark
            label={conditions("quietFor", { duration: daysInWords(daysBetween(quietSince, today), language) })}
          />
        </span>
      ) : null}
    </>
  );
}
