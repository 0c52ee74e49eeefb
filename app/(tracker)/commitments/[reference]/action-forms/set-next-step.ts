import type { ActionForm } from "./action-form";

export const setNextStep: ActionForm = {
  fields: ({ commitment, t }) => [
    {
      input: "long",
      name: "nextStep",
      label: t("nextStep"),
      value: commitment.nextStep ?? "",
      lang: commitment.nextStepIn ?? undefined,
    },
  ],
};
