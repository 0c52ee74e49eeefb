import type { ActionForm } from "./action-form";

export const requestReport: ActionForm = {
  fields: ({ t }) => [
    { input: "text", name: "dueOn", label: t("fields.dueOn"), hint: t("hints.day"), required: true },
    { input: "long", name: "text", label: t("fields.requestText") },
  ],
};
