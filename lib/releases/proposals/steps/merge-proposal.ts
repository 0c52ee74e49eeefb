import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { FormRefused } from "@/lib/writes/write";
import { changeProposal } from "../change-proposal";
import type { StepOf } from "../inputs";

/** Says that these words restate a commitment that is there already. It joins them when the release is entered. */
export function mergeProposal(viewer: Viewer, input: StepOf<"merge">) {
  return changeProposal(viewer, input, async (proposed, _release, tx) => {
    const commitment = await tx.commitment.findFirst({
      where: { AND: [{ reference: input.into }, visibleTo(viewer)] },
      select: { id: true },
    });
    if (!commitment) throw new FormRefused("no_such_commitment", "into");
    if (proposed.kind === null) throw new FormRefused("kind_required", "kind");
    return {
      statement: { judgement: "proposed" },
      proposal: { decision: "merge", mergeIntoId: commitment.id },
    };
  });
}
