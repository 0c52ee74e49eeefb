import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { db, pool } from "@/lib/db";
import { log } from "@/lib/log";
import { recordRefusedRequest } from "@/lib/security-log/record-refused-request";
import { testDatabase } from "@/tests/support/database";

testDatabase();

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
