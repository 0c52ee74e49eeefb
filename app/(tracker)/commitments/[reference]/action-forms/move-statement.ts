import type { FormField } from "@/components/forms/form-field";
import { mayLeave } from "@/lib/commitments/edit-queries";
import { listStatementChoices } from "@/lib/commitments/withdrawable-queries";
import { formatDate } from "@/lib/deadlines/wording";
import { labelEnd } from "@/lib/localization/punctuation";
import type { ActionForm, FormContext } from "./action-form";
import { beginning, commitmentField, reasonField, unchosen } from "./fields";

export const moveStatement: ActionForm = {
  intro: ({ t }) => t("hints.moveStatement"),
  isNeeded: ({ viewer, commitment }) => mayLeave(viewer, commitment),
  fields: async (context) => [
    await statementField(context),
    commitmentField(context, "target", true),
    reasonField(context),
  ],
};

/** Which of the statements: the day of its text and the beginning of its words. */
export async function statementField(context: FormContext): Promise<FormField> {
  const { viewer, commitment, language, t, statementId } = context;
  const statements = await listStatementChoices(viewer, commitment.id);
  const options = statements.map(({ id, quote, publishedOn }) => ({
    value: id,
    label: `${formatDate(publishedOn, language)}${labelEnd(language)}${beginning(quote)}`,
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
