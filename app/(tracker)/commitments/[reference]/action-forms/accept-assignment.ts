import type { ActionForm } from "./action-form";

export const acceptAssignment: ActionForm = { intro: ({ t }) => t("hints.accept"), fields: () => [] };
