import type pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";
import { asRoles } from "@/tests/support/template-server";

const database = testDatabase({}, "superuser");
let writer: pg.Client;
let closer: pg.Client;
let release: string;
let statement: string;

beforeAll(async () => {
  const { app } = asRoles(database.url());
  [writer, closer] = [await rawSql(app), await rawSql(app)];
});
beforeEach(async () => {
  const made = await aRelease({ captureOpen: true });
  release = made.id;
  statement = await aStatement({ release: made, quote: "договорились" });
  await Promise.all([writer, closer].map((client) => client.query("BEGIN")));
});
afterAll(() => Promise.all([writer, closer].map((client) => client.end())));

/** Work in progress of an open text, which needs no event. */
const remove = () => writer.query("DELETE FROM statement WHERE id = $1", [statement]);

/** What ends the capture, as the product writes it: no lock taken before. */
async function enter(): Promise<void> {
  const { rows } = await closer.query(
    "UPDATE release SET capture_open = false, version = version + 1 WHERE id = $1 RETURNING version",
    [release],
  );
  const event = { kind: "release_captured", accepted: [], merged: [], rejected: [], context: [statement] };
  await closer.query(
    `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
     VALUES ($1, $2, $3, $4, now(), '', '')`,
    [`release:${release}`, rows[0].version, event.kind, JSON.stringify(event)],
  );
}

/** Resolves once that connection waits for a lock, or `done` is: nothing is measured by time. */
async function untilItWaits(client: pg.Client & { processID?: number }, done: { is: boolean }): Promise<void> {
  for (;;) {
    const [row] = await db().$queryRaw<{ waits: boolean }[]>`
      SELECT cardinality(pg_blocking_pids(${client.processID}::int)) > 0 AS waits`;
    if (done.is || row?.waits) return;
  }
}

/** Begins work on one connection, and answers whether it had to wait for the other. */
async function beginAndSee(client: pg.Client, work: Promise<unknown>): Promise<boolean> {
  const done = { is: false };
  const settled = () => {
    done.is = true;
  };
  work.then(settled, settled);
  await untilItWaits(client, done);
  return !done.is;
}

it("a text is entered with what was written to it at the same moment", async () => {
  await remove();

  const entering = enter();
  expect(await beginAndSee(closer, entering)).toBe(true);
  await writer.query("COMMIT");
  await entering;
  await closer.query("COMMIT");

  expect((await verifyHistory(db())).flaws).toEqual([]);
});

it("what was written to a text while it was entered needs an event, and is refused without", async () => {
  await enter();

  const removing = remove();
  expect(await beginAndSee(writer, removing)).toBe(true);
  await closer.query("COMMIT");
  await removing;
  await expect(writer.query("COMMIT")).rejects.toMatchObject({ constraint: "statement_has_event" });

  expect((await verifyHistory(db())).flaws).toEqual([]);
});

it("two who write to one open text do not wait for each other", async () => {
  await remove();

  const writing = closer.query("UPDATE statement SET prefix = '' WHERE release_id = $1 AND id <> $2", [
    release,
    statement,
  ]);

  expect(await beginAndSee(closer, writing)).toBe(false);
  await Promise.all([writer, closer].map((client) => client.query("COMMIT")));
});
