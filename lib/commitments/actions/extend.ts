import { controlDate, text } from "@/lib/forms/fields";
import { confirmedDate, confirmFarDate } from "./confirm-far-date";
import { defineAction } from "./define-action";
import { answerExtension, waitingExtension } from "./waiting-extension";
import { refuseNotLater, refusePast, writeControlDate } from "./write-control-date";
import { writeDecision } from "./write-decision";

/**
 * Gives a later control date. Refused when the new last day is not after the one in force: a date is moved on, with
 * a reason and a name, and never quietly back: what was mistyped is corrected (correct-control-date.ts). A standing commitment has a report interval instead of a date to move.
 * It answers the request for a later date that waits: granted where it is the date that was asked for, else granted otherwise.
 */
export const extend = defineAction("extend", {
  event: "control_deadline_changed",
  isItsEvent: (event) => event.kind === "control_deadline_changed" && !event.correction,
  fields: { controlDate, reason: text, ...confirmedDate },
  hinderedBy: ({ standing }) => (standing ? "standing_has_no_date" : null),
  run: async (context, { action, controlDate: to, reason, language, confirmed }) => {
    const { controlEdtf, extensionState } = context.commitment;
    refuseNotLater(context.commitment, to);
    refusePast(to, context.clock);
    confirmFarDate(to, confirmed, context.clock);
    const decisionId = await writeDecision(context, { type: action, reason, reasonIn: language });
    const waiting = extensionState === null ? null : await waitingExtension(context);
    if (waiting) {
      const answer = waiting.requestedEdtf === to.edtf ? "granted" : "granted_otherwise";
      await answerExtension(context, waiting, { answer, decisionId });
    }
    return {
      decisionId,
      columns: await writeControlDate(context, to, reason, language),
      event: {
        kind: "control_deadline_changed",
        from: controlEdtf,
        to: to.edtf,
        reason,
        reasonIn: language,
        ...(waiting && { requested: waiting.requestedEdtf }),
      },
    };
  },
});
