import { z } from "zod";
import { confirmedDate } from "@/lib/commitments/actions/confirm-far-date";
import { closingFields, closingIsWhole } from "@/lib/commitments/actions/take-off-control";
import { blankOr, controlDate, day, id, text } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { version } from "@/lib/forms/version";
import { languages } from "@/lib/vocabulary/languages";
import { itemRequest } from "./inputs";

/** Sent with every decision: the item, the version of its commitment that was seen, the language it is written in. */
const request = { ...itemRequest, commitmentVersion: version, language: z.enum(languages) };

/**
 * What a review decides, each with the fields of the step that carries it out. Strict: a field that is not named is refused. A closing has
 * only the outcomes of its own key.
 */
export const decisionInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("keep"), ...request, nextStep: text, dueOn: blankOr(day) }),
  z.strictObject({ type: z.literal("extend"), ...request, controlDate, reason: text, ...confirmedDate }),
  z.strictObject({ type: z.literal("reassign"), ...request, leadId: id, reason: text }),
  z.strictObject({ type: z.literal("request_report"), ...request, dueOn: day, text: blankOr(text) }),
  z.strictObject({ type: z.literal("escalate"), ...request, reason: text }),
  z
    .strictObject({
      type: z.literal("close"),
      ...request,
      ...closingFields,
      outcome: z.enum(["fulfilled", "partially_fulfilled"], problem("required")),
    })
    .superRefine(closingIsWhole),
  z
    .strictObject({
      type: z.literal("drop"),
      ...request,
      ...closingFields,
      outcome: z.enum(["superseded", "lapsed", "not_fulfilled"], problem("required")),
    })
    .superRefine(closingIsWhole),
]);
export type DecisionInput = z.output<typeof decisionInput>;
