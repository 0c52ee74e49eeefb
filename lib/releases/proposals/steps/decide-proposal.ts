import type { Viewer } from "@/lib/access/viewer";
import { changeProposal, type Patch, StepRefused } from "../change-proposal";
import type { StepOf } from "../inputs";
import type { Draft } from "../proposal";

/** Accepts, rejects, keeps as context, or opens the decision again. Nothing enters the register by it. */
export function decideProposal(viewer: Viewer, input: StepOf<"decide">) {
  return changeProposal(viewer, input, (draft) => decided(draft, input.decision));
}

/** What was left out has no kind: a person must say one before it can be an item, and to reject it is to leave it out. */
export function decided(draft: Pick<Draft, "kind">, decision: StepOf<"decide">["decision"]): Patch {
  const merged = { mergeIntoId: null };
  if (draft.kind === null && decision === "accept") throw new StepRefused("kind_required", "kind");
  if (draft.kind === null) return { proposal: { ...merged, decision: decision === "reject" ? "context" : decision } };
  return { statement: { judgement: "proposed" }, proposal: { ...merged, decision } };
}
