import { deadlineText } from "../deadline-text";
import type { ActionForm } from "./action-form";
import { controlDateField, reasonField } from "./fields";

export const extend: ActionForm = {
  fields(context) {
    const { commitment, language, t } = context;
    const date = deadlineText(commitment.controlEdtf, language) ?? t("notOnControl");
    const hint = `${t("hints.controlDate")}. ${t("hints.extend", { date })}`;
    return [controlDateField(context, hint), reasonField(context)];
  },
};
