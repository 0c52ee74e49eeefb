import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { db, pool } from "@/lib/db";
import { log } from "@/lib/log";
import { recordRefusedRequest } from "@/lib/security-log/record-refused-request";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";

const database = testDatabase();

vi.spyOn(log, "info").mockImplementation(() => undefined);

function refuse(address: string): Promise<void> {
  const context = { requestId: randomUUID(), address };
  return recordRefusedRequest({ context, method: "GET", path: "/register", status: 429, atMs: 0 });
}

const countsOf = async (address: string) => {
  const rows = await db().securityEvent.findMany({ where: { address }, orderBy: { id: "asc" } });
  return rows.map(({ details }) => (details as { count: number }).count);
};
const oneByOne = Array.from({ length: 20 }, (_, place) => place + 1);

describe("a flood of refused requests", () => {
  it("from one address costs the database some statements, and what is told is how many there were", async () => {
    const statements = vi.spyOn(pool(), "query");

    await Promise.all(Array.from({ length: 2000 }, () => refuse("10.4.0.1")));

    expect(statements.mock.calls.length).toBe(26);
    statements.mockRestore();
    expect(await countsOf("10.4.0.1")).toEqual([...oneByOne, 32, 64, 128, 256, 512, 1024]);
  });

  it("from many addresses waits in a short line; how many were left out is said", async () => {
    const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);
    const before = await db().securityEvent.count();

    await Promise.all(Array.from({ length: 500 }, (_, place) => refuse(`10.5.${place % 250}.${place % 2}`)));
    await refuse("10.6.0.1");

    expect(await db().securityEvent.count()).toBe(before + 101);
    expect(warned.mock.calls).toEqual([[{ security: true, leftOut: 400 }, expect.stringContaining("are not in it")]]);
    expect(await countsOf("10.6.0.1")).toEqual([1]);
  });
});

it("is written at a second try where the database was away at the first", async () => {
  const admin = await rawSql(database.url());
  await admin.query("BEGIN");
  await admin.query("LOCK TABLE security_event IN ACCESS EXCLUSIVE MODE");

  const written = refuse("10.7.0.1");
  const end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))";
  const { rows } = await admin.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  while ((await admin.query(end, [rows[0]?.pid])).rowCount === 0);
  await admin.query("ROLLBACK");
  await admin.end();

  await written;
  expect(await countsOf("10.7.0.1")).toEqual([1]);
});
