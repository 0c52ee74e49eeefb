import { defineAction } from "./define-action";
import { homeLead } from "./home-lead";
import { noReplyTaken } from "./waiting-objection";

/**
 * The lead takes on what it was given, before its term to object is over. Refused while an objection waits, and once the term is over:
 * by then it is accepted by silence, or a head decided. Source: docs/decisions/27-objections.md.
 */
export const acceptAssignment = defineAction("accept_assignment", {
  event: "assignment_accepted",
  fields: {},
  hinderedBy: noReplyTaken,
  run: async (context) => {
    const { viewer, clock } = context;
    return {
      columns: { objectionUntil: null, acceptedAt: clock.now, acceptedById: viewer.id },
      event: { kind: "assignment_accepted", organisationId: homeLead(context).organisationId },
    };
  },
});
