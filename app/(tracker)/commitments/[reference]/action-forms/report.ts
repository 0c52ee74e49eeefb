import { joinSentences } from "@/lib/localization/sentences";
import type { ActionForm, FormContext } from "./action-form";
import { evidenceFields } from "./fields";

export const reportInterim: ActionForm = { fields: (context) => report(context, "hints.interimReport") };
export const reportFinal: ActionForm = { fields: (context) => report(context, "hints.finalReport") };

async function report(context: FormContext, hint: "hints.interimReport" | "hints.finalReport") {
  const { viewer, language, t } = context;
  const onBehalf = viewer.role === "coordinator" ? t("hints.onBehalf") : "";
  const hints = joinSentences([onBehalf, t(hint)], language);
  return [
    { input: "long" as const, name: "text", label: t("fields.text"), hint: hints, required: true },
    { input: "text" as const, name: "nextStep", label: t("fields.nextStep") },
    ...(await evidenceFields(context, false)),
  ];
}
