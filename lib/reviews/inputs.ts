import { z } from "zod";
import { blankOr, day, id, several, text } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { version } from "@/lib/forms/version";
import { languages } from "@/lib/vocabulary/languages";
import { MOST_ITEMS, reviewGroupings, reviewOrderings } from "@/lib/vocabulary/reviews";

const number = z.string().regex(/^\d{4}-\d{2,6}$/);
const key = z.uuid().toLowerCase();
const language = z.enum(languages);
const position = z.coerce.number().int().min(1).max(MOST_ITEMS);
/** Sent with every form of a review: which, from which version the person worked, and the form's own key. */
export const reviewRequest = { number, version, key };
export const itemRequest = { ...reviewRequest, position };

const planned = {
  heldOn: day,
  minutesPerItem: z
    .string()
    .regex(/^([1-9]|[1-5]\d|60)$/, problem("not_minutes"))
    .transform(Number),
  attendees: several(id).refine((ids) => ids.length <= MOST_ITEMS, problem("unexpected")),
};

export const newReviewInput = z.strictObject({
  key,
  ...planned,
  /** In the words of a list's address; empty for what a review goes through unless told otherwise. */
  filters: z.string().max(2000, problem("too_long")),
  grouping: z.enum(reviewGroupings),
  ordering: z.enum(reviewOrderings),
});
export type NewReviewInput = z.output<typeof newReviewInput>;

export const reviewInput = z.strictObject({ ...reviewRequest, ...planned });
export type ReviewInput = z.output<typeof reviewInput>;

/** Of what asks for nothing but the review: to start it, to take its chair. */
export const stageInput = z.strictObject(reviewRequest);
export type StageInput = z.output<typeof stageInput>;

/** Ends it, and says who was there and who was not; of whom neither is said it stays as it was said before, or unsaid. */
export const finishInput = z
  .strictObject({ ...reviewRequest, present: several(id), absent: several(id) })
  .refine(({ present, absent }) => !present.some((person) => absent.includes(person)), problem("unexpected"));
export type FinishInput = z.output<typeof finishInput>;

export const cancelInput = z.strictObject({ ...reviewRequest, reason: text, language });
export type CancelInput = z.output<typeof cancelInput>;

export const addedItemInput = z.strictObject({
  ...reviewRequest,
  reference: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9-]{4,40}$/, problem("no_such_commitment")),
});
export type AddedItemInput = z.output<typeof addedItemInput>;

export const itemInput = z.strictObject(itemRequest);
export type ItemInput = z.output<typeof itemInput>;

export const movedItemInput = z.strictObject({ ...itemRequest, to: z.enum(["up", "down"]) });
export type MovedItemInput = z.output<typeof movedItemInput>;

/** Which item lies open: asked without a version, since the last word holds. */
export const openInput = z.strictObject({ number, position });
export type OpenInput = z.output<typeof openInput>;

export const noteInput = z.strictObject({ ...itemRequest, note: blankOr(text), language });
export type NoteInput = z.output<typeof noteInput>;

/** The reason is of a decision; what was parked needs none, and is given none. */
export const undoInput = z.strictObject({ ...reviewRequest, reason: text, language });
export type UndoInput = z.output<typeof undoInput>;
