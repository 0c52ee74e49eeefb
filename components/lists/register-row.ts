import { type DeadlineTexts, deadlineTexts } from "@/components/commitments/deadline-texts";
import { type LeadOrganisationsTexts, leadOrganisationsTexts } from "@/components/commitments/lead-organisations-texts";
import { type TitleTexts, titleTexts } from "@/components/commitments/title-texts";
import type { Translations } from "@/components/commitments/translations";
import { type MarkingTexts, markingTexts } from "@/components/status/marking-mark";
import { type StatusTexts, statusTexts } from "@/components/status/status-cell-texts";
import type { ListRow } from "@/lib/commitments/list/row";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { formatShortDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { localized } from "@/lib/localization/localized";
import type { Mark } from "@/lib/search/find-marks";
import type { Action } from "@/lib/vocabulary/commitments";
import { type Finding, type FoundLineTexts, foundTexts } from "./found-texts";

/** A row of the register in words: all that its looks need, and nothing else, since each row goes over the wire. */
export type RegisterRow = {
  reference: string;
  marking?: MarkingTexts;
  title: TitleTexts;
  /** What was searched for, in the title; where else it was found. */
  marks?: readonly Mark[];
  found?: readonly FoundLineTexts[];
  isGivenUp?: true;
  kind: string;
  sector: string;
  /** Where in its release the commitment stands. */
  source?: string;
  status: StatusTexts;
  leads: LeadOrganisationsTexts;
  deadline: DeadlineTexts;
  changed: { on: CalendarDate; text: string };
};

type Context = {
  today: CalendarDate;
  timeZone: string;
  translations: Translations;
  actionsOf: (row: ListRow) => Action[];
  /** Where a search found it; null where nothing was searched for. */
  found: Finding | null;
  coExecutors: (count: number) => string;
};

export function registerRow(
  row: ListRow,
  { today, timeZone, translations, actionsOf, found, coExecutors }: Context,
): RegisterRow {
  const { terms, language } = translations;
  const changedOn = todayIn(timeZone, row.changedAt);
  return {
    reference: row.reference,
    ...(row.marking && { marking: markingTexts(row.marking, terms) }),
    title: titleTexts(row, translations),
    ...foundTexts(row, found, language),
    ...((row.outcome === "superseded" || row.outcome === "lapsed") && { isGivenUp: true }),
    kind: terms(`kind.${row.kind}`),
    sector: localized(row.sector, "ru", language).text,
    ...(row.source && { source: `/releases/${row.source.releaseCode}#statement-${row.source.statementId}` }),
    status: statusTexts(row, today, translations, actionsOf(row)),
    leads: leadOrganisationsTexts(row, translations, coExecutors),
    deadline: deadlineTexts(row, today, translations),
    changed: { on: changedOn, text: formatShortDate(changedOn, language) },
  };
}
