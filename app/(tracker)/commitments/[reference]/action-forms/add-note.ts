import type { ActionForm } from "./action-form";

export const addNote: ActionForm = {
  fields: ({ t }) => [
    { input: "long", name: "text", label: t("fields.noteText"), hint: t("hints.note"), required: true },
  ],
};
