import { organisationOptions } from "@/components/commitments/organisation-name";
import { listLeadCandidates } from "@/lib/commitments/queries";
import { controlLevels } from "@/lib/vocabulary/people";
import type { ActionForm } from "./action-form";
import { controlDateField, unchosen } from "./fields";

export const putOnControl: ActionForm = {
  async fields(context) {
    const { viewer, commitment, today, language, t, terms } = context;
    const leads = await listLeadCandidates(viewer, commitment, today);
    const levelOptions = controlLevels.map((value) => ({ value, label: terms(`controlLevel.${value}`) }));
    return [
      {
        input: "choice",
        name: "leadId",
        label: t("fields.leadId"),
        value: commitment.leadId ?? "",
        required: true,
        options: [unchosen(context), ...organisationOptions(leads, language)],
      },
      {
        input: "long",
        name: "completionForm",
        label: t("fields.completionForm"),
        hint: t("hints.completionForm"),
        value: commitment.completionForm ?? "",
        required: true,
      },
      {
        input: "choice",
        name: "controlLevel",
        label: t("fields.controlLevel"),
        value: commitment.controlLevel ?? "",
        required: true,
        options: [unchosen(context), ...levelOptions],
      },
      ...(commitment.standing ? [] : [controlDateField(context, t("hints.controlDate"))]),
    ];
  },
};
