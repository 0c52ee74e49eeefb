import type { ActionForm } from "./action-form";

export const verifyReport: ActionForm = {
  fields: ({ t }) => [
    { input: "long", name: "text", label: t("fields.lookedAt"), hint: t("hints.verifyReport"), required: true },
  ],
};
