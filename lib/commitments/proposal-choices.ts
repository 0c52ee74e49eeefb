import type { Actor } from "@/lib/access/permissions";
import { type Outcome, outcomes, type ProposedDecision, proposedDecisions } from "@/lib/vocabulary/commitments";
import { type ControlLevel, controlLevels } from "@/lib/vocabulary/people";
import { type CommitmentToProposeFor, proposableDecisions, proposableLevels } from "./proposals";

/** A decision with what it comes to, as one choice of a form: a closing with its outcome, an escalation with its level. */
type ProposalChoice =
  | Exclude<ProposedDecision, "take_off_control" | "escalate">
  | `take_off_control:${Outcome}`
  | `escalate:${ControlLevel}`;

type Chosen = { decision: ProposedDecision; outcome: Outcome | null; controlLevel: ControlLevel | null };

function choicesOf(decision: ProposedDecision, levels: readonly ControlLevel[]): ProposalChoice[] {
  if (decision === "take_off_control") return outcomes.map((outcome) => `take_off_control:${outcome}` as const);
  if (decision === "escalate") return levels.map((level) => `escalate:${level}` as const);
  return [decision];
}

/** Every choice there is. */
export const proposalChoices = proposedDecisions.flatMap((decision) => choicesOf(decision, controlLevels));

/** Those this person has here. */
export function choicesFor(viewer: Actor, commitment: CommitmentToProposeFor): ProposalChoice[] {
  const levels = proposableLevels(viewer, commitment);
  return proposableDecisions(viewer, commitment).flatMap((decision) => choicesOf(decision, levels));
}

/** What a choice says. */
export function chosenOf(choice: ProposalChoice): Chosen {
  const [name, value] = choice.split(":");
  const decision = proposedDecisions.find((one) => one === name);
  if (!decision) throw new RangeError(`no decision to propose: ${choice}`);
  return {
    decision,
    outcome: outcomes.find((one) => one === value) ?? null,
    controlLevel: controlLevels.find((one) => one === value) ?? null,
  };
}
