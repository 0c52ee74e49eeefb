import type { Viewer } from "@/lib/access/viewer";
import { FormRefused } from "@/lib/writes/write";
import type { ItemInput, NoteInput, OpenInput } from "./inputs";
import { lateThen } from "./late-then";
import { itemAt, openNext, turnTo } from "./open-next";
import { writeReview } from "./write-review";

const running = { action: "chair_review", at: ["running"], fromChair: true } as const;
/** Until the minutes are approved; while it runs it is the chair's. */
const untilApproved = { action: "chair_review", at: ["running", "finished"], fromChair: true } as const;

/** Opens an item for all who follow; nothing where it lies open. */
export function openItem(viewer: Viewer, { number, position }: OpenInput) {
  return writeReview(viewer, { number, version: null, key: null }, running, null, async (context) => {
    const item = await itemAt(context, position);
    if (item.id === context.review.currentItemId) return null;
    const columns = await turnTo(context, item.id);
    return { columns, event: { kind: "item_opened", item: item.commitment.reference } };
  });
}

/** Puts an item off until the next review, which begins with it, and opens the next one. Refused where a decision stands. */
export function parkItem(viewer: Viewer, input: ItemInput) {
  return writeReview(viewer, input, running, ["park", input], async (context) => {
    const item = await itemAt(context, input.position);
    if (item.state === "decided") throw new FormRefused("already_decided");
    if (item.state === "parked") return null;
    const late = await lateThen(context, item.commitment.reference);
    await context.tx.agendaItem.update({ where: { id: item.id }, data: { state: "parked", ...late } });
    const columns = await openNext(context, item.position);
    return { columns, event: { kind: "item_parked", item: item.commitment.reference } };
  });
}

/** Keeps what was said about an item, in the place of what stood there; empty takes it away. */
export function setNote(viewer: Viewer, input: NoteInput) {
  return writeReview(viewer, input, untilApproved, ["note", input], async (context) => {
    const { note, language } = input;
    const item = await itemAt(context, input.position);
    const noteIn = note === null ? null : language;
    if (item.note === note && item.noteIn === noteIn) return null;
    await context.tx.agendaItem.update({ where: { id: item.id }, data: { note, noteIn } });
    return { event: { kind: "item_noted", item: item.commitment.reference, text: note, textIn: language } };
  });
}
