import type { ActionForm } from "./action-form";

export const start: ActionForm = { intro: ({ t }) => t("hints.start"), fields: () => [] };
