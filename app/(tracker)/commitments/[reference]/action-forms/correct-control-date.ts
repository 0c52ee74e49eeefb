import { endedOnce } from "@/lib/localization/sentences";
import { deadlineText } from "../deadline-text";
import type { ActionForm } from "./action-form";
import { controlDateField, reasonField } from "./fields";

export const correctControlDate: ActionForm = {
  isNeeded: ({ commitment }) => commitment.controlEdtf !== null,
  fields(context) {
    const { commitment, language, t } = context;
    const date = deadlineText(commitment.controlEdtf, language) ?? t("notOnControl");
    return [controlDateField(context, endedOnce(t("hints.correctDate", { date }))), reasonField(context)];
  },
};
