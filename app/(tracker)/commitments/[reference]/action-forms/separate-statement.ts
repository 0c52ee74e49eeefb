import { listFactChoices, mayLeave } from "@/lib/commitments/edit-queries";
import { localized, namesOf } from "@/lib/localization/localized";
import type { ActionForm } from "./action-form";
import { reasonField } from "./fields";
import { statementField } from "./move-statement";

export const separateStatement: ActionForm = {
  intro: ({ t }) => t("hints.separateStatement"),
  isNeeded: ({ viewer, commitment }) => mayLeave(viewer, commitment),
  async fields(context) {
    const { viewer, commitment, language, t } = context;
    const { sectors } = await listFactChoices(viewer, commitment);
    return [
      statementField(context),
      { input: "text", name: "title", label: t("fields.ownTitle"), required: true },
      {
        input: "choice",
        name: "sectorCode",
        label: t("fields.sectorCode"),
        value: commitment.sector.code,
        options: sectors.map((sector) => ({
          value: sector.code,
          label: localized(namesOf(sector), language, language).text,
        })),
      },
      reasonField(context),
    ];
  },
};
