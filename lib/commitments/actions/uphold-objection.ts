import { blankOr, id, text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";
import type { Part } from "../parts";
import type { Change, ChangeContext } from "../write";
import { writeParts } from "../write-parts";
import { addToClarify } from "./add-to-clarify";
import { assigned } from "./assign-lead";
import { defineAction } from "./define-action";
import { homeLead } from "./home-lead";
import { noControl } from "./no-dates";
import { refuseNoOtherLead } from "./raise-objection";
import { letExtensionLapse } from "./waiting-extension";
import { answerObjection, noObjectionWaits, waitingObjection } from "./waiting-objection";
import { writeDecision } from "./write-decision";

/**
 * Grants what the lead objected, and goes on with control. Not its own: another organisation leads from now on, named in the same act,
 * with a term of its own; the one before has no part any more. Other words: those proposed are to be clarified, and a coordinator words
 * it anew. What was not promised does not stay on control: it is given back. Source: docs/decisions/27-objections.md.
 */
export const upholdObjection = defineAction("uphold_objection", {
  event: "objection_upheld",
  fields: { leadId: blankOr(id), reason: text },
  hinderedBy: (commitment) =>
    commitment.objectionGround === "not_promised" ? "not_promised_is_returned" : noObjectionWaits(commitment),
  run: async (context, { action, leadId, reason, language }) => {
    const waiting = await waitingObjection(context);
    const { ground } = waiting;
    if (ground === "not_ours" && !leadId) throw new FormRefused("required", "leadId");
    if (ground !== "not_ours" && leadId) throw new FormRefused("unexpected", "leadId");
    const decisionId = await writeDecision(context, { type: action, reason, reasonIn: language });
    await answerObjection(context, waiting, { answer: "upheld", decisionId });
    const told = { kind: "objection_upheld", ground, reason, reasonIn: language } as const;
    if (leadId) {
      const parts = await nameOtherLead(context, leadId);
      return { decisionId, columns: assigned(context.clock), event: { ...told, ...parts } };
    }
    const { columns, changes } = await addToClarify(context, waiting.proposedWords ?? reason, waiting.writtenIn);
    return { columns: { objectionUntil: null, ...columns }, event: { ...told, changes } };
  },
});

/**
 * Grants what the lead objected, and takes the commitment back to where it was before control, to be clarified: who answers for it,
 * whether it is a promise, in which words. Nobody leads it unseen meanwhile: what is captured is listed as waiting to be put on control.
 * Whose it was not has no part in it any more.
 */
export const upholdAndReturn = defineAction("uphold_and_return", {
  event: "objection_returned",
  fields: { reason: text },
  hinderedBy: noObjectionWaits,
  run: async (context, { action, reason, language }): Promise<Change> => {
    const waiting = await waitingObjection(context);
    const decisionId = await writeDecision(context, { type: action, reason, reasonIn: language });
    await answerObjection(context, waiting, { answer: "returned", decisionId });
    await letExtensionLapse(context);
    const { proposedWords, writtenIn, ground } = waiting;
    const [words, wordsIn] = proposedWords === null ? [reason, language] : [proposedWords, writtenIn];
    const { columns, changes } = await addToClarify(context, words, wordsIn);
    const parts = ground === "not_ours" ? partsWithoutLead(context) : null;
    return {
      decisionId,
      columns: { ...noControl, ...columns },
      event: { kind: "objection_returned", ground, reason, reasonIn: language, ...parts, changes },
      ...(parts ? { afterwards: () => leaveToOthers(context, parts.after) } : {}),
    };
  },
});

async function nameOtherLead(context: ChangeContext, leadId: string) {
  await refuseNoOtherLead(context, leadId, "leadId");
  const { organisationId: before } = homeLead(context);
  const rest = context.commitment.assignments.filter((part) => ![before, leadId].includes(part.organisationId));
  return writeParts(context, [...rest, { organisationId: leadId, role: "lead" }]);
}

function partsWithoutLead(context: ChangeContext) {
  const { organisationId: lead } = homeLead(context);
  const before = context.commitment.assignments.map(({ organisationId, role }) => ({ organisationId, role }));
  return { before, after: before.filter(({ organisationId }) => organisationId !== lead) };
}

/** Only what is captured may be without a lead. */
function leaveToOthers(context: ChangeContext, parts: readonly Part[]) {
  return writeParts({ ...context, commitment: { ...context.commitment, status: "captured" } }, parts);
}
