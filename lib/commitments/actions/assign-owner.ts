import { z } from "zod";
import { blankOr } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { FormRefused } from "@/lib/writes/write";
import type { Change, ChangeContext } from "../write";
import { defineAction } from "./define-action";
import { homeLead } from "./home-lead";

/** Names the person now responsible in the home side's lead organisation, or nobody. */
export const assignOwner = defineAction("assign_owner", {
  event: "owner_assigned",
  fields: { personId: blankOr(z.uuid(problem("required")).toLowerCase()) },
  run: (context, { personId }) => writeOwner(context, personId),
});

/** Undone by naming the one before. */
export async function writeOwner(context: ChangeContext, personId: string | null): Promise<Change> {
  const { tx } = context;
  const { id, organisationId, responsiblePersonId } = homeLead(context);
  if (personId) {
    const person = await tx.user.findFirst({
      where: { id: personId, organisationId, disabledAt: null },
      select: { id: true },
    });
    if (!person) throw new FormRefused("person_not_of_lead", "personId");
  }
  await tx.assignment.update({ where: { id }, data: { responsiblePersonId: personId } });
  return { event: { kind: "owner_assigned", organisationId, from: responsiblePersonId, to: personId } };
}
