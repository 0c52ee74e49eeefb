import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import type { Outcome, ProposedDecision, Status } from "@/lib/vocabulary/commitments";
import type { ControlLevel } from "@/lib/vocabulary/people";
import { isDecidable } from "./proposals";
import type { EventOfAction } from "./transitions";

/** What was proposed, and with which values. */
export type Proposed = {
  decision: ProposedDecision;
  outcome: Outcome | null;
  /** The reference of the commitment that takes its place. */
  supersededBy: string | null;
  controlEdtf: string | null;
  /** The last day of that date. */
  controlLatest: Date | null;
  controlLevel: ControlLevel | null;
  leadId: string | null;
};

type AnswerByAct = "adopted" | "decided_otherwise" | "lapsed";

/**
 * How an act answers the proposal that waits: `adopted` where it did what was proposed; `decided_otherwise` where it decided the same
 * matter in another way; `lapsed` where nothing is left to decide; null where the proposal waits on. What becomes of a report is one
 * matter: closing, additional control, sending back. `lead` is the home side's before the act, `after` how the commitment stands with it.
 * Source: docs/decisions/30-proposals.md.
 */
export function answerByAct(
  proposed: Proposed,
  event: EventOfAction,
  lead: string,
  after: { status: Status; standing: boolean },
): AnswerByAct | null {
  const decided = decidedBy(proposed, event, lead);
  if (decided !== null) return decided ? "adopted" : "decided_otherwise";
  if (isOvertaken(proposed, event)) return "lapsed";
  return isDecidable(proposed.decision, after.status, after.standing) ? null : "lapsed";
}

const ofReport: readonly ProposedDecision[] = ["take_off_control", "additional_control", "return", "clarify"];

/** Whether it was decided as proposed; null where the act decided something else. */
function decidedBy(proposed: Proposed, event: EventOfAction, lead: string): boolean | null {
  const { decision } = proposed;
  switch (event.kind) {
    case "taken_off_control":
      if (!ofReport.includes(decision)) return null;
      return (
        decision === "take_off_control" &&
        event.outcome === proposed.outcome &&
        event.supersededBy === proposed.supersededBy
      );
    case "returned":
      return ofReport.includes(decision) ? decision === "return" || decision === "clarify" : null;
    case "kept_on_additional_control":
      return ofReport.includes(decision) ? decision === "additional_control" : null;
    case "control_deadline_changed":
      return decision === "extend" && !event.correction ? event.to === proposed.controlEdtf : null;
    case "extension_refused":
      return decision === "extend" ? false : null;
    case "commitment_edited": {
      const level = event.changes.controlLevel;
      return decision === "escalate" && level ? level[1] === proposed.controlLevel : null;
    }
    case "parts_changed":
    case "handed_over":
    case "objection_upheld": {
      const leads = (id: string | null) =>
        event.after?.some(({ organisationId, role }) => role === "lead" && organisationId === id) ?? false;
      if (decision !== "change_lead" || !event.after || leads(lead)) return null;
      return leads(proposed.leadId);
    }
    default:
      return null;
  }
}

/** A date entered wrongly was corrected to no earlier a one than the extension that is proposed. */
function isOvertaken({ decision, controlLatest }: Proposed, event: EventOfAction): boolean {
  if (decision !== "extend" || event.kind !== "control_deadline_changed") return false;
  const [corrected, proposed] = [parseDeadline(event.to)?.latest, fromDbDate(controlLatest)];
  return Boolean(corrected && proposed && corrected >= proposed);
}
