import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { noFilterOptions } from "@/lib/commitments/list/filter-options";
import { type Filters, noFilters } from "@/lib/commitments/list/filters";
import { listFilterOptions } from "@/lib/commitments/list/queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aRelease } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

/** Two ministries that lead something, each with the person who owns it. */
async function twoOwned() {
  const [one, two] = [await anOrganisation(), await anOrganisation()];
  const [owner, other] = [
    await aUser({ role: "executor", organisationId: one.id }),
    await aUser({ role: "executor", organisationId: two.id }),
  ];
  await aCommitment({ leadId: one.id, ownerId: owner.id });
  await aCommitment({ leadId: two.id, ownerId: other.id });
  return { one, two, owner, other };
}

describe("what the filters offer", () => {
  it("is all there is where their panel is open; of the people an executor is offered the colleagues", async () => {
    const { one, two, owner, other } = await twoOwned();
    const release = await aRelease();
    const observer = await aUser({ role: "observer" });

    const offered = await listFilterOptions(observer, { filters: noFilters, isPanelOpen: true });
    expect(offered.owners.map(({ id }) => id)).toEqual(expect.arrayContaining([owner.id, other.id]));
    expect(offered.leads.map(({ code }) => code)).toEqual(expect.arrayContaining([one.code, two.code]));
    expect(offered.releases.map(({ code }) => code)).toContain(release.code);

    const toColleague = await listFilterOptions(owner, { filters: noFilters, isPanelOpen: true });
    expect(toColleague.owners.map(({ id }) => id)).toEqual([owner.id]);
  });

  it("is what the filters in force name where it is closed, and of a stranger nothing", async () => {
    const { one, owner, other } = await twoOwned();
    const release = await aRelease();
    const observer = await aUser({ role: "observer" });
    const named = { ...noFilters, lead: one.code, owner: owner.id, release: release.code };

    const offered = await listFilterOptions(observer, { filters: named, isPanelOpen: false });
    expect(offered.owners.map(({ id }) => id)).toEqual([owner.id]);
    expect(offered.leads.map(({ code }) => code)).toEqual([one.code]);
    expect(offered.releases.map(({ code }) => code)).toEqual([release.code]);

    const ofStranger = { filters: { ...noFilters, owner: other.id }, isPanelOpen: false };
    expect((await listFilterOptions(owner, ofStranger)).owners).toEqual([]);
  });

  it.each([true, false])(
    "names nobody and no side of commitments out of sight alone, panel open: %s",
    async (isPanelOpen) => {
      const { one, owner } = await twoOwned();
      const [lead, other] = [await anOrganisation(), await anOrganisation({ side: "PE" })];
      const known = await aUser({ role: "executor", organisationId: lead.id });
      const assignments = [{ organisationId: other.id, side: "PE", role: "lead" as const }];
      await aCommitment({
        leadId: lead.id,
        ownerId: known.id,
        marking: "restricted",
        series: "KZ-PE-2025",
        assignments,
      });
      const admin = await aUser({ role: "admin" });
      const offeredTo = async (viewer: Viewer, filters: Partial<Filters>) => {
        const { leads, owners, sides } = await listFilterOptions(viewer, {
          filters: { ...noFilters, ...filters },
          isPanelOpen,
        });
        return [
          leads.some(({ code }) => code === filters.lead),
          owners.some(({ id }) => id === filters.owner),
          sides.includes("PE"),
        ];
      };
      const hidden = { lead: lead.code, owner: known.id };

      expect(await offeredTo(admin, hidden)).toEqual([false, false, false]);
      expect(await offeredTo(owner, hidden)).toEqual([false, false, false]);
      expect(await offeredTo(owner, { lead: one.code, owner: owner.id })).toEqual([true, true, false]);
      for (const viewer of [known, await aUser()])
        expect(await offeredTo(viewer, hidden)).toEqual([true, true, isPanelOpen]);
    },
  );

  it("is nothing where it is closed and the filters name none of it", async () => {
    const observer = await aUser({ role: "observer" });
    const filters = { ...noFilters, q: "рейс", owner: "none", side: "KZ" };
    expect(await listFilterOptions(observer, { filters, isPanelOpen: false })).toEqual(noFilterOptions);
  });
});
