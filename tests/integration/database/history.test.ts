import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { auditEvent } from "@/lib/audit/events";
import { listHistory } from "@/lib/audit/queries";
import type { Chain } from "@/lib/audit/record-event";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { addSector, sectorInput } from "@/lib/registry/sectors/save-sector";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { organisationForm, sendMeeting, sendMilestone, sendOrganisation } from "@/tests/support/build-registry";
import { aRelease } from "@/tests/support/build-release";
import { aReview } from "@/tests/support/build-review";
import { testDatabase } from "@/tests/support/database";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

/* prisma/sql/history-of-commitments.sql and history-of-others.sql; lib/audit/record-event.ts, verify/ and queries.ts. */

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

let client: pg.Client;
let admin: Viewer;
let coordinator: Viewer;
beforeAll(async () => {
  client = await rawSql(database.url());
  admin = await aUser({ role: "admin" });
  coordinator = await aUser();
});
afterAll(() => client.end());

type NameOf<One> = One extends `${infer Name}:${string}` ? Name : never;
type Aggregate = NameOf<Chain>;
type Kept = { table: string; key: "id" | "code"; make: () => Promise<string> };

const written = async (outcome: Awaited<ReturnType<typeof sendOrganisation>>): Promise<string> => {
  if (!outcome.ok) throw new Error(`not written: ${outcome.refusal}`);
  return outcome.value.id;
};

async function aNewSector(): Promise<string> {
  const code = `s_${randomUUID().replaceAll(/[^a-f]/g, "")}`;
  const names = { nameKk: code, nameRu: code, nameEn: code, nameJa: code };
  await written(
    await addSector(admin, sectorInput.parse({ version: "0", key: randomUUID(), code, ...names, after: "" })),
  );
  return code;
}

let reviews = 0;
function aNewReview(): Promise<string> {
  reviews += 1;
  return aReview({ number: `2026-0${reviews}`, createdById: coordinator.id, items: [], attendeeIds: [] });
}

/** Everything that has a history of its own: its table, and one of it. */
const aggregates: Record<Aggregate, Kept> = {
  commitment: { table: "commitment", key: "id", make: async () => (await aCommitment()).id },
  release: { table: "release", key: "id", make: async () => (await aRelease({ body: randomUUID() })).id },
  user: { table: "users", key: "id", make: async () => (await aUser({ role: "observer" })).id },
  organisation: {
    table: "organisation",
    key: "id",
    make: async () => written(await sendOrganisation(admin, organisationForm())),
  },
  meeting: { table: "meeting", key: "id", make: async () => written(await sendMeeting(coordinator, {})) },
  milestone: { table: "milestone", key: "id", make: async () => written(await sendMilestone(coordinator, {})) },
  sector: { table: "sector", key: "code", make: aNewSector },
  review: { table: "review", key: "id", make: aNewReview },
};

describe.each(Object.entries(aggregates))("a %s", (name, { table, key, make }) => {
  const raise = `UPDATE ${table} SET version = version + 1 WHERE ${key} = $1`;

  it("gets no version without its event, and goes on with one that has it", async () => {
    const id = await make();
    const event: [string, ...unknown[]] = [
      `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
       VALUES ($1, 2, 'note_added', '{"kind":"note_added","noteId":"x"}', now(), '', '')`,
      `${name}:${id}`,
    ];

    expect(await refusedBy(client, [raise, id])).toBe(`${table}_version_has_event`);
    expect(await refusedBy(client, [raise, id], event)).toBe("committed");
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("is found by verifying when a version came without its event all the same", async () => {
    const id = await make();
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    await client.query(raise, [id]);
    await client.query("COMMIT");

    expect((await verifyHistory(db())).flaws).toEqual([{ chain: `${name}:${id}`, seq: 2, why: "version" }]);

    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    await client.query(`UPDATE ${table} SET version = version - 1 WHERE ${key} = $1`, [id]);
    await client.query("COMMIT");
  });
});

it("hides from an executor every event that tells of somebody else's note", async () => {
  const ofNotes = auditEvent.options.flatMap(({ shape }) => ("noteId" in shape ? [shape] : []));
  const kinds = ofNotes.map(({ kind }) => kind.value);
  const reasonOf = (index: number) => ("reason" in (ofNotes[index] ?? {}) ? { reason: "Ошибка", reasonIn: "ru" } : {});
  const own = await anOrganisation();
  const executor = await aUser({ role: "executor", organisationId: own.id });
  const { id, reference } = await aCommitment({ leadId: own.id });
  for (const [index, kind] of kinds.entries()) {
    const payload = JSON.stringify({ kind, noteId: randomUUID(), ...reasonOf(index) });
    const insert = `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
      VALUES ($1, $2, $3, $4, now(), '', '')`;
    const raise = "UPDATE commitment SET version = version + 1 WHERE id = $1";
    expect(await refusedBy(client, [raise, id], [insert, `commitment:${id}`, index + 2, kind, payload])).toBe(
      "committed",
    );
  }

  const told = async (viewer: Viewer) => (await listHistory(viewer, reference))?.events.map(({ event }) => event.kind);

  expect(kinds.length).toBeGreaterThan(1);
  expect(await told(coordinator)).toEqual([...kinds.toReversed(), "commitment_captured"]);
  expect(await told(executor)).toEqual(["commitment_captured"]);
  expect(await told(admin)).toEqual(["commitment_captured"]);
});
