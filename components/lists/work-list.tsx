import { Deadline } from "@/components/commitments/deadline";
import { deadlineTexts } from "@/components/commitments/deadline-texts";
import { LeadOrganisations } from "@/components/commitments/lead-organisations";
import { leadOrganisationsTexts } from "@/components/commitments/lead-organisations-texts";
import { ReferenceLink } from "@/components/commitments/reference-link";
import { Title } from "@/components/commitments/title";
import type { Translations } from "@/components/commitments/translations";
import { MarkingMark, markingTexts } from "@/components/status/marking-mark";
import { StatusCell } from "@/components/status/status-cell";
import { statusTexts } from "@/components/status/status-cell-texts";
import type { ListRow } from "@/lib/commitments/list/row";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { formatShortDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import type { Action } from "@/lib/vocabulary/commitments";

/** The rows of a section of work: what, how it stands, until when, and the one action that is wanted here. */
export function WorkList({
  label,
  rows,
  today,
  timeZone,
  translations,
  action,
}: {
  label: string;
  rows: ListRow[];
  today: CalendarDate;
  timeZone: string;
  translations: Translations;
  /** The action this section asks for, where this person may take it. */
  action: (row: ListRow) => { action: Action; text: string } | null;
}) {
  return (
    <ul aria-label={label} className="border-hairline border-t bg-surface text-table">
      {rows.map((row) => (
        <li
          key={row.id}
          className="grid gap-x-5 gap-y-1 border-hairline border-b px-4 py-3 hover:bg-hover lg:grid-cols-[8.5rem_minmax(0,1fr)_10rem_11rem] xl:grid-cols-[8.5rem_minmax(0,1fr)_11.5rem_13rem]"
        >
          <div>
            <ReferenceLink reference={row.reference} />
            {row.marking ? <MarkingMark texts={markingTexts(row.marking, translations.terms)} /> : null}
            <span className="block text-meta text-muted max-lg:hidden">
              <time dateTime={todayIn(timeZone, row.changedAt)}>
                {formatShortDate(todayIn(timeZone, row.changedAt), translations.language)}
              </time>
            </span>
          </div>
          <div>
            <a href={`/commitments/${row.reference}`} className="text-ink no-underline hover:underline">
              <Title titles={row.titles} original={row.original} translations={translations} />
            </a>
            <div className="flex flex-wrap gap-x-3 text-meta text-muted">
              <LeadOrganisations
                texts={leadOrganisationsTexts({ ...row, leads: row.leads.slice(0, 1), owner: null }, translations)}
                language={translations.language}
              />
            </div>
          </div>
          <div>
            <StatusCell reference={row.reference} texts={statusTexts(row, today, translations)} />
          </div>
          <div>
            <Deadline texts={deadlineTexts(row, today, translations)} />
            <ActionLink row={row} action={action(row)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function ActionLink({ row, action }: { row: ListRow; action: { action: Action; text: string } | null }) {
  if (!action) return null;
  return (
    <a href={`/commitments/${row.reference}?do=${action.action}#act`} className="not-printed inline-block min-h-6">
      {action.text}
      <span className="sr-only"> {row.reference}</span>
    </a>
  );
}
