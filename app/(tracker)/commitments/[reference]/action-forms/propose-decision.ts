import { organisationOptions } from "@/components/commitments/organisation-name";
import { proposedText } from "@/components/commitments/proposed-text";
import type { FormField } from "@/components/forms/form-field";
import { choicesFor, chosenOf } from "@/lib/commitments/proposal-choices";
import { listLeadCandidates } from "@/lib/commitments/queries";
import type { ActionForm } from "./action-form";
import { commitmentField, controlDateField, reasonField, unchosen } from "./fields";

/** What this person may propose, and what of it needs a value of its own. */
export const proposeDecision: ActionForm = {
  intro: ({ t }) => t("hints.propose"),
  async fields(context) {
    const { viewer, commitment, today, language, t, terms } = context;
    const choices = choicesFor(viewer, commitment);
    const options = choices.map((value) => ({ value, label: proposedText(chosenOf(value), terms, language) }));
    const fields: FormField[] = [
      {
        input: "choice",
        name: "decision",
        label: t("fields.proposed"),
        required: true,
        options: [unchosen(context), ...options],
      },
      { ...reasonField(context), label: t("fields.proposalReason") },
    ];
    if (choices.includes("extend")) {
      fields.push({ ...controlDateField(context, t("hints.proposedDate")), required: false });
    }
    if (choices.includes("take_off_control:superseded")) fields.push(commitmentField(context, "supersededBy", false));
    if (choices.includes("change_lead")) {
      const leads = await listLeadCandidates(viewer, commitment, today);
      const others = leads.filter(({ id }) => id !== commitment.leadId);
      fields.push({
        input: "choice",
        name: "leadId",
        label: t("fields.otherLeadId"),
        hint: t("hints.proposedLeadOf"),
        options: [{ value: "", label: "–" }, ...organisationOptions(others, language)],
      });
    }
    return fields;
  },
};
