import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { securityLogParams } from "@/lib/security-log/filters";
import { listPeopleOfLog, listSecurityEvents } from "@/lib/security-log/queries";
import { roles } from "@/lib/vocabulary/people";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TIME_ZONE: "Asia/Almaty" });

let admin: Viewer;
let person: Viewer;
beforeAll(async () => {
  [admin, person] = [await aUser({ role: "admin", name: "Админ" }), await aUser({ name: "Person of the log" })];
  // Three events at each instant, so that a place within one is found again.
  await db().$executeRaw`
    INSERT INTO security_event (occurred_at, kind, person_id, actor_id, address, request_id)
    SELECT '2026-11-20T18:59:59.500Z'::timestamptz + make_interval(secs => n / 3), (ARRAY['signed_in', 'refused', 'role_changed'])[1 + n % 3],
           CASE WHEN n % 3 <> 1 THEN ${person.id}::uuid END, CASE WHEN n % 3 = 2 THEN ${admin.id}::uuid END,
           '10.0.0.' || n % 2, gen_random_uuid()
    FROM generate_series(0, 59) n`;
});

const noFilters = securityLogParams.parse({});
const all = { after: undefined, pageSize: 100 };
const count = async (given: Partial<typeof noFilters>) =>
  (await listSecurityEvents(admin, { ...noFilters, ...given }, all)).rows.length;

describe("the list of the security log", () => {
  it("has every event once, the latest first, page after page", async () => {
    const ids: bigint[] = [];
    let after: string | undefined;
    do {
      const page = await listSecurityEvents(admin, noFilters, { after, pageSize: 7 });
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);

    expect(ids).toHaveLength(60);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => (a < b ? 1 : -1)));
  });

  it("names the person and who did it", async () => {
    const { rows } = await listSecurityEvents(admin, { ...noFilters, kind: "role_changed" }, all);

    expect(rows[0]).toMatchObject({ person: { name: "Person of the log" }, actor: { name: "Админ" } });
  });

  it("is narrowed by kind, by whom it concerns or who did it, by address, by days of the office", async () => {
    expect(await count({ kind: "refused" })).toBe(20);
    expect(await count({ person: person.id })).toBe(40);
    expect(await count({ person: admin.id })).toBe(20);
    expect(await count({ address: "10.0.0.1", kind: "signed_in" })).toBe(10);
    // Midnight in Almaty is half a second after the first three.
    expect(await count({ to: calendarDate("2026-11-20") })).toBe(3);
    expect(await count({ from: calendarDate("2026-11-21") })).toBe(57);
    expect(await count({ from: calendarDate("2026-11-21"), to: calendarDate("2026-11-20") })).toBe(0);
  });

  it("takes what can't be read in an address for nothing", async () => {
    const garbage = { kind: "everything", person: "me", address: "'; --", from: "yesterday", to: "2026-02-31" };

    expect(securityLogParams.parse(garbage)).toEqual(noFilters);
    expect((await listSecurityEvents(admin, noFilters, { after: "garbage", pageSize: 5 })).rows).toHaveLength(5);
  });

  it.each(roles.filter((role) => role !== "admin"))("tells nothing to %s", async (role) => {
    const viewer = await aUser({ role });

    expect(await listSecurityEvents(viewer, noFilters, all)).toEqual({ rows: [], next: null });
    expect(await listPeopleOfLog(viewer)).toEqual([]);
  });
});

it("reads a page of any filter by an index, however long the log is", async () => {
  await db().$executeRaw`
    INSERT INTO security_event (occurred_at, kind, person_id, address)
    SELECT now() - make_interval(secs => n), 'signed_in', gen_random_uuid(), '10.1.0.' || n % 250 FROM generate_series(1, 20000) n`;
  await db().$executeRawUnsafe("ANALYZE security_event");
  const plans = ["true", "kind = 'refused'", "address = '10.1.0.7'", `person_id = '${person.id}'`].map(
    async (condition) => {
      const rows = await db().$queryRawUnsafe<{ "QUERY PLAN": string }[]>(
        `EXPLAIN SELECT * FROM security_event WHERE ${condition} ORDER BY occurred_at DESC, id DESC LIMIT 101`,
      );
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    },
  );

  for (const plan of await Promise.all(plans)) {
    expect(plan).toMatch(/Index Scan/);
    expect(plan).not.toMatch(/Seq Scan/);
  }
});
