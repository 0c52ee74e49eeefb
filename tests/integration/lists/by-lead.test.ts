import { beforeAll, describe, expect, it } from "vitest";
import { seesUnit, unitColumns } from "@/lib/commitments/by-lead/columns";
import { listLeads } from "@/lib/commitments/by-lead/queries";
import { noFilters } from "@/lib/commitments/list/filters";
import { countCommitments } from "@/lib/commitments/list/queries";
import { addDays, calendarDate } from "@/lib/deadlines/calendar-date";
import { roles } from "@/lib/vocabulary/people";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { statementsSent } from "@/tests/support/statements-sent";

const today = calendarDate("2026-11-23");
const before = addDays(today, 40);
testDatabase({ PACTA_TODAY: today });

let team: Team;
beforeAll(async () => {
  team = await aTeam();
  const { leadId } = team.owners;
  const other = await anOrganisation();
  const late = { control: addDays(today, -3) };
  const items = [
    { leadId, ...late },
    { leadId, ...late, status: "in_progress" as const, quietSince: "2026-01-01" },
    { leadId, control: addDays(today, 20), controlLevel: "government" as const, status: "reported" as const },
    { leadId, control: addDays(today, 40) },
    { leadId, control: addDays(today, 41), marking: "restricted" as const },
    { leadId: other.id, ...late, status: "reported" as const },
    { leadId: other.id, standing: true, reportInterval: 30, quietSince: "2026-09-01" },
    { leadId: other.id, status: "off_control" as const, outcome: "fulfilled" as const },
  ];
  for (const item of items) await aCommitment(item);
  const asked = await aCommitment({ ...team.owners, control: "2026-12-31" });
  await takeAction(team.executor, asked.reference, "request_extension");
  const forwarded = await aCommitment({ ...team.owners, control: "2026-12-31" });
  await takeAction(team.executor, forwarded.reference, "request_extension");
  await takeAction(team.coordinator, forwarded.reference, "forward_extension");
  const done = await aCommitment({ ...team.owners, control: "2026-12-31" });
  await takeAction(team.executor, done.reference, "report_final");
});

describe("the work of the unit by lead", () => {
  it.each(["head", "coordinator", "observer"] as const)("counts for a %s what its links list", async (role) => {
    const viewer = role === "observer" ? await aUser({ role }) : team[role];
    const columns = unitColumns(viewer, today, before);
    const leads = await listLeads(viewer, today, { columns, language: "ru" });
    expect(leads.length).toBeGreaterThanOrEqual(2);
    for (const { code: lead, counts } of leads) {
      for (const [column, filters] of columns) {
        const { count } = await countCommitments(viewer, today, { filters: { ...filters, lead } });
        expect([lead, column, counts[column]]).toEqual([lead, column, count]);
      }
    }
    const all = await countCommitments(viewer, today, {
      filters: { ...noFilters, ...(columns.get("open") ?? {}) },
    });
    expect(leads.reduce((sum, { counts }) => sum + (counts.open ?? 0), 0)).toBe(all.count);
    const late = leads.map(({ counts }) => counts.late ?? 0);
    expect(late).toEqual(late.toSorted((one, other) => other - one));
  });

  it("has something in each column, and for a head only what the own level decides", async () => {
    const total = async (viewer: typeof team.head) => {
      const leads = await listLeads(viewer, today, { columns: unitColumns(viewer, today, before), language: "ru" });
      return (column: "waiting" | "late" | "silent" | "before") =>
        leads.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0);
    };
    const [head, observer] = [await total(team.head), await total(await aUser({ role: "observer" }))];
    for (const column of ["waiting", "late", "silent", "before"] as const) expect(head(column)).toBeGreaterThan(0);
    expect(observer("waiting")).toBe(head("waiting") + 1);
  });

  it("asks one statement, and has no column for an event that is over or not known", async () => {
    const columns = unitColumns(team.head, today, null);
    const sent = await statementsSent(() => listLeads(team.head, today, { columns, language: "kk" }));
    expect(sent).toHaveLength(1);
    expect([...columns.keys()]).toEqual(["waiting", "late", "silent", "open"]);
    expect(unitColumns(team.head, today, addDays(today, -1)).has("before")).toBe(false);
  });

  it("is for those who see the work of all", () => {
    expect(roles.filter((role) => seesUnit({ role }))).toEqual(["coordinator", "head", "observer"]);
  });
});
