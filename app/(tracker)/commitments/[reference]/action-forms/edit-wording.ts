import { languages } from "@/lib/vocabulary/languages";
import type { ActionForm } from "./action-form";

export const editWording: ActionForm = {
  fields: ({ commitment, t, terms }) => [
    { input: "text", name: "titleKk", label: t("fields.titleKk"), value: commitment.titleKk ?? "", lang: "kk" },
    { input: "text", name: "titleRu", label: t("fields.titleRu"), value: commitment.titleRu ?? "", lang: "ru" },
    { input: "text", name: "titleEn", label: t("fields.titleEn"), value: commitment.titleEn ?? "", lang: "en" },
    { input: "text", name: "titleJa", label: t("fields.titleJa"), value: commitment.titleJa ?? "", lang: "ja" },
    {
      input: "choice",
      name: "original",
      label: t("fields.original"),
      hint: t("hints.original"),
      value: commitment.original,
      options: languages.map((value) => ({ value, label: terms(`language.${value}`) })),
    },
    {
      input: "long",
      name: "completionForm",
      label: t("fields.completionForm"),
      hint: t("hints.completionForm"),
      value: commitment.completionForm ?? "",
      lang: commitment.completionIn ?? undefined,
    },
    {
      input: "long",
      name: "nextStep",
      label: t("nextStep"),
      value: commitment.nextStep ?? "",
      lang: commitment.nextStepIn ?? undefined,
    },
    {
      input: "long",
      name: "clarification",
      label: t("fields.clarification"),
      value: commitment.clarification ?? "",
      lang: commitment.clarificationIn ?? undefined,
    },
  ],
};
