import { hasAuthority } from "@/lib/access/permissions";
import { controlLevels } from "@/lib/vocabulary/people";
import type { ActionForm } from "./action-form";
import { controlDateField, reasonField, reportIntervalField } from "./fields";

export const changeControl: ActionForm = {
  fields(context) {
    const { viewer, commitment, proposal, t, terms } = context;
    const levels = controlLevels.filter((level) => hasAuthority(viewer.authorityLevel, level));
    return [
      {
        input: "choice",
        name: "controlLevel",
        label: t("fields.controlLevel"),
        value: proposal?.controlLevel ?? commitment.controlLevel ?? "",
        options: levels.map((value) => ({ value, label: terms(`controlLevel.${value}`) })),
      },
      reportIntervalField(context),
      ...(commitment.standing ? [{ ...controlDateField(context, t("hints.controlDateAgain")), required: false }] : []),
      reasonField(context),
    ];
  },
};
