import { organisationOptions } from "@/components/commitments/organisation-name";
import { listLeadCandidates } from "@/lib/commitments/queries";
import type { ActionForm } from "./action-form";
import { reasonField, unchosen } from "./fields";

/** Whose it is where it is not the lead's own, which the lead may have said. */
export const upholdObjection: ActionForm = {
  intro: ({ commitment, t }) =>
    commitment.objectionGround === "not_ours" ? t("hints.upholdNotOurs") : t("hints.upholdOtherWords"),
  async fields(context) {
    const { viewer, commitment, today, language, t } = context;
    if (commitment.objectionGround !== "not_ours") return [reasonField(context)];
    const leads = await listLeadCandidates(viewer, commitment, today);
    const others = leads.filter(({ id }) => id !== commitment.leadId);
    return [
      {
        input: "choice",
        name: "leadId",
        label: t("fields.otherLeadId"),
        value: commitment.lastObjection?.proposedLead?.id ?? "",
        required: true,
        options: [unchosen(context), ...organisationOptions(others, language)],
      },
      reasonField(context),
    ];
  },
};

export const upholdAndReturn: ActionForm = {
  intro: ({ t }) => t("hints.upholdAndReturn"),
  fields: (context) => [reasonField(context)],
};
