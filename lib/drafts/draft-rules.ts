import { z } from "zod";
import { isStorableText } from "@/lib/forms/storable-text";

/** How long what somebody began to write is kept after its last change. */
export const DRAFT_DAYS = 30;

/** How many forms of one person are kept at once: the newest. */
export const MOST_DRAFTS = 50;

/** How much of one form: what a browser still sends while its page is being left. Bytes of the whole body; prisma/sql/registry-guards.sql takes twice that. */
export const LONGEST_DRAFT_BYTES = 60_000;

/** The form it was begun in, as `unsavedInput` names it. */
export const draftName = z.string().regex(/^[\p{L}\p{N}/_.:-]{1,200}$/u);

/**
 * What a browser sends of a form: what was typed by field, and the version of what the form changes; or that it is no longer wanted.
 * Refused: what no text column keeps.
 */
export const draftInput = z.discriminatedUnion("step", [
  z.strictObject({
    step: z.literal("save"),
    name: draftName,
    version: z.string().max(40).refine(isStorableText),
    values: z.record(
      z.string().min(1).max(200).refine(isStorableText),
      z.string().max(LONGEST_DRAFT_BYTES).refine(isStorableText),
    ),
  }),
  z.strictObject({ step: z.literal("discard"), name: draftName }),
]);
