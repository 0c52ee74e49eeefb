import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { listCommitments } from "@/lib/commitments/list/queries";
import { listMyWork, listUpcomingMilestones } from "@/lib/commitments/my-work/queries";
import { addDays, calendarDate } from "@/lib/deadlines/calendar-date";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aMilestone } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-23");
testDatabase({ PACTA_TODAY: today });

let own: string;
const made: Record<string, string> = {};

beforeAll(async () => {
  own = (await anOrganisation()).id;
  const other = (await anOrganisation()).id;
  const make = async (name: string, given: Parameters<typeof aCommitment>[0]) => {
    made[name] = (await aCommitment({ leadId: own, ...given })).reference;
  };
  await make("late", { control: addDays(today, -3) });
  await make("lateGovernment", { control: addDays(today, -2), controlLevel: "government" });
  await make("lateElsewhere", { control: addDays(today, -1), leadId: other });
  await make("soon", { control: addDays(today, 14) });
  await make("later", { control: addDays(today, 15) });
  await make("silent", { quietSince: addDays(today, -30) });
  await make("periodic", { standing: true, reportInterval: 10, quietSince: addDays(today, -11) });
  await make("returned", { status: "returned" });
  await make("reported", { status: "reported" });
  await make("reportedSilent", { status: "reported", quietSince: addDays(today, -40) });
  await make("reportedGovernment", { status: "reported", controlLevel: "government" });
  await make("captured", { status: "captured", leadId: null });
});

async function work(viewer: Viewer): Promise<Record<string, string[]>> {
  const sections = await listMyWork(viewer, today);
  const names = Object.fromEntries(Object.entries(made).map(([name, reference]) => [reference, name]));
  return Object.fromEntries(
    sections.map(({ name, rows }) => [name, rows.map((row) => names[row.reference] ?? row.reference).toSorted()]),
  );
}

describe("my work", () => {
  it("asks an executor for news, for what is late and near, and for what came back", async () => {
    expect(await work(await aUser({ role: "executor", organisationId: own }))).toEqual({
      needs_my_update: ["periodic", "silent"],
      overdue: ["late", "lateGovernment"],
      due_soon: ["soon"],
      returned_to_me: ["returned"],
    });
  });

  it("gives a coordinator what waits for control, what is late, near and silent", async () => {
    expect(await work(await aUser({ role: "coordinator" }))).toEqual({
      waiting_to_be_put_on_control: ["captured"],
      overdue: ["late", "lateElsewhere", "lateGovernment"],
      due_soon: ["soon"],
      stale: ["periodic", "reportedSilent", "silent"],
      asked: [],
    });
  });

  it("gives a head what the own authority covers, and no more", async () => {
    expect(await work(await aUser({ role: "head", authorityLevel: "minister" }))).toEqual({
      waiting_for_me: ["reported", "reportedSilent"],
      overdue: ["late", "lateElsewhere"],
      due_soon: ["soon"],
    });
    expect((await work(await aUser({ role: "head", authorityLevel: "president" }))).waiting_for_me).toEqual([
      "reported",
      "reportedGovernment",
      "reportedSilent",
    ]);
  });

  it("shows observers and administrators what is late, near and new", async () => {
    for (const role of ["observer", "admin"] as const) {
      const sections = await work(await aUser({ role }));
      expect(Object.keys(sections)).toEqual(["overdue", "due_soon", "recent_changes"]);
      expect(sections.recent_changes).toHaveLength(10);
    }
  });

  it("leads to the register with the very same rows, and counts what it does not show", async () => {
    const viewer = await aUser({ role: "observer" });
    for (const section of await listMyWork(viewer, today)) {
      const all = await listCommitments(viewer, today, { filters: section.filters, sort: section.sort, pageSize: 500 });
      expect(section.rows).toEqual(all.rows.slice(0, 10));
      expect(section.total).toEqual({ count: all.rows.length, isCapped: false });
    }
  });

  it("names the milestones that are not over, nearest first", async () => {
    const names = { nameRu: "Саммит", original: "ru" as const, precision: "day" as const };
    for (const day of ["2026-11-22", "2026-11-23", "2027-01-10"]) {
      const on = new Date(day);
      await aMilestone({ ...names, code: `m-${day}`, edtf: day, earliest: on, latest: on });
    }

    expect((await listUpcomingMilestones(today)).map((one) => one.code)).toEqual(["m-2026-11-23", "m-2027-01-10"]);
  });
});
