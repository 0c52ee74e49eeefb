import { personOptions } from "@/components/commitments/person-options";
import { listOwnerCandidates } from "@/lib/commitments/queries";
import type { ActionForm } from "./action-form";

export const assignOwner: ActionForm = {
  async fields({ viewer, commitment, language, t }) {
    const people = await listOwnerCandidates(viewer, commitment);
    return [
      {
        input: "choice",
        name: "personId",
        label: t("fields.personId"),
        value: commitment.ownerId ?? "",
        options: [{ value: "", label: t("fields.nobody") }, ...personOptions(people, language)],
      },
    ];
  },
};
