import { blankOr, id, text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";
import { handedOver } from "../hand-over";
import { inForceOn } from "../organisations-in-force";
import type { ChangeContext } from "../write";
import { writeParts } from "../write-parts";
import { assignNewLead } from "./assign-lead";
import { defineAction } from "./define-action";

/**
 * Hands the part of an organisation over to its successor, with requests for a report that wait; or, where it is said to be its own
 * successor, to another person of it, or to nobody yet. Without a person named the successor keeps its own; else the one who
 * was responsible goes along where they belong to the successor by now. Refused: an organisation without a part, or nothing that
 * would change; a successor of another side, or one that does not exist today; a person who is not of the successor or has no access.
 */
export const handOver = defineAction("hand_over", {
  event: "handed_over",
  fields: { organisationId: id, successorId: id, personId: blankOr(id), reason: text },
  run: async (context, { organisationId, successorId, personId, reason, language }) => {
    const { tx, commitment } = context;
    const given = commitment.assignments.find((part) => part.organisationId === organisationId);
    if (!given) throw new FormRefused("nothing_to_hand_over", "organisationId");
    if (personId && !(await isOf(context, personId, successorId)))
      throw new FormRefused("person_not_of_it", "personId");

    const had = given.responsiblePersonId;
    const stays = organisationId === successorId;
    if (stays && personId === had) throw new FormRefused("nothing_to_hand_over", "personId");
    // As it was: where the successor becomes the lead, its own row gives way to the one it takes over.
    const own = commitment.assignments.find((part) => part.organisationId === successorId)?.responsiblePersonId ?? null;
    const { before, after } = stays ? unchanged(commitment.assignments) : await giveParts(context, given, successorId);
    const part = { commitmentId: commitment.id, organisationId: successorId };
    const { responsiblePersonId: stored } = await tx.assignment.findFirstOrThrow({ where: part });
    const alongside = had !== null && !stays && (await isOf(context, had, successorId)) ? had : null;
    const toPerson = personId ?? (stays ? null : (own ?? alongside));
    if (toPerson !== stored) await tx.assignment.updateMany({ where: part, data: { responsiblePersonId: toPerson } });
    return {
      columns: await assignNewLead(context),
      event: {
        kind: "handed_over",
        from: organisationId,
        to: successorId,
        fromPerson: had,
        toPerson,
        before,
        after,
        reason,
        reasonIn: language,
      },
    };
  },
});

type GivenPart = ChangeContext["commitment"]["assignments"][number];

async function giveParts(context: ChangeContext, given: GivenPart, to: string) {
  const { tx, commitment, clock } = context;
  const parts = handedOver(commitment.assignments, given.organisationId, to);
  const successor = await tx.organisation.findFirst({
    where: { AND: [{ id: to }, inForceOn(clock.today)] },
    select: { side: true },
  });
  if (!successor) throw new FormRefused("organisation_not_in_force", "successorId");
  if (!parts || given.side !== successor.side) throw new FormRefused("successor_of_other_side", "successorId");
  return writeParts(context, parts);
}

async function isOf({ tx }: ChangeContext, personId: string, organisationId: string): Promise<boolean> {
  const found = await tx.user.findFirst({
    where: { id: personId, organisationId, disabledAt: null },
    select: { id: true },
  });
  return found !== null;
}

function unchanged(assignments: ChangeContext["commitment"]["assignments"]) {
  const parts = assignments.map(({ organisationId, role }) => ({ organisationId, role }));
  return { before: parts, after: parts };
}
