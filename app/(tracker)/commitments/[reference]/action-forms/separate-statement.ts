import { listFactChoices, mayLeave } from "@/lib/commitments/edit-queries";
import type { ActionForm } from "./action-form";
import { reasonField, sectorField } from "./fields";
import { statementField } from "./move-statement";

export const separateStatement: ActionForm = {
  intro: ({ t }) => t("hints.separateStatement"),
  isNeeded: ({ viewer, commitment }) => mayLeave(viewer, commitment),
  async fields(context) {
    const { viewer, commitment, t } = context;
    const { sectors } = await listFactChoices(viewer, commitment);
    return [
      await statementField(context),
      { input: "text", name: "title", label: t("fields.ownTitle"), required: true },
      sectorField(context, sectors),
      reasonField(context),
    ];
  },
};
