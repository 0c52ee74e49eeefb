import type { getTranslations } from "next-intl/server";
import { organisationLabel } from "@/components/commitments/organisation-name";
import { statusLabel, type Translations } from "@/components/commitments/translations";
import type { ExportDetails } from "@/lib/commitments/export-queries";
import type { ListRow, OrganisationNames } from "@/lib/commitments/list/row";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { daysLate, deadlineInForce, isDueSoon, isOverdue, isReportOverdue, isStale } from "@/lib/deadlines/lateness";
import { deadlineInWords } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { localized, sideName } from "@/lib/localization/localized";
import { personLabel } from "@/lib/localization/person-name";
import { statementHref } from "@/lib/releases/statement-href";

export type CsvColumn = { heading: string; value: (row: ListRow, details: ExportDetails) => string };

type Headings = {
  csv: Awaited<ReturnType<typeof getTranslations<"register.csv">>>;
  outcome: string;
  sentence: string;
};

/** The columns of the register, in the reader's language; dates in words and as days, so that a sheet can sort them. */
export function csvColumns({
  translations,
  headings: { csv, outcome, sentence },
  today,
  timeZone,
}: {
  translations: Translations;
  headings: Headings;
  today: CalendarDate;
  timeZone: string;
}): CsvColumn[] {
  const { terms, language } = translations;
  const title = (row: ListRow) => localized(row.titles, row.original, language);
  const leads = (row: ListRow, ofHome: boolean) => {
    const home = row.leads[0]?.side;
    return names(row.leads.filter((lead) => (lead.side === home) === ofHome));
  };
  const names = (organisations: OrganisationNames[]) =>
    organisations.map((organisation) => organisationLabel(organisation, language)).join("; ");
  return [
    { heading: terms("field.reference"), value: (row) => row.reference },
    { heading: csv("title"), value: (row) => title(row).text },
    { heading: csv("titleLanguage"), value: (row) => terms(`language.${title(row).language}`) },
    { heading: terms("field.kind"), value: (row) => terms(`kind.${row.kind}`) },
    { heading: terms("field.status"), value: (row) => terms(`status.${row.status}`) },
    { heading: outcome, value: (row) => (row.outcome ? statusLabel(terms, row.status, row.outcome) : "") },
    { heading: csv("conditions"), value: (row) => conditionsOf(row, today, terms).join("; ") },
    { heading: terms("field.lead"), value: (row) => leads(row, true) },
    { heading: csv("coLeads"), value: (row) => leads(row, false) },
    {
      heading: terms("field.counterpart"),
      value: (row) => row.counterparts.map((side) => sideName(side, language)).join("; "),
    },
    {
      heading: terms("field.owner"),
      value: (row) => (row.owner ? (personLabel(row.owner, language) ?? terms("erasedPerson")) : ""),
    },
    { heading: terms("field.deadline"), value: (row) => deadlineOf(row, translations) },
    { heading: csv("lastDay"), value: (row) => row.dueOn ?? "" },
    { heading: csv("daysLate"), value: (row) => String(daysLate(row.lateness, today) || "") },
    { heading: terms("field.promisedDeadline"), value: (row) => inWords(row.promised, translations) },
    { heading: csv("extensionTo"), value: (row) => row.extensionTo?.edtf ?? "" },
    { heading: csv("verifiedOn"), value: ({ verifiedAt }) => (verifiedAt ? todayIn(timeZone, verifiedAt) : "") },
    {
      heading: csv("objection"),
      value: (row) => (row.objectionGround ? terms(`objectionGround.${row.objectionGround}`) : ""),
    },
    {
      heading: csv("proposal"),
      value: ({ proposal }) => (proposal ? terms(`proposedDecision.${proposal.decision}`) : ""),
    },
    { heading: csv("controlMoves"), value: (row) => String(row.controlMoves || "") },
    { heading: terms("field.sector"), value: (row) => localized(row.sector, "ru", language).text },
    {
      heading: terms("field.level"),
      value: (row) => (row.controlLevel ? terms(`controlLevel.${row.controlLevel}`) : ""),
    },
    { heading: terms("field.nextStep"), value: (row) => row.nextStep ?? "" },
    { heading: csv("nextStepTranslated"), value: (_, { translation }) => translation?.nextStep ?? "" },
    { heading: csv("completionFormTranslated"), value: (_, { translation }) => translation?.completionForm ?? "" },
    {
      heading: terms("field.lastReport"),
      value: ({ lastReport }) => (lastReport ? todayIn(timeZone, lastReport.occurredAt) : ""),
    },
    { heading: terms("field.updated"), value: (row) => todayIn(timeZone, row.changedAt) },
    {
      heading: sentence,
      value: ({ source }) => (source ? statementHref(source.releaseCode, source.statementId) : ""),
    },
    ...columnsOfReturn(terms, csv),
  ];
}

/** What a file needs, beyond what people read in it, to be brought in again as it went out. */
function columnsOfReturn(terms: Translations["terms"], csv: Headings["csv"]): CsvColumn[] {
  return [
    { heading: csv("titleKk"), value: (row) => row.titles.kk ?? "" },
    { heading: csv("titleRu"), value: (row) => row.titles.ru ?? "" },
    { heading: csv("titleEn"), value: (row) => row.titles.en ?? "" },
    { heading: csv("titleJa"), value: (row) => row.titles.ja ?? "" },
    { heading: csv("original"), value: (row) => terms(`language.${row.original}`) },
    { heading: terms("field.completionForm"), value: (_, details) => details.completionForm ?? "" },
    {
      heading: csv("parts"),
      value: (_, details) =>
        details.parts.map(({ role, code }) => `${terms(`assignmentRole.${role}`)} ${code}`).join("; "),
    },
    { heading: csv("controlEdtf"), value: (row) => row.control?.edtf ?? "" },
    { heading: csv("promisedEdtf"), value: (row) => row.promised?.edtf ?? "" },
    { heading: csv("reportInterval"), value: ({ lateness }) => String(lateness.reportIntervalDays ?? "") },
    { heading: csv("quietSince"), value: ({ lateness }) => lateness.quietSince ?? "" },
    { heading: csv("closedOn"), value: (row) => row.closedOn ?? "" },
    { heading: csv("supersededBy"), value: (_, details) => details.supersededBy ?? "" },
    { heading: terms("field.marking"), value: (row) => (row.marking ? terms(`marking.${row.marking}`) : "") },
  ];
}

function conditionsOf({ lateness }: ListRow, today: CalendarDate, terms: Translations["terms"]): string[] {
  return [
    isOverdue(lateness, today) ? terms("condition.overdue") : "",
    isDueSoon(lateness, today) ? terms("condition.due_soon") : "",
    isStale(lateness, today) ? terms("condition.stale") : "",
    isReportOverdue(lateness, today) ? terms("condition.report_overdue") : "",
  ].filter((condition) => condition !== "");
}

function deadlineOf(row: ListRow, translations: Translations): string {
  if (row.standing) return translations.terms("standing");
  return inWords(deadlineInForce(row.lateness) ?? row.promised, translations);
}

function inWords(deadline: ListRow["promised"], { language }: Translations): string {
  return deadline ? deadlineInWords(deadline, language, { form: "nominative" }) : "";
}
