import { listOwnerCandidates } from "@/lib/commitments/queries";
import type { ActionForm } from "./action-form";

export const assignOwner: ActionForm = {
  async fields({ viewer, commitment, t }) {
    const people = await listOwnerCandidates(viewer, commitment);
    return [
      {
        input: "choice",
        name: "personId",
        label: t("fields.personId"),
        value: commitment.ownerId ?? "",
        options: [
          { value: "", label: t("fields.nobody") },
          ...people.map(({ id, name }) => ({ value: id, label: name ?? "" })),
        ],
      },
    ];
  },
};
