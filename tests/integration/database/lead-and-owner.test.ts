import { expect, it } from "vitest";
import type { AuditEvent } from "@/lib/audit/events";
import { homeLead } from "@/lib/commitments/actions/home-lead";
import type { LockedCommitment } from "@/lib/commitments/lock-commitment";
import { db } from "@/lib/db";
import { WriteRefused } from "@/lib/writes/write";
import { aCommitment, changeInTest } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";
import { combinations } from "./check-constraints";

/* prisma/sql/derived-columns.sql finds the home side's lead as lib/commitments/actions/home-lead.ts does. */

testDatabase({}, "superuser");

const roles = [null, "lead", "co_executor", "consolidator"] as const;

/** The lead by the rule in TypeScript; null where it refuses because there is none. */
function leadOf(assignments: LockedCommitment["assignments"]): string | null {
  try {
    return homeLead({ commitment: { assignments } as LockedCommitment }).organisationId;
  } catch (error) {
    if (error instanceof WriteRefused) return null;
    throw error;
  }
}

it("copies the home side's lead and its person, whoever has which part", async () => {
  const [first, second] = [await anOrganisation(), await anOrganisation()];
  const foreign = await anOrganisation({ side: "JP", nameRu: null, nameJa: "外務省", original: "ja" });
  const person = await aUser({ role: "executor", organisationId: first.id });
  const event: AuditEvent = { kind: "parts_changed", before: [], after: [], reason: null, reasonIn: "ru" };
  const { id } = await aCommitment({ status: "captured", leadId: null });

  for (const given of combinations({ first: roles, second: roles, foreign: roles })) {
    // One lead a side.
    if (given.first === "lead" && given.second === "lead") continue;
    const parts = [
      { organisationId: first.id, side: first.side, role: given.first, responsiblePersonId: person.id },
      { organisationId: second.id, side: second.side, role: given.second, responsiblePersonId: null },
      { organisationId: foreign.id, side: foreign.side, role: given.foreign, responsiblePersonId: null },
    ];
    await changeInTest(id, event, async (tx) => {
      await tx.assignment.deleteMany({ where: { commitmentId: id } });
      await tx.assignment.createMany({
        data: parts.flatMap(({ role, ...part }) => (role ? [{ ...part, role, commitmentId: id }] : [])),
      });
    });

    const { leadId, ownerId, assignments } = await db().commitment.findUniqueOrThrow({
      where: { id },
      include: { assignments: true },
    });
    const expected = leadOf(assignments);
    expect([given, leadId, ownerId]).toEqual([given, expected, expected === first.id ? person.id : null]);
  }
});
