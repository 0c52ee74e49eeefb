import { type DeadlineTexts, deadlineTexts } from "@/components/commitments/deadline-texts";
import { type LeadOrganisationsTexts, leadOrganisationsTexts } from "@/components/commitments/lead-organisations-texts";
import { shortNameTexts } from "@/components/commitments/organisation-name";
import { proposedText } from "@/components/commitments/proposed-text";
import { type TitleTexts, titleTexts } from "@/components/commitments/title-texts";
import { statusLabel, type Translations } from "@/components/commitments/translations";
import { type MarkingTexts, markingTexts } from "@/components/status/marking-mark";
import type { ListRow } from "@/lib/commitments/list/row";
import type { ProposalRemark, WorkRemark } from "@/lib/commitments/my-work/work-remark";
import { termRuns } from "@/lib/commitments/right-of-reply";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { daysQuiet } from "@/lib/deadlines/lateness";
import { daysInWords, deadlineInWords, formatDateIn, formatShortDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { personName } from "@/lib/localization/person-name";
import { labelEnd } from "@/lib/localization/punctuation";
import { beginSentence } from "@/lib/localization/sentences";
import type { Action, Outcome, Status } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";

/** A row of work in words: all that its looks need, and nothing else, since each row goes over the wire. */
export type WorkRow = {
  reference: string;
  marking?: MarkingTexts;
  title: TitleTexts;
  status: { status: Status; outcome: Outcome | null; label: string };
  /** What is proposed, and by whom. */
  proposed?: string;
  objectBy?: string;
  reportBy?: string;
  quiet?: string;
  changed?: string;
  why?: { text: string; lang: Language };
  leads: LeadOrganisationsTexts;
  /** `label`: which date it is. */
  deadline: DeadlineTexts & { label?: string };
  /** The steps that are wanted here and that this person may take: two at most. */
  steps: readonly Action[];
};

type WorkRowContext = {
  today: CalendarDate;
  timeZone: string;
  translations: Translations;
  remarks: ReadonlyMap<string, WorkRemark>;
  stepsOf: (row: ListRow) => readonly Action[];
  /** "Report asked for by {date}" */
  reportBy: (date: string) => string;
  /** Where the list is of what changed: the day of the change is said. */
  tellsChange: boolean;
  /** Where the heading says already that nobody is there. */
  isOfNobody: boolean;
};

/** A row of work in words; every date says what it is the date of. */
export function workRow(row: ListRow, context: WorkRowContext): WorkRow {
  const { today, timeZone, translations, remarks, stepsOf, reportBy, tellsChange, isOfNobody } = context;
  const { terms, language } = translations;
  const { reference, status, outcome } = row;
  const remark = remarks.get(row.id);
  const objectBy = objectByText(row, today, translations);
  const quiet = quietText(row, today, translations);
  const answered = remark?.proposal ?? remark?.sentBack;
  const { absent, ...leads } = leadOrganisationsTexts(
    { ...row, leads: row.leads.slice(0, 1), owner: null },
    today,
    translations,
  );
  return {
    reference,
    ...(row.marking && { marking: markingTexts(row.marking, terms) }),
    title: titleTexts(row, translations),
    status: { status, outcome, label: statusLabel(terms, status, outcome) },
    ...(remark?.proposal && { proposed: proposedWords(remark.proposal, translations) }),
    ...(objectBy !== null && { objectBy }),
    ...(remark?.askedBy && { reportBy: reportBy(formatDateIn(remark.askedBy, language, "dative")) }),
    ...(quiet !== null && { quiet }),
    ...(tellsChange && { changed: changedText(row, timeZone, translations) }),
    ...(answered && { why: whyTexts(answered, terms) }),
    leads: isOfNobody || absent === undefined ? leads : { ...leads, absent },
    // What is proposed stands in full beside it.
    deadline: datedTexts(remark?.proposal ? { ...row, proposal: null } : row, today, translations),
    steps: stepsOf(row),
  };
}

function datedTexts(row: ListRow, today: CalendarDate, translations: Translations): WorkRow["deadline"] {
  const { terms, language } = translations;
  const { control, promised } = row.lateness;
  const texts = deadlineTexts(row, today, translations);
  if (texts.isNone || !(control || promised)) return texts;
  const dated = control ? ("field.controlDeadline" as const) : ("field.promisedDeadline" as const);
  return { ...texts, label: `${terms(dated)}${labelEnd(language)}` };
}

/** Until which day its lead may object. */
function objectByText(row: ListRow, today: CalendarDate, { conditions, language }: Translations): string | null {
  const until = fromDbDate(row.objectionUntil);
  if (until === null || row.objectionGround !== null || !termRuns(row.objectionUntil, today)) return null;
  return conditions("objectBy", { date: formatDateIn(until, language, "genitive") });
}

/** "return for rework · A. Name". */
function proposedWords(proposal: ProposalRemark, { terms, language }: Translations): string {
  const { controlDate, lead, by } = proposal;
  const date = controlDate && deadlineInWords(controlDate, language, { form: "nominative" });
  const value = lead ? shortNameTexts(lead, language).text : date;
  const what = beginSentence(proposedText(proposal, terms, language, value), language);
  return `${what} · ${personName(by, language, terms("erasedPerson"))}`;
}

function changedText({ changedAt }: ListRow, timeZone: string, { terms, language }: Translations): string {
  return `${terms("field.updated")}${labelEnd(language)}${formatShortDate(todayIn(timeZone, changedAt), language)}`;
}

function whyTexts(
  { reason, reasonIn, isTranslated }: Pick<ProposalRemark, "reason" | "reasonIn" | "isTranslated">,
  terms: Translations["terms"],
) {
  return { text: isTranslated ? terms("translatedLine", { text: reason }) : reason, lang: reasonIn };
}

/** How long nothing was heard; where nothing ever was, since when it is on control. */
function quietText(row: ListRow, today: CalendarDate, { conditions, language }: Translations): string | null {
  const days = daysQuiet(row.lateness, today);
  if (days === null) return null;
  const duration = daysInWords(days, language);
  return row.lastReport === null ? conditions("neverReported", { duration }) : conditions("quietFor", { duration });
}
