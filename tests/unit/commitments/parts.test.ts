import fc from "fast-check";
import { expect, it } from "vitest";
import { type Part, partsDiffer, sidesWithSeveralLeads } from "@/lib/commitments/parts";
import { assignmentRoles } from "@/lib/vocabulary/commitments";

const part = fc.record({
  organisationId: fc.constantFrom<string>("a", "b", "c", "d"),
  role: fc.constantFrom(...assignmentRoles),
});
const parts = fc.uniqueArray(part, { selector: ({ organisationId }) => organisationId });

it("tells the difference that turns one list of parts into the other, and nothing more", () => {
  fc.assert(
    fc.property(parts, parts, (before, after) => {
      const { left, joined, changed } = partsDiffer(before, after);
      const roles = new Map(before.map(({ organisationId, role }) => [organisationId, role]));
      for (const { organisationId } of left) roles.delete(organisationId);
      for (const { organisationId, role } of joined) roles.set(organisationId, role);
      for (const { organisationId, from, to } of changed) {
        expect(roles.get(organisationId)).toBe(from);
        roles.set(organisationId, to);
      }
      const byId = (one: Part, other: Part) => one.organisationId.localeCompare(other.organisationId);
      const made = [...roles].map(([organisationId, role]) => ({ organisationId, role }));
      expect(made.toSorted(byId)).toEqual(after.toSorted(byId));
    }),
  );
});

it("names each side with more than one lead once", () => {
  const [kz, jp] = [{ side: "KZ" }, { side: "JP" }].map(({ side }) => ({
    side,
    organisationId: "x",
    role: "lead" as const,
  }));
  if (!kz || !jp) throw new Error("two sides");

  expect(sidesWithSeveralLeads([kz, jp])).toEqual([]);
  expect(sidesWithSeveralLeads([kz, kz, kz, jp, { ...jp, role: "co_executor" }])).toEqual(["KZ"]);
});
