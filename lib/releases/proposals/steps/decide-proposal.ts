import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import { FormRefused } from "@/lib/writes/write";
import { changeProposal, type Patch } from "../change-proposal";
import type { StepOf } from "../inputs";
import type { ProposedStatement } from "../proposal";
import { joined } from "./merge-proposal";

type Decision = StepOf<"decide">["decision"];

/**
 * Accepts, rejects, keeps as context, or opens the decision again. Nothing enters the register by it. What the proposal joined until then
 * stays known, and is joined again by one step.
 */
export function decideProposal(viewer: Viewer, { decision, ...input }: StepOf<"decide">) {
  return changeProposal(viewer, input, (proposed, _release, tx) =>
    decision === "join_again" ? joinedAgain(tx, viewer, proposed) : decided(proposed, decision),
  );
}

/** Of what has no kind, to reject it is to leave it out. */
export function asDecided<Made extends string>({ kind }: Pick<ProposedStatement, "kind">, decision: Made) {
  return kind === null && decision === "reject" ? "context" : decision;
}

/** What was left out has no kind: a person must say one before it can be an item. */
export function decided(proposed: Pick<ProposedStatement, "kind">, decision: Exclude<Decision, "join_again">): Patch {
  if (proposed.kind === null && decision === "accept") throw new FormRefused("kind_required", "kind");
  if (proposed.kind === null) return { proposal: { decision: asDecided(proposed, decision) } };
  return { statement: { judgement: "proposed" }, proposal: { decision } };
}

async function joinedAgain(tx: Transaction, viewer: Viewer, proposed: ProposedStatement): Promise<Patch> {
  const { mergeIntoId: id } = proposed.proposal;
  if (id === null) throw new FormRefused("no_such_commitment", "into");
  return joined(tx, viewer, proposed, { id });
}
