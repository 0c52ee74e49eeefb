import type { Option } from "@/components/forms/form-field";
import { waitingReport } from "@/lib/commitments/waiting-report";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDate } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { labelEnd } from "@/lib/localization/punctuation";
import type { ActionForm, FormContext } from "./action-form";
import { beginning, reasonField, unchosen } from "./fields";

export const withdrawReport: ActionForm = {
  intro: ({ t }) => t("hints.withdrawReport"),
  fields: (context) => [reasonField(context)],
};

export const withdrawDecision: ActionForm = {
  intro: ({ t }) => t("hints.withdrawDecision"),
  fields: (context) => [reasonField(context)],
};

export const withdrawEntry: ActionForm = {
  isNeeded: (context) => entries(context).length > 0,
  fields: (context) => [
    {
      input: "choice",
      name: "entry",
      label: context.t("fields.entry"),
      hint: context.t("hints.withdrawEntry"),
      required: true,
      options: [unchosen(context), ...entries(context)],
    },
    reasonField(context),
  ],
};

export const withdrawNote: ActionForm = {
  isNeeded: (context) => ownNotes(context).length > 0,
  fields: (context) => [
    {
      input: "choice",
      name: "noteId",
      label: context.t("fields.noteId"),
      required: true,
      options: [unchosen(context), ...ownNotes(context)],
    },
    reasonField(context),
  ],
};

/** What this person may take back, as lib/commitments/actions/withdraw-entry.ts allows it. */
function entries({ viewer, commitment, language, t, terms }: FormContext): Option[] {
  const isTheirs = (organisationId: string) =>
    viewer.role === "coordinator" || organisationId === viewer.organisationId;
  const day = (instant: Date) => formatDate(todayIn(env().timeZone, instant), language);
  const waiting = waitingReport(commitment.status, commitment.reports);
  return [
    ...commitment.reports
      .filter((report) => !report.withdrawal && report.id !== waiting?.id && isTheirs(report.organisation.id))
      .map(({ id, type, occurredAt, text }) => ({
        value: `report:${id}`,
        label: t("fields.entryReport", {
          type: terms(`reportType.${type}`),
          date: day(occurredAt),
          text: beginning(text),
        }),
      })),
    ...commitment.reportRequests
      .filter(({ askedBy }) => viewer.role === "coordinator" || askedBy.id === viewer.id)
      .map(({ id, dueOn, text }) => ({
        value: `request:${id}`,
        label: t("fields.entryRequest", { date: formatDate(fromDbDate(dueOn), language), text: beginning(text ?? "") }),
      })),
    ...commitment.evidence
      .filter((evidence) => !evidence.withdrawal && isTheirs(evidence.addedBy.organisationId))
      .map(({ id, title }) => ({
        value: `evidence:${id}`,
        label: t("fields.entryEvidence", { title: beginning(title) }),
      })),
  ];
}

function ownNotes({ viewer, commitment, language }: FormContext): Option[] {
  return commitment.notes
    .filter(({ author }) => author.id === viewer.id)
    .map(({ id, text, occurredAt }) => ({
      value: id,
      label: `${formatDate(todayIn(env().timeZone, occurredAt), language)}${labelEnd(language)}${beginning(text)}`,
    }));
}
