import { deadlineTexts } from "@/components/commitments/deadline-texts";
import { leadOrganisationsTexts } from "@/components/commitments/lead-organisations-texts";
import { statusLabel, type Translations } from "@/components/commitments/translations";
import { markingTexts } from "@/components/status/marking-mark";
import type { ListRow } from "@/lib/commitments/list/row";
import type { WorkRemark } from "@/lib/commitments/my-work/work-remark";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { daysQuiet } from "@/lib/deadlines/lateness";
import { daysInWords, formatDateIn, formatShortDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { localized } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";

export type WorkRowContext = {
  today: CalendarDate;
  timeZone: string;
  translations: Translations;
  /** "Report asked for by {date}" */
  reportBy: (date: string) => string;
  /** Where the list is of what changed: the day of the change is said. */
  tellsChange?: boolean;
  /** Where the heading says already that nobody is there. */
  isOfNobody?: boolean;
};

/** A row of work in words; every date says what it is the date of. */
export function workRowTexts(row: ListRow, remark: WorkRemark | undefined, context: WorkRowContext) {
  const { today, timeZone, translations, reportBy, tellsChange, isOfNobody } = context;
  const { terms, language } = translations;
  const { control, promised } = row.lateness;
  const dated = control ? ("field.controlDeadline" as const) : ("field.promisedDeadline" as const);
  const deadline = deadlineTexts(row, today, translations);
  const changed = formatShortDate(todayIn(timeZone, row.changedAt), language);
  const { absent, ...leads } = leadOrganisationsTexts(
    { ...row, leads: row.leads.slice(0, 1), owner: null },
    today,
    translations,
  );
  return {
    title: localized(row.titles, row.original, language).text,
    status: { status: row.status, outcome: row.outcome, label: statusLabel(terms, row.status, row.outcome) },
    leads,
    absent: isOfNobody ? null : (absent ?? null),
    deadline: {
      ...deadline,
      label: !deadline.isNone && (control || promised) ? `${terms(dated)}${labelEnd(language)}` : null,
    },
    marking: row.marking && markingTexts(row.marking, terms),
    quiet: quietText(row, today, translations),
    reportBy: remark?.askedBy ? reportBy(formatDateIn(remark.askedBy, language, "dative")) : null,
    why: remark?.sentBack ? whyTexts(remark.sentBack, terms) : null,
    changed: tellsChange ? `${terms("field.updated")}${labelEnd(language)}${changed}` : null,
  };
}

function whyTexts(
  { reason, reasonIn, isTranslated }: NonNullable<WorkRemark["sentBack"]>,
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
