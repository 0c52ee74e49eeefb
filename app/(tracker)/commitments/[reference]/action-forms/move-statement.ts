import type { FormField } from "@/components/forms/form-field";
import { mayLeave } from "@/lib/commitments/edit-queries";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { formatDate } from "@/lib/deadlines/wording";
import { labelEnd } from "@/lib/localization/punctuation";
import type { ActionForm, FormContext } from "./action-form";
import { beginning, commitmentField, reasonField, unchosen } from "./fields";

export const moveStatement: ActionForm = {
  intro: ({ t }) => t("hints.moveStatement"),
  isNeeded: ({ viewer, commitment }) => mayLeave(viewer, commitment),
  fields: (context) => [statementField(context), commitmentField(context, "target", true), reasonField(context)],
};

/** Which of the statements: the day of its text and the beginning of its words. */
export function statementField(context: FormContext): FormField {
  const { commitment, language, t, statementId } = context;
  const options = commitment.statements.map(({ id, quote, release }) => ({
    value: id,
    label: `${formatDate(fromDbDate(release.publishedOn), language)}${labelEnd(language)}${beginning(quote)}`,
  }));
  return {
    input: "choice",
    name: "statementId",
    label: t("fields.statementId"),
    required: true,
    ...(options.some(({ value }) => value === statementId) ? { value: statementId } : {}),
    options: [unchosen(context), ...options],
  };
}
