import { listOwnerCandidates } from "@/lib/commitments/queries";
import { byLabel } from "@/lib/localization/alphabet";
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
        options: [
          { value: "", label: t("fields.nobody") },
          ...byLabel(
            people.map(({ id, name }) => ({ value: id, label: name ?? "" })),
            language,
          ),
        ],
      },
    ];
  },
};
