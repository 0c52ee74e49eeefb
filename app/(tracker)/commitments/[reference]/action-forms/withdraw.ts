import type { Option } from "@/components/forms/form-field";
import { listOwnNotes, listWithdrawable } from "@/lib/commitments/withdrawable-queries";
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
  isNeeded: async (context) => (await entries(context)).length > 0,
  fields: async (context) => [
    {
      input: "choice",
      name: "entry",
      label: context.t("fields.entry"),
      hint: context.t("hints.withdrawEntry"),
      required: true,
      options: [unchosen(context), ...(await entries(context))],
    },
    reasonField(context),
  ],
};

export const withdrawNote: ActionForm = {
  isNeeded: async (context) => (await ownNotes(context)).length > 0,
  fields: async (context) => [
    {
      input: "choice",
      name: "noteId",
      label: context.t("fields.noteId"),
      required: true,
      options: [unchosen(context), ...(await ownNotes(context))],
    },
    reasonField(context),
  ],
};

async function entries({ viewer, commitment, language, t, terms }: FormContext): Promise<Option[]> {
  const day = (instant: Date) => formatDate(todayIn(env().timeZone, instant), language);
  const { reports, requests, evidence, verifications } = await listWithdrawable(
    viewer,
    commitment.id,
    commitment.waitingReport?.id,
  );
  return [
    ...reports.map(({ id, type, occurredAt, text }) => ({
      value: `report:${id}`,
      label: t("fields.entryReport", {
        type: terms(`reportType.${type}`),
        date: day(occurredAt),
        text: beginning(text),
      }),
    })),
    ...requests.map(({ id, dueOn, text }) => ({
      value: `request:${id}`,
      label: t("fields.entryRequest", { date: formatDate(dueOn, language), text: beginning(text) }),
    })),
    ...evidence.map(({ id, title }) => ({
      value: `evidence:${id}`,
      label: t("fields.entryEvidence", { title: beginning(title) }),
    })),
    ...verifications.map(({ id, occurredAt, text }) => ({
      value: `verification:${id}`,
      label: t("fields.entryVerification", { date: day(occurredAt), text: beginning(text) }),
    })),
  ];
}

async function ownNotes({ viewer, commitment, language }: FormContext): Promise<Option[]> {
  const notes = await listOwnNotes(viewer, commitment.id);
  return notes.map(({ id, text, occurredAt }) => ({
    value: id,
    label: `${formatDate(todayIn(env().timeZone, occurredAt), language)}${labelEnd(language)}${beginning(text)}`,
  }));
}
