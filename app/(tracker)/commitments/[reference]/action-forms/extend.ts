import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { deadlineFromInput } from "@/lib/deadlines/input";
import { joinSentences } from "@/lib/localization/sentences";
import { deadlineText } from "../deadline-text";
import type { ActionForm, FormContext } from "./action-form";
import { controlDateField, reasonField } from "./fields";

export const extend: ActionForm = {
  fields(context) {
    const { commitment, language, t } = context;
    const date = deadlineText(commitment.controlEdtf, language) ?? t("notOnControl");
    const requested = grantable(context);
    const asked = deadlineText(requested, language);
    const filled = context.proposal?.controlEdtf ?? requested;
    const hints = [
      asked ? t("hints.extendRequested", { date: asked }) : "",
      t("hints.controlDate"),
      t("hints.extend", { date }),
    ];
    const field = controlDateField(context, joinSentences(hints, language));
    const value = filled === null ? undefined : asTyped(filled, deadlineText(filled, language));
    return [{ ...field, value }, reasonField(context)];
  },
};

/** The date that is asked for, as EDTF, where it could still be given: later than the one in force, and not past. */
function grantable({ commitment, today }: FormContext): string | null {
  const request = commitment.waitingExtension;
  if (!request) return null;
  const wanted = fromDbDate(request.requestedLatest);
  const inForce = fromDbDate(commitment.controlLatest);
  return wanted >= today && (inForce === null || wanted > inForce) ? request.requestedEdtf : null;
}

/** The date as a person could have typed it: in words where they are read back as the same date. */
function asTyped(edtf: string, words: string | null): string {
  return words !== null && deadlineFromInput(words)?.edtf === edtf ? words : edtf;
}
