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
import { localized, sideName } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import { statementHref } from "@/lib/releases/statement-href";
import type { Mark } from "@/lib/search/find-marks";
import type { Action } from "@/lib/vocabulary/commitments";
import { type Finding, type FoundLineTexts, foundTexts } from "./found-texts";
import type { GroupHeading } from "./group-heading";

/** A row of the register in words: all that its looks need, and nothing else, since each row goes over the wire. */
export type RegisterRow = {
  reference: string;
  marking?: MarkingTexts;
  title: TitleTexts;
  /** What was searched for, in the title; where else it was found. */
  marks?: readonly Mark[];
  found?: readonly FoundLineTexts[];
  isGivenUp?: true;
  /** Sector and kind. */
  about: string;
  /** Where in its release the commitment stands. */
  source?: string;
  /** The other sides. */
  counterpart: string;
  status: StatusTexts;
  /** When it last changed, where the list is in that order. */
  changed?: string;
  leads: LeadOrganisationsTexts;
  deadline: DeadlineTexts;
};

/** Rows under one heading; without a heading the table is not grouped. */
export type RegisterGroup = { key: string; heading: GroupHeading | null; rows: readonly RegisterRow[] };

export type RegisterContext = {
  today: CalendarDate;
  timeZone: string;
  translations: Translations;
  actionsOf: (row: ListRow) => Action[];
  /** Where a search found it; null where nothing was searched for. */
  found: Finding | null;
  coExecutors: (count: number) => string;
  /** Says when a row last changed; null where that is not asked for. */
  changedOn: ((date: string) => string) | null;
};

export function registerRow(
  row: ListRow,
  { today, timeZone, translations, actionsOf, found, coExecutors, changedOn }: RegisterContext,
): RegisterRow {
  const { terms, language } = translations;
  return {
    reference: row.reference,
    ...(row.marking && { marking: markingTexts(row.marking, terms) }),
    title: titleTexts(row, translations),
    ...foundTexts(row, found, language),
    ...((row.outcome === "superseded" || row.outcome === "lapsed") && { isGivenUp: true }),
    about: `${localized(row.sector, "ru", language).text} · ${terms(`kind.${row.kind}`)}`,
    ...(row.source && { source: statementHref(row.source.releaseCode, row.source.statementId) }),
    counterpart: inARow(
      row.counterparts.map((side) => sideName(side, language)),
      language,
      ", ",
    ),
    status: statusTexts(row, today, translations, actionsOf(row)),
    ...(changedOn && { changed: changedOn(formatShortDate(todayIn(timeZone, row.changedAt), language)) }),
    leads: leadOrganisationsTexts(row, today, translations, coExecutors),
    deadline: deadlineTexts(row, today, translations),
  };
}
