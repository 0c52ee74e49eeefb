import { type Actor, type CommitmentForPermission, can, hasAuthority } from "@/lib/access/permissions";
import {
  type Action,
  isOpen,
  type ProposedDecision,
  proposedDecisions,
  type Status,
} from "@/lib/vocabulary/commitments";
import { type ControlLevel, controlLevels, type Role } from "@/lib/vocabulary/people";
import { isPossible } from "./transitions";

/** By which action each is carried out: what needs clarification is sent back with what is to be clarified. */
export const carriedOutBy = {
  take_off_control: "take_off_control",
  additional_control: "additional_control",
  return: "return",
  clarify: "return",
  extend: "extend",
  escalate: "change_control",
  change_lead: "change_parts",
} as const satisfies Record<ProposedDecision, Action>;

/** The proposal that waits, as rules look at it. */
export type WaitingProposal = {
  decision: ProposedDecision;
  /** As what it was made, and for which organisation. */
  proposedAs: Role;
  organisationId: string;
  /** The level that an escalation is to. */
  controlLevel: ControlLevel | null;
};

type ToDecide = Pick<WaitingProposal, "decision" | "controlLevel">;

export type CommitmentToProposeFor = CommitmentForPermission & { status: Status; standing: boolean };

/** Does it wait for this person's word? Whoever may carry it out decides; an escalation needs authority over the level it is to as well. */
export function mayDecide(viewer: Actor, proposed: ToDecide, commitment: CommitmentForPermission): boolean {
  if (!can(viewer, carriedOutBy[proposed.decision], commitment)) return false;
  return proposed.decision !== "escalate" || hasAuthority(viewer.authorityLevel, proposed.controlLevel);
}

/** May this person say no to it: as `mayDecide`, but that an escalation is declined with authority over the level there is, too? */
export function mayDecline(
  viewer: Actor,
  { decision }: Pick<WaitingProposal, "decision">,
  commitment: CommitmentForPermission,
): boolean {
  return can(viewer, carriedOutBy[decision], commitment);
}

/** The proposal that waits, where this person may carry it out and it is by this action. */
export function proposalFor<Waiting extends WaitingProposal>(
  viewer: Actor,
  commitment: CommitmentForPermission & { proposal: Waiting | null },
  action: Action,
): Waiting | null {
  const { proposal } = commitment;
  return proposal && carriedOutBy[proposal.decision] === action && mayDecide(viewer, proposal, commitment)
    ? proposal
    : null;
}

/** Is it this person's to take back: a coordinator's any, so that none is left to nobody, a head's those of the same organisation? */
export function isTheirProposal(
  { role, organisationId }: Pick<Actor, "role" | "organisationId">,
  proposal: Pick<WaitingProposal, "proposedAs" | "organisationId">,
): boolean {
  return role === "coordinator" || (role === proposal.proposedAs && organisationId === proposal.organisationId);
}

/** Can it still be carried out? What is closed or before control has nothing to decide, and a standing commitment no date to move. */
export function isDecidable(decision: ProposedDecision, status: Status, standing: boolean): boolean {
  return isOpen(status) && isPossible(carriedOutBy[decision], status) && !(decision === "extend" && standing);
}

/** The levels above this one. */
export function levelsAbove(level: ControlLevel | null): ControlLevel[] {
  return level === null ? [] : controlLevels.slice(controlLevels.indexOf(level) + 1);
}

/** To which levels this person may propose to raise it: those that are not their own to set. */
export function proposableLevels(viewer: Actor, commitment: CommitmentForPermission): ControlLevel[] {
  return levelsAbove(commitment.controlLevel).filter(
    (controlLevel) => !mayDecide(viewer, { decision: "escalate", controlLevel }, commitment),
  );
}

/** What this person may propose here: whoever may decide it does that instead. Source: docs/decisions/30-proposals.md. */
export function proposableDecisions(viewer: Actor, commitment: CommitmentToProposeFor): ProposedDecision[] {
  return proposedDecisions.filter((decision) => {
    if (!isDecidable(decision, commitment.status, commitment.standing)) return false;
    if (decision === "escalate") return proposableLevels(viewer, commitment).length > 0;
    return !mayDecide(viewer, { decision, controlLevel: null }, commitment);
  });
}
