import { deadlineFromInput } from "@/lib/deadlines/input";
import type { Language } from "@/lib/vocabulary/languages";
import { deadlineText } from "../deadline-text";
import type { ActionForm } from "./action-form";
import { controlDateField, reasonField } from "./fields";

export const extend: ActionForm = {
  fields(context) {
    const { commitment, language, t } = context;
    const date = deadlineText(commitment.controlEdtf, language) ?? t("notOnControl");
    const requested = commitment.extensionRequests.find(({ answer }) => answer === null)?.requestedEdtf ?? null;
    const asked = deadlineText(requested, language);
    const hints = [`${t("hints.controlDate")}.`, `${t("hints.extend", { date })}.`];
    if (asked) hints.unshift(t("hints.extendRequested", { date: asked }));
    const field = controlDateField(context, hints.join(" "));
    return [requested === null ? field : { ...field, value: asTyped(requested, language) }, reasonField(context)];
  },
};

/** The date as a person could have typed it: in words where they are read back as the same date. */
function asTyped(edtf: string, language: Language): string {
  const words = deadlineText(edtf, language);
  return words !== null && deadlineFromInput(words)?.edtf === edtf ? words : edtf;
}
