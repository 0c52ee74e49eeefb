import { termRuns } from "../right-of-reply";
import { defineAction } from "./define-action";
import { homeLead } from "./home-lead";

/**
 * The lead takes on what it was given, before its term to object is over. Refused while an objection waits, and once the term is over:
 * by then it is accepted by silence, or a head decided. Source: docs/decisions/27-objections.md.
 */
export const acceptAssignment = defineAction("accept_assignment", {
  event: "assignment_accepted",
  fields: {},
  hinderedBy: ({ objectionGround, objectionUntil }, today) => {
    if (objectionGround !== null) return "objection_waits";
    return termRuns(objectionUntil, today) ? null : "objection_term_over";
  },
  run: async (context) => {
    const { viewer, clock } = context;
    return {
      columns: { objectionUntil: null, acceptedAt: clock.now, acceptedById: viewer.id },
      event: { kind: "assignment_accepted", organisationId: homeLead(context).organisationId },
    };
  },
});
