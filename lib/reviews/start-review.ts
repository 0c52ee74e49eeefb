import type { Viewer } from "@/lib/access/viewer";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { FormRefused } from "@/lib/writes/write";
import type { FinishInput, StageInput } from "./inputs";
import { openNext, turnTo } from "./open-next";
import { writePresence } from "./write-presence";
import { writeReview } from "./write-review";

/** Begins a review, today whatever day it was set for: whoever does is in its chair, and its first item lies open. Refused where nothing is on the agenda. */
export function startReview(viewer: Viewer, input: StageInput) {
  const rule = { action: "chair_review", at: ["preparing"] } as const;
  return writeReview(viewer, input, rule, ["start", input], async (context) => {
    const { currentItemId } = await openNext(context, 0);
    if (currentItemId === null) throw new FormRefused("agenda_empty");
    const { now, today } = context.clock;
    return {
      columns: { state: "running", chairId: viewer.id, startedAt: now, heldOn: toDbDate(today), currentItemId },
      event: { kind: "review_started", chairId: viewer.id, heldOn: today },
    };
  });
}

/**
 * Takes the chair of a review that runs, from whoever is in it: their next act is refused with the name of who is. Nothing where one is in it
 * already. The last word holds, so no version is asked for.
 */
export function takeChair(viewer: Viewer, { number, key }: StageInput) {
  const rule = { action: "chair_review", at: ["running"] } as const;
  return writeReview(viewer, { number, key, version: null }, rule, ["take_chair", number], async ({ review }) => {
    const { chairId: formerChairId } = review;
    if (formerChairId === null || formerChairId === viewer.id) return null;
    return {
      columns: { chairId: viewer.id },
      event: { kind: "chair_taken", chairId: viewer.id, formerChairId },
    };
  });
}

/** Ends a review, and puts down who was there: what was neither decided nor parked was not reached. Nobody's presence is made up. */
export function finishReview(viewer: Viewer, input: FinishInput) {
  const rule = { action: "chair_review", at: ["running"], fromChair: true } as const;
  return writeReview(viewer, input, rule, ["finish", input], async (context) => {
    const { tx, review, clock } = context;
    const { present, absent } = input;
    await writePresence(tx, review.id, present, true);
    await writePresence(tx, review.id, absent, false);
    const columns = await turnTo(context, null);
    return {
      columns: { ...columns, state: "finished", finishedAt: clock.now },
      event: { kind: "review_finished", present, absent },
    };
  });
}
