import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import { FormRefused } from "@/lib/writes/write";
import { changeProposal, type Patch } from "../change-proposal";
import type { StepOf } from "../inputs";
import type { ProposedStatement } from "../proposal";

/** Says that these words restate a commitment that is there already. It joins them when the release is entered. */
export function mergeProposal(viewer: Viewer, input: StepOf<"merge">) {
  return changeProposal(viewer, input, (proposed, _release, tx) =>
    joined(tx, viewer, proposed, { reference: input.into }),
  );
}

/** Joined to the commitment of that number or id; refused where this person sees none, and where no kind is said. */
export async function joined(
  tx: Transaction,
  viewer: Viewer,
  { kind }: Pick<ProposedStatement, "kind">,
  which: { reference: string } | { id: string },
): Promise<Patch> {
  const commitment = await tx.commitment.findFirst({
    where: { AND: [which, visibleTo(viewer)] },
    select: { id: true },
  });
  if (!commitment) throw new FormRefused("no_such_commitment", "into");
  if (kind === null) throw new FormRefused("kind_required", "kind");
  return { statement: { judgement: "proposed" }, proposal: { decision: "merge", mergeIntoId: commitment.id } };
}
