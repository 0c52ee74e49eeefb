import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { inForceOn } from "@/lib/commitments/organisations-in-force";
import type { Transaction } from "@/lib/db";
import { changeProposal, StepRefused } from "./change-proposal";
import type { Snapshot } from "./draft";
import { knownSector } from "./edit-proposal";
import type { StepOf } from "./inputs";

/** What follows from it: where it goes, who answers for it, what counts as done, on which level and until when. */
export function fillProposal(viewer: Viewer, input: StepOf<"fill">) {
  return changeProposal(viewer, input, async (_draft, _release, tx) => {
    const { destination, completionForm, controlLevel, controlDate, reportInterval, language } = input;
    if (controlDate && reportInterval) throw new StepRefused("standing_has_no_date", "controlDate");
    return {
      proposal: {
        ...{ destination, completionForm, controlLevel, reportInterval },
        completionIn: completionForm ? language : null,
        controlEdtf: controlDate?.edtf ?? null,
        sectorCode: await knownSector(tx, input.sectorCode),
      },
      owners: await ownersOf(tx, input),
    };
  });
}

/** One lead a side; whoever leads is no co-executor as well. Only organisations that exist today can be given anything. */
async function ownersOf(tx: Transaction, { leads, coExecutors }: StepOf<"fill">): Promise<Snapshot["owners"]> {
  const asked = [...new Set([...leads, ...coExecutors])];
  const { today } = await readClock(tx);
  const found = await tx.organisation.findMany({
    where: { id: { in: asked }, ...inForceOn(today) },
    select: { id: true, side: true },
  });
  const sideOf = new Map(found.map(({ id, side }) => [id, side]));
  if (asked.some((id) => !sideOf.has(id))) throw new StepRefused("organisation_not_in_force", "leads");
  const led = leads.map((id) => sideOf.get(id));
  if (new Set(led).size < leads.length) throw new StepRefused("one_lead_a_side", "leads");
  const part = (role: "lead" | "co_executor") => (organisationId: string, position: number) => ({
    ...{ organisationId, side: sideOf.get(organisationId) ?? "", role },
    position: role === "lead" ? 0 : position + 1,
  });
  return [...leads.map(part("lead")), ...coExecutors.filter((id) => !leads.includes(id)).map(part("co_executor"))];
}
