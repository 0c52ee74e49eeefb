import { type DeadlineTexts, deadlineInForceTexts } from "@/components/commitments/deadline-texts";
import { type LeadOrganisationsTexts, leadOrganisationsTexts } from "@/components/commitments/lead-organisations-texts";
import { type TitleTexts, titleTexts } from "@/components/commitments/title-texts";
import { statusLabel, type Translations } from "@/components/commitments/translations";
import { type MarkingTexts, markingTexts } from "@/components/status/marking-mark";
import type { LastReport, ListRow } from "@/lib/commitments/list/row";
import type { RowTranslation } from "@/lib/commitments/translations/row-translation";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { daysLate } from "@/lib/deadlines/lateness";
import { daysInWords, formatShortDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { localized, sideName } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import type { Action, Outcome, Status } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { ControlLevel } from "@/lib/vocabulary/people";

/** A row of the overdue list in words: all that its looks need, and nothing else, since each row goes over the wire. */
export type OverdueRowTexts = {
  reference: string;
  marking?: MarkingTexts;
  late: string;
  title: TitleTexts;
  sector: string;
  /** The other sides. */
  counterpart: string;
  leads: LeadOrganisationsTexts;
  deadline: DeadlineTexts;
  status: { status: Status; outcome: Outcome | null; label: string };
  report?: { on: CalendarDate; day: string; type: string; text: string; lang: Language };
  nextStep?: { text: string; lang: Language | null };
  /** The actions one may take. */
  actions: readonly Action[];
  /** The level for want of which steps are missing that a person of this role could take. */
  lacking?: ControlLevel;
};

export type OverdueContext = {
  today: CalendarDate;
  timeZone: string;
  translations: Translations;
  actionsOf: (row: ListRow) => Action[];
  lackingOf: (row: ListRow) => ControlLevel | null;
  /** What the row says in the reader's language that was written in another. */
  rowTranslations: ReadonlyMap<string, RowTranslation>;
};

export function overdueRowTexts(row: ListRow, context: OverdueContext): OverdueRowTexts {
  const { today, timeZone, translations, actionsOf, lackingOf, rowTranslations } = context;
  const { terms, language } = translations;
  const { status, outcome } = row;
  const lacking = lackingOf(row);
  const translated = rowTranslations.get(row.id);
  return {
    reference: row.reference,
    ...(row.marking && { marking: markingTexts(row.marking, terms) }),
    late: daysInWords(daysLate(row.lateness, today), language),
    title: titleTexts(row, translations),
    sector: localized(row.sector, "ru", language).text,
    counterpart: inARow(
      row.counterparts.map((side) => sideName(side, language)),
      language,
      ", ",
    ),
    leads: leadOrganisationsTexts(row, today, translations),
    deadline: deadlineInForceTexts(row, translations),
    status: { status, outcome, label: statusLabel(terms, status, outcome) },
    ...(row.lastReport && { report: reportTexts(row.lastReport, translated?.lastReport, timeZone, translations) }),
    ...(row.nextStep && { nextStep: inWords(row.nextStep, row.nextStepIn, translated?.nextStep, translations) }),
    actions: actionsOf(row),
    ...(lacking !== null && { lacking }),
  };
}

function reportTexts(
  { type, text, textIn, occurredAt }: LastReport,
  translation: string | null | undefined,
  timeZone: string,
  translations: Translations,
) {
  const { terms, language } = translations;
  const on = todayIn(timeZone, occurredAt);
  const words = inWords(text, textIn, translation, translations);
  return Object.assign({ on, day: formatShortDate(on, language), type: terms(`reportType.${type}`) }, words);
}

/** As it was written, or a translation that says so. */
function inWords<Written extends Language | null>(
  text: string,
  writtenIn: Written,
  translation: string | null | undefined,
  { terms, language }: Translations,
): { text: string; lang: Written | Language } {
  if (translation === null || translation === undefined) return { text, lang: writtenIn };
  return { text: terms("translatedLine", { text: translation }), lang: language };
}
