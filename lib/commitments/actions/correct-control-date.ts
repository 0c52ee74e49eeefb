import { permissions } from "@/lib/access/permissions";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { controlDate, text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";
import type { ChangeContext } from "../write";
import { confirmedDate, confirmFarDate } from "./confirm-far-date";
import { isDateOfHead } from "./date-of-head";
import { defineAction } from "./define-action";
import { answerExtension, waitingExtension } from "./waiting-extension";
import { lastDay, writeControlDate } from "./write-control-date";

/**
 * Puts the control date that was meant in the place of one that was entered wrongly, earlier or later: no extension, and drawn apart
 * from one. The wrong date stays in the trail. A day that has passed meanwhile is taken, since it was the date all along. Refused: where
 * no control date stands, and the date that stands. A coordinator, who enters dates but moves none, sets right to an earlier one only and
 * only what no head has decided: more time, and a head's word, need authority. Source: docs/decisions/21-corrections.md.
 */
export const correctControlDate = defineAction("correct_control_date", {
  event: "control_deadline_changed",
  isItsEvent: (event) => event.kind === "control_deadline_changed" && event.correction === true,
  fields: { controlDate, reason: text, ...confirmedDate },
  hinderedBy: ({ standing }) => (standing ? "standing_has_no_date" : null),
  run: async (context, { controlDate: to, reason, language, confirmed }) => {
    const { controlEdtf: from } = context.commitment;
    if (from === null) throw new FormRefused("nothing_to_correct", "controlDate");
    if (from === to.edtf) throw new FormRefused("same_date", "controlDate");
    const withAuthority = permissions.correct_control_date[context.viewer.role] !== "earlier_only";
    if (!withAuthority) await refuseMoreTime(context, to);
    confirmFarDate(to, confirmed, context.clock);
    await endRequestOvertaken(context, to);
    return {
      columns: await writeControlDate(context, to, reason, language, { isCorrection: true }),
      event: {
        kind: "control_deadline_changed",
        from,
        to: to.edtf,
        reason,
        reasonIn: language,
        correction: true,
        withAuthority,
      },
    };
  },
});

async function refuseMoreTime({ tx, commitment }: ChangeContext, to: Deadline): Promise<void> {
  const inForce = fromDbDate(commitment.controlLatest);
  if (inForce && lastDay(to) >= inForce) throw new FormRefused("later_needs_authority", "controlDate");
  if (await isDateOfHead(tx, commitment.id)) throw new FormRefused("head_decided_date", "controlDate");
}

/** A later date was asked for than the one entered wrongly; where the right one is no earlier than that, there is nothing to ask for. */
async function endRequestOvertaken(context: ChangeContext, to: Deadline): Promise<void> {
  if (context.commitment.extensionState === null) return;
  const waiting = await waitingExtension(context);
  if (fromDbDate(waiting.requestedLatest) <= lastDay(to)) await answerExtension(context, waiting, { answer: "lapsed" });
}
