import fc from "fast-check";
import { expect, it } from "vitest";
import { recordEvent } from "@/lib/audit/record-event";
import { listHandoverItems } from "@/lib/commitments/handover/item-queries";
import { listGivers } from "@/lib/commitments/handover/queries";
import { hangsOnNobody, presenceOf } from "@/lib/commitments/living";
import { listMyWork } from "@/lib/commitments/my-work/queries";
import { db } from "@/lib/db";
import { calendarDate, fromDbDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser, changeUser } from "@/tests/support/build-people";
import { takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

const today = calendarDate("2026-11-23");
const [YESTERDAY, TOMORROW] = [calendarDate("2026-11-22"), calendarDate("2026-11-24")];

/** Three organisations with two people each, and six commitments of theirs, in different statuses. */
async function aWorld() {
  const coordinator = await aUser({ role: "coordinator" });
  const organisations = await Promise.all([0, 1, 2].map(() => anOrganisation()));
  const people = await Promise.all(
    organisations.flatMap(({ id }) => [0, 1].map(() => aUser({ role: "executor", organisationId: id }))),
  );
  const statuses = ["captured", "record_only", "on_control", "in_progress", "reported", "on_control"] as const;
  const commitments = [];
  for (const [index, status] of statuses.entries()) {
    const [lead, co] = [organisations[index % 3], organisations[(index + 1) % 3]];
    if (!lead || !co) throw new Error("there are three");
    const assignments = index % 2 ? [{ organisationId: co.id, side: "KZ", role: "co_executor" as const }] : [];
    const ownerId = people[(index % 3) * 2]?.id ?? "";
    commitments.push(await aCommitment({ leadId: lead.id, assignments, status, ownerId }));
  }
  return { coordinator, organisations, people, commitments };
}
type World = Awaited<ReturnType<typeof aWorld>>;

async function setLastDay(id: string, day: typeof today | null) {
  await db().$transaction(async (tx) => {
    const data = { validTo: day && toDbDate(day), version: { increment: 1 } };
    const { version } = await tx.organisation.update({ where: { id }, data });
    await recordEvent(tx, `organisation:${id}`, version, null, new Date(), {
      kind: "organisation_changed",
      changes: {},
    });
  });
}

/** What may become of them; what is refused changes nothing. `a`, `b` and `c` choose among what there is. */
const steps = [
  "end",
  "end_later",
  "go_on",
  "disable",
  "enable",
  "move",
  "hand_over",
  "hand_person",
  "name",
  "close",
] as const;
type Step = { what: (typeof steps)[number]; a: number; b: number; c: number };
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...steps),
  a: fc.nat(5),
  b: fc.nat(5),
  c: fc.nat(5),
});

async function take({ coordinator, organisations, people, commitments }: World, { what, a, b, c }: Step) {
  const at = <Of>(list: readonly Of[], index: number): Of => list[index % list.length] as Of;
  const [organisation, other, person, item] = [
    at(organisations, a),
    at(organisations, b),
    at(people, a),
    at(commitments, c),
  ];
  switch (what) {
    case "end":
      return setLastDay(organisation.id, YESTERDAY);
    case "end_later":
      return setLastDay(organisation.id, TOMORROW);
    case "go_on":
      return setLastDay(organisation.id, null);
    case "disable":
      return changeUser(person.id, { disabledAt: new Date() });
    case "enable":
      return changeUser(person.id, { disabledAt: null });
    case "move":
      return changeUser(person.id, { organisationId: other.id });
    case "hand_over": {
      const given = { organisationId: organisation.id, successorId: other.id };
      return takeAction(coordinator, item.reference, "hand_over", given);
    }
    case "hand_person": {
      const given = { organisationId: organisation.id, successorId: organisation.id, personId: person.id };
      return takeAction(coordinator, item.reference, "hand_over", given);
    }
    case "name":
      return takeAction(coordinator, item.reference, "assign_owner", { personId: person.id });
    case "close":
      return takeAction(coordinator, item.reference, "set_for_record");
  }
}

/** By the rule, one commitment after the other. */
async function hanging(): Promise<string[]> {
  const all = await db().commitment.findMany({
    select: {
      reference: true,
      status: true,
      assignments: { select: { organisationId: true, organisation: true, responsiblePerson: true } },
    },
  });
  return all.flatMap(({ reference, status, assignments }) => {
    const parts = assignments.map(({ organisationId, organisation, responsiblePerson: person }) => ({
      organisationId,
      validTo: fromDbDate(organisation.validTo),
      person: person && { organisationId: person.organisationId, isDisabled: person.disabledAt !== null },
    }));
    return hangsOnNobody(status, presenceOf(parts), today) ? [reference] : [];
  });
}

it("leaves nothing on an organisation that ended or a person who left unlisted, whatever happens in whatever order", async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (taken) => {
      const world = await aWorld();
      for (const one of taken) await take(world, one);
      const expected = await hanging();
      const { organisations, people } = await listGivers(world.coordinator, "ru");
      const givers = [
        ...organisations
          .filter(({ validTo }) => validTo < today)
          .map(({ id }) => ({ organisationId: id, personId: null })),
        ...people.map(({ id, personId }) => ({ organisationId: id, personId })),
      ];
      const pages = await Promise.all(givers.map((giver) => listHandoverItems(world.coordinator, giver)));
      const offered = new Set(pages.flatMap(({ rows }) => rows.map(({ reference }) => reference)));
      const mine = new Set(world.commitments.map(({ reference }) => reference));
      expect([...offered].filter((one) => mine.has(one)).sort()).toEqual(
        expected.filter((one) => mine.has(one)).sort(),
      );

      const work = await listMyWork(world.coordinator, today, new Date());
      expect(work.find(({ name }) => name === "no_living_owner")?.total.count).toBe(expected.length);
      found += expected.filter((one) => mine.has(one)).length;
      // Nobody of this world is left behind for the next.
      for (const { id } of world.organisations) await setLastDay(id, null);
      for (const { id } of world.people) await changeUser(id, { disabledAt: null });
    }),
    { numRuns: 8 },
  );
  expect(found).toBeGreaterThan(0);
});
