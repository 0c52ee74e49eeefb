import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { inForceOn } from "@/lib/commitments/organisations-in-force";
import type { Transaction } from "@/lib/db";
import { FormRefused } from "@/lib/writes/write";
import { changeProposal } from "../change-proposal";
import type { fillFields, StepOf } from "../inputs";
import type { Snapshot } from "../proposal";
import { knownSector } from "./edit-proposal";

/**
 * What follows from it: where it goes, who answers for it, what counts as done, on which level and until when. A form that
 * names the fields it changes writes those only, so that it does not take back what somebody else filled in meanwhile. What is
 * standing has no date: prisma/sql/capture-guards.sql.
 */
export function fillProposal(viewer: Viewer, input: StepOf<"fill">) {
  return changeProposal(viewer, input, async ({ proposal }, _release, tx) => {
    const isSent = (field: (typeof fillFields)[number]) => input.only.length === 0 || input.only.includes(field);
    const controlEdtf = isSent("controlDate") ? (input.controlDate?.edtf ?? null) : proposal.controlEdtf;
    const reportInterval = isSent("reportInterval") ? input.reportInterval : proposal.reportInterval;
    if (controlEdtf && reportInterval) throw new FormRefused("standing_has_no_date", "controlDate");
    const { destination, completionForm, controlLevel, language } = input;
    const completion = { completionForm, completionIn: completionForm ? language : null };
    return {
      proposal: {
        controlEdtf,
        reportInterval,
        ...(isSent("destination") ? { destination } : {}),
        ...(isSent("completionForm") ? completion : {}),
        ...(isSent("controlLevel") ? { controlLevel } : {}),
        ...(isSent("sectorCode") ? { sectorCode: await knownSector(tx, input.sectorCode) } : {}),
      },
      ...(isSent("leads") || isSent("coExecutors")
        ? { owners: await ownersOf(tx, ownersSent(proposal.owners, input, isSent)) }
        : {}),
    };
  });
}

type Owners = Pick<StepOf<"fill">, "leads" | "coExecutors">;

/** Leads and co-executors are written together: those that were not sent stay as they are. */
function ownersSent(
  owners: Snapshot["owners"],
  sent: Owners,
  isSent: (field: "leads" | "coExecutors") => boolean,
): Owners {
  const known = (wanted: "lead" | "co_executor") =>
    owners.filter(({ role }) => role === wanted).map(({ organisationId }) => organisationId);
  return {
    leads: isSent("leads") ? sent.leads : known("lead"),
    coExecutors: isSent("coExecutors") ? sent.coExecutors : known("co_executor"),
  };
}

/** One lead a side; whoever leads is no co-executor as well. Only organisations that exist today can be given anything. */
async function ownersOf(tx: Transaction, { leads, coExecutors }: Owners): Promise<Snapshot["owners"]> {
  const asked = [...new Set([...leads, ...coExecutors])];
  const { today } = await readClock(tx);
  const found = await tx.organisation.findMany({
    where: { id: { in: asked }, ...inForceOn(today) },
    select: { id: true, side: true },
  });
  const sideOf = new Map(found.map(({ id, side }) => [id, side]));
  if (asked.some((id) => !sideOf.has(id))) throw new FormRefused("organisation_not_in_force", "leads");
  const led = leads.map((id) => sideOf.get(id));
  if (new Set(led).size < leads.length) throw new FormRefused("one_lead_a_side", "leads");
  const part = (role: "lead" | "co_executor") => (organisationId: string, position: number) => ({
    organisationId,
    side: sideOf.get(organisationId) ?? "",
    role,
    position: role === "lead" ? 0 : position + 1,
  });
  return [...leads.map(part("lead")), ...coExecutors.filter((id) => !leads.includes(id)).map(part("co_executor"))];
}
