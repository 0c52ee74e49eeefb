import type { Viewer } from "@/lib/access/viewer";
import { FormRefused } from "@/lib/writes/write";
import { changeProposal, type Patch } from "../change-proposal";
import type { StepOf } from "../inputs";
import type { ProposedStatement } from "../proposal";

/** Accepts, rejects, keeps as context, or opens the decision again. Nothing enters the register by it. */
export function decideProposal(viewer: Viewer, input: StepOf<"decide">) {
  return changeProposal(viewer, input, (proposed) => decided(proposed, input.decision));
}

/** What was left out has no kind: a person must say one before it can be an item, and to reject it is to leave it out. */
export function decided(proposed: Pick<ProposedStatement, "kind">, decision: StepOf<"decide">["decision"]): Patch {
  const merged = { mergeIntoId: null };
  if (proposed.kind === null && decision === "accept") throw new FormRefused("kind_required", "kind");
  if (proposed.kind === null)
    return { proposal: { ...merged, decision: decision === "reject" ? "context" : decision } };
  return { statement: { judgement: "proposed" }, proposal: { ...merged, decision } };
}
