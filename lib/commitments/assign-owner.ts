import type { Viewer } from "@/lib/access/viewer";
import { env } from "@/lib/env";
import { ChangeRefused, changeCommitment } from "./change-commitment";
import type { InputFor } from "./inputs";

/** Names the person now responsible in the home side's lead organisation, or nobody. Undone by naming the one before. */
export function assignOwner(viewer: Viewer, input: Omit<InputFor<"assign_owner">, "language">) {
  return changeCommitment(viewer, input, "assign_owner", input, async ({ tx, commitment }) => {
    const lead = commitment.assignments.find(({ role, side }) => role === "lead" && side === env().homeSide);
    if (!lead) throw new ChangeRefused("no_lead");
    if (input.personId) {
      const person = await tx.user.findFirst({
        where: { id: input.personId, organisationId: lead.organisationId, disabledAt: null },
        select: { id: true },
      });
      if (!person) throw new ChangeRefused("person_not_of_lead");
    }
    await tx.assignment.update({ where: { id: lead.id }, data: { responsiblePersonId: input.personId } });
    return {
      event: {
        kind: "owner_assigned",
        organisationId: lead.organisationId,
        from: lead.responsiblePersonId,
        to: input.personId,
      },
    };
  });
}
