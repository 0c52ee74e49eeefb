import { z } from "zod";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { blankOr, text } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { outcomes } from "@/lib/vocabulary/commitments";
import { FormRefused } from "@/lib/writes/write";
import { isVerified, needsEvidence, needsReason } from "../transitions";
import type { ChangeContext } from "../write";
import { defineAction } from "./define-action";
import { letExtensionLapse } from "./waiting-extension";
import { letObjectionLapse } from "./waiting-objection";
import { writeDecision } from "./write-decision";
import { evidenceFields, evidenceIsWhole, writeEvidence } from "./write-evidence";

/** The reference of the commitment that takes its place, or nothing. */
export const successor = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^([A-Z0-9-]{4,40})?$/, problem("no_such_commitment"))
  .default("");

/** What its form asks for. */
export const closingFields = {
  outcome: z.enum(outcomes, problem("required")),
  reason: blankOr(text),
  supersededBy: successor,
  ...evidenceFields,
};

type Closing = z.output<z.ZodObject<typeof closingFields>>;

/** What gives something up says why, and what was superseded by what; evidence is whole. */
export function closingIsWhole(input: Closing, context: z.RefinementCtx): void {
  evidenceIsWhole(input, context);
  if (needsReason(input.outcome) && !input.reason) addProblem(context, "required", "reason");
  if (input.outcome === "superseded" && !input.supersededBy) addProblem(context, "required", "supersededBy");
}

/**
 * Takes a commitment off control with its outcome. Fulfilled, also partly: at least one piece of evidence, here or
 * before, and a reason where nobody verified the report. Superseded: by which commitment. Not fulfilled, lapsed: a reason. All but
 * the evidence and what was not verified is held to by prisma/sql/commitment-values.sql too.
 */
export const takeOffControl = defineAction("take_off_control", {
  event: "taken_off_control",
  fields: closingFields,
  refine: closingIsWhole,
  run: async (context, input) => {
    const { tx, commitment, clock } = context;
    const { action, outcome, reason, language } = input;
    const evidence = await writeEvidence(context, input, language);
    if (
      needsEvidence(outcome) &&
      (await tx.evidence.count({ where: { commitmentId: commitment.id, withdrawal: null } })) === 0
    ) {
      throw new FormRefused("evidence_required", "evidenceUrl");
    }
    if (needsEvidence(outcome) && !isVerified(commitment) && !reason) throw new FormRefused("not_verified", "reason");
    const supersededBy = outcome === "superseded" ? await findSuccessor(context, input.supersededBy) : null;
    const supersededById = supersededBy?.id ?? null;
    const decided = { type: action, reason, reasonIn: language, outcome, supersededById };
    const decisionId = await writeDecision(context, decided);
    await letExtensionLapse(context, decisionId);
    await letObjectionLapse(context, decisionId);
    return {
      decisionId,
      columns: { outcome, supersededById, closedOn: toDbDate(clock.today) },
      event: {
        kind: "taken_off_control",
        reason,
        reasonIn: language,
        outcome,
        supersededBy: supersededBy?.reference ?? null,
        evidence,
      },
    };
  },
});

/** The commitment that takes the place of this one. */
export async function findSuccessor({ tx, commitment }: ChangeContext, reference: string) {
  // On control itself: an obligation may not leave every count by pointing to what is only on record, or closed.
  const successor = await tx.commitment.findFirst({
    where: { reference, open: true },
    select: { id: true, reference: true },
  });
  if (!successor || successor.id === commitment.id) throw new FormRefused("no_such_commitment", "supersededBy");
  return successor;
}
