import { listFactChoices } from "@/lib/commitments/edit-queries";
import { localized, namesOf } from "@/lib/localization/localized";
import { inARow } from "@/lib/localization/punctuation";
import { isBeforeControl } from "@/lib/vocabulary/commitments";
import { deadlineText } from "../deadline-text";
import type { ActionForm } from "./action-form";
import { reportIntervalField, sectorField } from "./fields";

export const editFacts: ActionForm = {
  async fields(context) {
    const { viewer, commitment, language, t } = context;
    const { sectors, milestones } = await listFactChoices(viewer, commitment);
    return [
      sectorField(context, sectors),
      {
        input: "choice",
        name: "milestoneId",
        label: t("fields.milestoneId"),
        hint: t("hints.milestone"),
        value: commitment.promisedMilestone?.id ?? "",
        options: [
          { value: "", label: t("fields.noMilestone") },
          ...milestones.map((milestone) => ({
            value: milestone.id,
            label: inARow(
              [
                localized(namesOf(milestone), milestone.original, language).text,
                deadlineText(milestone.edtf, language) ?? "",
              ],
              language,
              ", ",
            ),
          })),
        ],
      },
      { input: "link", name: "sourceUrl", label: t("fields.sourceUrl"), hint: t("hints.sourceUrl") },
      ...(isBeforeControl(commitment.status) ? [reportIntervalField(context)] : []),
    ];
  },
};
