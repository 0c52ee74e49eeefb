import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { noFilters } from "@/lib/commitments/list/filters";
import { countOverdue, listOverdue, nextDeadline } from "@/lib/commitments/overdue/queries";
import type { Grouping } from "@/lib/commitments/overdue/search-params";
import { addDays, calendarDate } from "@/lib/deadlines/calendar-date";
import { isOverdue } from "@/lib/deadlines/lateness";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-23");
testDatabase({ PACTA_TODAY: today });

let observer: Viewer;
const leads: string[] = [];
const owners: string[] = [];

beforeAll(async () => {
  observer = await aUser({ role: "observer" });
  for (let index = 0; index < 3; index++) {
    const { id } = await anOrganisation();
    leads.push(id);
    owners.push((await aUser({ role: "executor", organisationId: id })).id);
  }
  for (let index = 0; index < 40; index++) {
    const owner = index % 4 === 3 ? {} : { ownerId: owners[index % 3] ?? "" };
    // Several fall on one day, so that the order must be settled by more than the day.
    const control = addDays(today, -1 - Math.floor((index * 7) / 3));
    await aCommitment({ leadId: leads[index % 3] ?? "", control, ...owner });
  }
  await aCommitment({ leadId: leads[0] ?? "", control: today });
  await aCommitment({ leadId: leads[0] ?? "", control: addDays(today, -5), status: "off_control" });
  await aCommitment({ leadId: leads[0] ?? "", kind: "discussed", promised: "2025" });
});

async function walk(grouping: Grouping, pageSize: number, between: () => Promise<unknown> = async () => undefined) {
  const walked: { group: string | null; reference: string; dueOn: string | null }[] = [];
  let after: string | undefined;
  do {
    const page = await listOverdue(observer, today, { filters: noFilters, grouping, after, pageSize });
    for (const group of page.groups) {
      for (const row of group.rows) {
        expect(isOverdue(row.lateness, today)).toBe(true);
        walked.push({ group: group.id, reference: row.reference, dueOn: row.dueOn });
      }
    }
    after = page.next ?? undefined;
    await between();
  } while (after);
  return walked;
}

describe("the overdue list", () => {
  it.each(["organisation", "owner", "none"] as const)(
    "by %s gives each once, the longest delay first",
    async (grouping) => {
      const walked = await walk(grouping, 7);

      expect(new Set(walked.map((row) => row.reference)).size).toBe(40);
      expect(walked).toHaveLength(40);
      const groups = [...new Set(walked.map((row) => row.group))];
      expect(groups).toHaveLength(grouping === "none" ? 1 : grouping === "owner" ? 4 : 3);
      const inOrder = groups.flatMap((group) => walked.filter((row) => row.group === group));
      expect(walked).toEqual(inOrder);
      const oldest = groups.map((group) => walked.find((row) => row.group === group)?.dueOn ?? "");
      expect(oldest).toEqual(oldest.toSorted());
      for (const group of groups) {
        const days = walked.filter((row) => row.group === group).map((row) => row.dueOn ?? "");
        expect(days).toEqual(days.toSorted());
      }
      expect(await countOverdue(observer, today, noFilters)).toEqual({ count: 40, isCapped: false });
    },
  );

  it("says of each group how many it holds, on every page", async () => {
    const page = await listOverdue(observer, today, { filters: noFilters, grouping: "organisation", pageSize: 2 });

    expect(page.groups).toHaveLength(1);
    expect(page.groups[0]?.rows).toHaveLength(2);
    expect(page.groups[0]?.total.count).toBeGreaterThan(10);
  });

  it("stays within the filters, and adds no other condition", async () => {
    const filters = { ...noFilters, condition: ["stale" as const] };

    expect((await listOverdue(observer, today, { filters, grouping: "organisation" })).groups).toEqual([]);
    expect((await listOverdue(observer, today, { filters, grouping: "none" })).groups).toEqual([]);
  });

  it("shows an executor only what the own organisation has a part in", async () => {
    const executor = await aUser({ role: "executor", organisationId: leads[1] ?? "" });
    const { groups } = await listOverdue(executor, today, { filters: noFilters, grouping: "organisation" });

    expect(groups.map((group) => group.id)).toEqual([leads[1]]);
    expect(groups[0]?.total.count).toBe(groups[0]?.rows.length);
  });

  it("begins at the start with a cursor that was not made here", async () => {
    const first = await listOverdue(observer, today, { filters: noFilters, grouping: "owner", pageSize: 3 });
    for (const after of ["x", "e30", Buffer.from('{"oldest":"x"}').toString("base64url")]) {
      const page = await listOverdue(observer, today, { filters: noFilters, grouping: "owner", after, pageSize: 3 });
      expect(page).toEqual(first);
    }
  });

  it("knows the next deadline ahead: the last day itself is not overdue", async () => {
    expect((await nextDeadline(observer, today))?.dueOn).toBe(today);
  });

  it("gives the beginning of the last report, and says that it goes on", async () => {
    const executor = await aUser({ role: "executor", organisationId: leads[0] ?? "" });
    const control = addDays(today, -400);
    const { reference } = await aCommitment({ leadId: leads[0] ?? "", control, status: "in_progress" });
    await takeAction(executor, reference, "report_interim", { text: "Переговоры. ".repeat(40) });

    const { groups } = await listOverdue(executor, today, { filters: noFilters, grouping: "none" });
    const told = groups[0]?.rows.find((row) => row.reference === reference)?.lastReport?.text;
    expect(told).toMatch(/^Переговоры\. .*…$/);
    expect(told?.length).toBeLessThanOrEqual(160);
  });

  it("misses nothing of what stays, while other items are added", async () => {
    const before = await walk("organisation", 100);

    const walked = await walk("organisation", 7, () =>
      aCommitment({ leadId: leads[2] ?? "", control: addDays(today, -2) }),
    );

    const seen = new Set(walked.map((row) => row.reference));
    expect(before.filter((row) => !seen.has(row.reference))).toEqual([]);
  });
});
