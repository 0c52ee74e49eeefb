import fc from "fast-check";
import { expect, it } from "vitest";
import { handedOver } from "@/lib/commitments/hand-over";
import { hangsOnNobody, hasEnded, hasLeft, type PartToLive, presenceOf } from "@/lib/commitments/living";
import type { Part } from "@/lib/commitments/parts";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { assignmentRoles, statuses } from "@/lib/vocabulary/commitments";

const role = fc.constantFrom(...assignmentRoles);
const parts = fc.uniqueArray(fc.record({ organisationId: fc.constantFrom<string>("new", "a", "b"), role }), {
  selector: ({ organisationId }) => organisationId,
});
/** Parts of a commitment, that of "old" among them wherever it stands. */
const partsWithOld = fc.tuple(parts, role, fc.nat(3)).map(([others, own, place]) => {
  return others.toSpliced(place, 0, { organisationId: "old", role: own });
});
const roleOf = (list: readonly Part[], id: string) => list.find(({ organisationId }) => organisationId === id)?.role;

it("gives the successor the greater part of both, takes the other's away, and touches nobody else", () => {
  const rank = ["co_executor", "consolidator", "lead"];
  fc.assert(
    fc.property(partsWithOld, (before) => {
      const after = handedOver(before, "old", "new") ?? [];
      const [given, own] = [roleOf(before, "old") ?? "", roleOf(before, "new") ?? ""];
      expect(roleOf(after, "new")).toBe(rank.indexOf(own) > rank.indexOf(given) ? own : given);
      expect(roleOf(after, "old")).toBeUndefined();
      for (const id of ["a", "b"]) expect(roleOf(after, id)).toBe(roleOf(before, id));
      expect(after).toHaveLength(before.length - (own === "" ? 0 : 1));
    }),
  );
});

it("has nothing to give for an organisation without a part", () => {
  fc.assert(
    fc.property(parts, (others) => {
      expect(handedOver(others, "old", "new")).toBeNull();
    }),
  );
});

it("lets a co-executor that is the successor become the lead, and hands nothing over to itself", () => {
  const [lead, co] = [
    { organisationId: "old", role: "lead" as const },
    { organisationId: "new", role: "co_executor" as const },
  ];
  expect(handedOver([lead, co], "old", "new")).toEqual([{ organisationId: "new", role: "lead" }]);
  expect(handedOver([lead, co], "old", "old")).toBeNull();
});

it("hangs on nobody from the day after the last one, or once the person has left, while something is to be done", () => {
  const today = calendarDate("2026-11-23");
  const there: PartToLive = { organisationId: "a", validTo: null, person: { organisationId: "a", isDisabled: false } };
  const gone: PartToLive[] = [
    { ...there, validTo: calendarDate("2026-11-22") },
    { ...there, person: { organisationId: "a", isDisabled: true } },
    { ...there, person: { organisationId: "b", isDisabled: false } },
  ];

  const hangs = (status: (typeof statuses)[number], ...all: PartToLive[]) =>
    hangsOnNobody(status, presenceOf(all), today);
  expect(hangs("on_control", there, { ...there, validTo: today, person: null })).toBe(false);
  for (const one of gone) {
    const found = statuses.filter((status) => hangs(status, there, one));
    expect(found).toEqual(statuses.filter((status) => status !== "record_only" && status !== "off_control"));
  }
});

it("is told of all parts by the first that ends and by whether anyone has left", () => {
  const day = fc.constantFrom("2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24").map(calendarDate);
  const organisationId = fc.constantFrom<string>("a", "b");
  const person = fc.option(fc.record({ organisationId, isDisabled: fc.boolean() }));
  const anyParts = fc.array(fc.record({ organisationId, validTo: fc.option(day), person }), { maxLength: 4 });
  fc.assert(
    fc.property(anyParts, day, (all, today) => {
      const isAbsent = all.some((part) => hasEnded(part, today) || hasLeft(part));
      expect(hangsOnNobody("on_control", presenceOf(all), today)).toBe(isAbsent);
    }),
  );
});
