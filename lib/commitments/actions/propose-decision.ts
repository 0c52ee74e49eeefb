import { z } from "zod";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { blankOr, controlDate, id, text } from "@/lib/forms/fields";
import { addProblem, problem } from "@/lib/forms/problems";
import { FormRefused } from "@/lib/writes/write";
import { chosenOf, proposalChoices } from "../proposal-choices";
import { isDecidable, levelsAbove, mayDecide } from "../proposals";
import { confirmedDate, confirmFarDate } from "./confirm-far-date";
import { defineAction } from "./define-action";
import { refuseNoOtherLead } from "./raise-objection";
import { findSuccessor, successor } from "./take-off-control";
import { lastDay, refuseNotLater, refusePast } from "./write-control-date";

/**
 * Proposes a decision with its values and why, to whoever may carry it out. Nothing changes by it. Refused: while one waits; what is
 * not to be decided as the commitment stands; what this person may decide; values that the decision itself would refuse, but that evidence
 * stays with the closing. That one waits at a time the database holds too, and that its words stay: prisma/sql/proposals.sql.
 * Source: docs/decisions/30-proposals.md.
 */
export const proposeDecision = defineAction("propose_decision", {
  event: "decision_proposed",
  fields: {
    decision: z.enum(proposalChoices, problem("required")).transform(chosenOf),
    reason: text,
    /** Of an extension. */
    controlDate: blankOr(controlDate),
    /** Of another lead. */
    leadId: blankOr(id),
    supersededBy: successor,
    ...confirmedDate,
  },
  refine: ({ decision: { decision, outcome }, controlDate: to, leadId, supersededBy }, context) => {
    const neededBy = (isNeeded: boolean, value: unknown, field: string) => {
      if (isNeeded !== Boolean(value)) addProblem(context, isNeeded ? "required" : "unexpected", field);
    };
    neededBy(decision === "extend", to, "controlDate");
    neededBy(decision === "change_lead", leadId, "leadId");
    neededBy(outcome === "superseded", supersededBy, "supersededBy");
  },
  hinderedBy: ({ proposal }) => (proposal === null ? null : "proposal_waits"),
  run: async (context, input) => {
    const { tx, commitment, viewer, clock } = context;
    const { decision: chosen, controlDate: to, leadId, reason, language } = input;
    const { decision, outcome, controlLevel } = chosen;
    if (!isDecidable(decision, commitment.status, commitment.standing))
      throw new FormRefused("not_proposable_now", "decision");
    if (controlLevel && !levelsAbove(commitment.controlLevel).includes(controlLevel))
      throw new FormRefused("level_not_higher", "decision");
    if (mayDecide(viewer, { decision, controlLevel }, commitment))
      throw new FormRefused("may_decide_oneself", "decision");
    if (to) {
      refuseNotLater(commitment, to);
      refusePast(to, clock);
      confirmFarDate(to, input.confirmed, clock);
    }
    if (leadId) await refuseNoOtherLead(context, leadId, "leadId");
    const supersededBy = outcome === "superseded" ? await findSuccessor(context, input.supersededBy) : null;
    const { role, organisationId } = viewer;
    if (role !== "coordinator" && role !== "head") throw new Error(`${role} proposes nothing`);
    const controlEdtf = to?.edtf ?? null;
    await tx.decisionProposal.create({
      data: {
        commitmentId: commitment.id,
        decision,
        proposedById: viewer.id,
        proposedAs: role,
        organisationId,
        reason,
        reasonIn: language,
        outcome,
        supersededById: supersededBy?.id ?? null,
        controlEdtf,
        controlLatest: to ? toDbDate(lastDay(to)) : null,
        controlLevel,
        leadId,
        occurredAt: clock.now,
      },
    });
    return {
      event: {
        kind: "decision_proposed",
        decision,
        reason,
        reasonIn: language,
        proposedOutcome: outcome,
        supersededBy: supersededBy?.reference ?? null,
        controlDate: controlEdtf,
        controlLevel,
        leadId,
      },
    };
  },
});
