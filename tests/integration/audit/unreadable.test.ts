import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listHistory, readEventNames } from "@/lib/audit/queries";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { isDateOfHead } from "@/lib/commitments/actions/date-of-head";
import { lastMove } from "@/lib/commitments/last-move-queries";
import { db } from "@/lib/db";
import { listRegistryHistory } from "@/lib/registry/queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

/* readEvent in lib/audit/events.ts: rows that were written beside the product, and the pages that show them. */

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

const NO_ID = { organisationId: "x", from: "y", to: null };

it.each([
  ["more than its kind has", { kind: "note_added", noteId: randomUUID(), more: 1 }],
  ["less", { kind: "control_deadline_changed" }],
  ["a kind nobody knows", { kind: "nothing_known" }],
  ["a date that is none", { kind: "report_requested", organisationId: randomUUID(), dueOn: "soon", text: null }],
])("of a commitment is read past, and named by the verification: %s", async (_what, event) => {
  const [coordinator, executor, { id, reference }] = await Promise.all([
    aUser({ role: "coordinator" }),
    aUser({ role: "admin" }),
    aCommitment(),
  ]);
  const chain = `commitment:${id}`;
  expect(await written("commitment", id, event)).toBe("committed");

  for (const viewer of [coordinator, executor]) await listHistory(viewer, reference);
  const history = await listHistory(coordinator, reference);
  expect(history?.events.map(({ event: { kind } }) => kind)).toEqual(["unreadable", "commitment_captured"]);
  expect(await lastMove(db(), id)).toBeNull();
  expect(await isDateOfHead(db(), id)).toBe(false);
  const { flaws } = await verifyHistory(db());
  expect(flaws).toContainEqual({ chain, seq: 2, why: "unreadable" });
});

it("of a person is read past as well", async () => {
  const admin = await aUser({ role: "admin" });
  expect(await written("users", admin.id, { kind: "user_changed", changes: {}, more: 1 })).toBe("committed");
  const declined = { kind: "change_declined", change: "rights", askedById: "x" };
  expect(await written("users", admin.id, declined, 3)).toBe("committed");
  const events = await listRegistryHistory(admin, "administer_people", `user:${admin.id}`);
  expect(events.slice(0, 2).map(({ event }) => event.kind)).toEqual(["change_declined", "unreadable"]);
});

it("names nothing by what is no id", async () => {
  const [coordinator, { id, reference }] = await Promise.all([aUser({ role: "coordinator" }), aCommitment()]);
  expect(await written("commitment", id, { kind: "owner_assigned", ...NO_ID })).toBe("committed");
  expect(await written("commitment", id, { kind: "note_added", noteId: "x" }, 3)).toBe("committed");
  const [history, forAdmin] = await Promise.all([
    listHistory(coordinator, reference),
    aUser({ role: "admin" }).then((admin) => listHistory(admin, reference)),
  ]);
  expect(history?.events).toHaveLength(3);
  expect(forAdmin?.events).toHaveLength(2);
  expect((await readEventNames(history?.events ?? [])).organisations.size).toBe(0);
});

function written(
  table: "commitment" | "users",
  id: string,
  event: { kind: string } & Record<string, unknown>,
  version = 2,
) {
  const chain = `${table === "users" ? "user" : table}:${id}`;
  return refusedBy(
    client,
    [`UPDATE ${table} SET version = $2 WHERE id = $1`, id, version],
    [
      `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash) VALUES ($1, $2, $3, $4, now(), '', '')`,
      chain,
      version,
      event.kind,
      JSON.stringify(event),
    ],
  );
}
