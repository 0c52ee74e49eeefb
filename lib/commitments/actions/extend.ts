import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { controlDate, text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";
import { confirmedDate, confirmFarDate } from "./confirm-far-date";
import { defineAction } from "./define-action";
import { answerExtension } from "./waiting-extension";
import { lastDay, refusePast, writeControlDate } from "./write-control-date";
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
    const { controlLatest, controlEdtf, extensionState } = context.commitment;
    const inForce = fromDbDate(controlLatest);
    if (inForce && lastDay(to) <= inForce) throw new FormRefused("not_later", "controlDate");
    refusePast(to, context.clock);
    confirmFarDate(to, confirmed, context.clock);
    const decisionId = await writeDecision(context, { type: action, reason, reasonIn: language });
    const requested =
      extensionState === null
        ? undefined
        : await answerExtension(context, (asked) => ({
            answer: asked === to.edtf ? "granted" : "granted_otherwise",
            decisionId,
          }));
    return {
      columns: await writeControlDate(context, to, reason, language),
      event: {
        kind: "control_deadline_changed",
        from: controlEdtf,
        to: to.edtf,
        reason,
        reasonIn: language,
        ...(requested === undefined ? {} : { requested }),
      },
    };
  },
});
