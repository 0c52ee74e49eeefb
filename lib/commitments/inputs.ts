import { z } from "zod";
import { blankOr, controlDate, day, id, text, title, webAddress } from "@/lib/forms/fields";
import { evidenceKinds, outcomes } from "@/lib/vocabulary/commitments";
import { languages } from "@/lib/vocabulary/languages";
import { controlLevels } from "@/lib/vocabulary/people";

import { needsReason } from "./transitions";

/* Messages are keys of `commitment.problems`, shown beside the field. */

const evidenceFields = {
  evidenceKind: z.enum(evidenceKinds).default("official_publication"),
  evidenceTitle: blankOr(title),
  evidenceUrl: blankOr(webAddress),
  evidenceDated: blankOr(day),
};

/** An int column holds no more; a greater number can only be made up. */
export const highestVersion = 2 ** 31 - 1;

/** Sent with every form: the version it was made from, its own key, the language it is written in. */
const request = {
  reference: z.string().regex(/^[A-Z0-9-]{4,40}$/),
  version: z.coerce.number().int().min(1).max(highestVersion),
  key: z.uuid(),
  language: z.enum(languages),
};

const simple = <Name extends string>(action: Name) => z.strictObject({ action: z.literal(action), ...request });
const reasoned = <Name extends string>(action: Name) =>
  z.strictObject({ action: z.literal(action), ...request, reason: text });
const report = <Name extends string>(action: Name) =>
  z
    .strictObject({ action: z.literal(action), ...request, text, nextStep: blankOr(text), ...evidenceFields })
    .superRefine(evidenceIsWhole);

/** Every form that changes a commitment. Strict: a field that is not named here is refused. */
export const changeInput = z.discriminatedUnion("action", [
  z.strictObject({
    action: z.literal("put_on_control"),
    ...request,
    leadId: id,
    completionForm: text,
    controlLevel: z.enum(controlLevels, "required"),
    /** May stay empty for a standing commitment only, which has no date. */
    controlDate: blankOr(controlDate),
  }),
  reasoned("set_for_record"),
  reasoned("return_to_captured"),
  simple("start"),
  report("report_interim"),
  report("report_final"),
  reasoned("return"),
  reasoned("additional_control"),
  z
    .strictObject({
      action: z.literal("take_off_control"),
      ...request,
      outcome: z.enum(outcomes, "required"),
      reason: blankOr(text),
      supersededBy: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^([A-Z0-9-]{4,40})?$/, "no_such_commitment")
        .default(""),
      ...evidenceFields,
    })
    .superRefine(evidenceIsWhole)
    .superRefine((input, context) => {
      if (needsReason(input.outcome) && !input.reason) problem(context, "reason", "required");
      if (input.outcome === "superseded" && !input.supersededBy) problem(context, "supersededBy", "required");
    }),
  reasoned("reopen"),
  z.strictObject({ action: z.literal("extend"), ...request, controlDate, reason: text }),
  z.strictObject({ action: z.literal("request_report"), ...request, dueOn: day, text: blankOr(text) }),
  z.strictObject({
    action: z.literal("assign_owner"),
    ...request,
    personId: blankOr(z.uuid("required")),
  }),
  z
    .strictObject({
      action: z.literal("add_evidence"),
      ...request,
      ...evidenceFields,
      evidenceUrl: webAddress,
      evidenceTitle: title,
    })
    .superRefine(evidenceIsWhole),
  z.strictObject({ action: z.literal("add_note"), ...request, text }),
]);
export type ChangeInput = z.infer<typeof changeInput>;
export type InputFor<Name extends ChangeInput["action"]> = Extract<ChangeInput, { action: Name }>;

export type EvidenceInput = Pick<
  InputFor<"report_final">,
  "evidenceKind" | "evidenceTitle" | "evidenceDated" | "evidenceUrl"
>;

/** A link without a title, or a title without a link, is half a piece of evidence. */
function evidenceIsWhole(
  input: { evidenceTitle: string | null; evidenceUrl: string | null },
  context: z.RefinementCtx,
) {
  if (input.evidenceUrl && !input.evidenceTitle) problem(context, "evidenceTitle", "required");
  if (input.evidenceTitle && !input.evidenceUrl) problem(context, "evidenceUrl", "required");
}

function problem(context: z.RefinementCtx, field: string, message: string) {
  context.addIssue({ code: "custom", path: [field], message });
}
