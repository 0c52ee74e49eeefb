import type { getTranslations } from "next-intl/server";
import type { FormContext } from "@/app/(tracker)/commitments/[reference]/action-forms/action-form";
import { extend } from "@/app/(tracker)/commitments/[reference]/action-forms/extend";
import {
  commitmentField,
  evidenceFields,
  reasonField,
  unchosen,
} from "@/app/(tracker)/commitments/[reference]/action-forms/fields";
import { organisationOptions } from "@/components/commitments/organisation-name";
import type { FormField } from "@/components/forms/form-field";
import { isVerified } from "@/lib/commitments/transitions";
import { addDays } from "@/lib/deadlines/calendar-date";
import { formatShortDate } from "@/lib/deadlines/wording";
import { listPossibleLeads } from "@/lib/reviews/people-queries";
import type { Outcome } from "@/lib/vocabulary/commitments";
import type { ReviewDecisionType } from "@/lib/vocabulary/reviews";

/** `isProposal`: it is for somebody else to decide, who then files what proves it. */
type Context = FormContext & {
  isProposal: boolean;
  reviews: Awaited<ReturnType<typeof getTranslations<"reviews">>>;
};

/** A week is what a review gives where nobody says otherwise. */
const USUAL_DAYS = 7;

const done: readonly Outcome[] = ["fulfilled", "partially_fulfilled"];
const notDone: readonly Outcome[] = ["lapsed", "superseded", "not_fulfilled"];

/** What each decision asks for beside the item: as little as makes it one, filled in where it is known. */
export const decisionFields: Record<ReviewDecisionType, (context: Context) => FormField[] | Promise<FormField[]>> = {
  keep: ({ commitment, reviews, t }) => [
    {
      input: "long",
      name: "nextStep",
      label: reviews("fields.nextStep"),
      value: commitment.nextStep ?? "",
      required: true,
    },
    { input: "text", name: "dueOn", label: reviews("fields.keepDue"), hint: t("hints.day") },
  ],
  extend: (context) => extend.fields(context),
  async reassign(context) {
    const { viewer, commitment, today, language, reviews } = context;
    const leads = await listPossibleLeads(viewer, today);
    const others = leads.filter(({ id }) => id !== commitment.leadId);
    return [
      {
        input: "choice",
        name: "leadId",
        label: reviews("fields.lead"),
        required: true,
        options: [unchosen(context), ...organisationOptions(others, language)],
      },
      reasonField(context),
    ];
  },
  request_report: ({ today, language, reviews, t }) => [
    {
      input: "text",
      name: "dueOn",
      label: reviews("fields.dueOn"),
      hint: t("hints.day"),
      value: formatShortDate(addDays(today, USUAL_DAYS), language),
      required: true,
    },
    { input: "long", name: "text", label: t("fields.requestText") },
  ],
  escalate: (context) => [reasonField(context)],
  async close(context) {
    const { commitment, isProposal } = context;
    if (isProposal) return [outcomeField(context, done), reasonField(context)];
    const isProved = commitment.evidence.some(({ withdrawal }) => withdrawal === null);
    const fields = new Map((await evidenceFields(context, !isProved)).map((field) => [field.name, field]));
    // The shorter ones stand beside each other. A file is sent on the commitment's page: sending it leads away from the meeting.
    const order = ["evidenceKind", "evidenceTitle", "evidenceDated", "evidenceUrl"];
    const evidence = order.flatMap((name) => fields.get(name) ?? []);
    return [outcomeField(context, done), ...evidence, reasonField(context, !isVerified(commitment))];
  },
  drop: (context) => [
    outcomeField(context, notDone),
    reasonField(context, context.isProposal),
    commitmentField(context, "supersededBy", false),
  ],
};

function outcomeField({ t, terms }: Context, outcomes: readonly Outcome[]): FormField {
  return {
    input: "choice",
    name: "outcome",
    label: t("fields.outcome"),
    required: true,
    value: outcomes[0],
    options: outcomes.map((value) => ({ value, label: terms(`outcome.${value}`) })),
  };
}
