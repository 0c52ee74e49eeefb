import { joinSentences } from "@/lib/localization/sentences";
import { deadlineText } from "../deadline-text";
import type { ActionForm } from "./action-form";

export const requestExtension: ActionForm = {
  fields({ commitment, viewer, language, t }) {
    const date = deadlineText(commitment.controlEdtf, language) ?? t("notOnControl");
    const onBehalf = viewer.role === "coordinator" ? t("hints.onBehalf") : "";
    const hint = joinSentences([onBehalf, t("hints.requestedDate", { date })], language);
    return [
      { input: "text", name: "controlDate", label: t("fields.requestedDate"), hint, required: true },
      { input: "long", name: "reason", label: t("fields.extensionReason"), required: true },
      { input: "long", name: "done", label: t("fields.doneSoFar"), required: true },
      { input: "long", name: "forecast", label: t("fields.forecast"), required: true },
      {
        input: "text",
        name: "forecastFor",
        label: t("fields.forecastFor"),
        hint: t("hints.forecastFor"),
        required: true,
      },
    ];
  },
};
