import type { ActionForm } from "./action-form";
import { unchosen } from "./fields";

export const forwardExtension: ActionForm = {
  fields: (context) => {
    const { t } = context;
    return [
      {
        input: "choice",
        name: "opinion",
        label: t("fields.opinion"),
        required: true,
        options: [
          unchosen(context),
          { value: "for", label: t("fields.opinionFor") },
          { value: "against", label: t("fields.opinionAgainst") },
        ],
      },
      { input: "long", name: "reason", label: t("fields.opinionReason"), required: true },
    ];
  },
};
