import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";
import { asRoles } from "@/tests/support/template-server";

/* guards.unproven, guards.touch and guards.prove in prisma/sql: the digest of an event is kept until COMMIT, and computed again once anything was touched. */

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(asRoles(database.url()).app);
});
afterAll(() => client.end());

type Statement = [sql: string, ...values: unknown[]];
const raise = (id: string): Statement => ["UPDATE commitment SET version = 2 WHERE id = $1", id];
const event = (id: string): Statement => [
  `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
   VALUES ('commitment:' || $1::uuid, 2, 'note_added', '{"kind":"note_added","noteId":"x"}', now(), '', '') ON CONFLICT DO NOTHING`,
  id,
];
const entitle = (id: string): Statement => ["UPDATE commitment SET title_ru = 'Другое' WHERE id = $1", id];

describe("the state that an event holds", () => {
  it.each<[what: string, after: (id: string) => Statement[], outcome: string]>([
    ["nothing was touched", () => [], "committed"],
    ["the row was touched and is as it was", (id) => [raise(id)], "committed"],
    ["the row was changed", (id) => [entitle(id)], "audit_event_holds_state"],
    ["the row was changed and the event given again", (id) => [entitle(id), event(id)], "audit_event_holds_state"],
    ["it was changed in a savepoint", (id) => [["SAVEPOINT s"], entitle(id), ["RELEASE s"]], "audit_event_holds_state"],
    ["that change was taken back", (id) => [["SAVEPOINT s"], entitle(id), ["ROLLBACK TO s"]], "committed"],
    [
      "it was proven before, and the row changed",
      (id) => [["SET CONSTRAINTS ALL IMMEDIATE"], ["SET CONSTRAINTS ALL DEFERRED"], entitle(id)],
      "audit_event_holds_state",
    ],
  ])("%s since: looked at again", async (_, after, outcome) => {
    const { id } = await aCommitment();
    expect(await refusedBy(client, raise(id), event(id), ...after(id))).toBe(outcome);
  });

  it("a part that comes in the same statement, after the event, is not in its digest: refused", async () => {
    const [{ id }, author] = await Promise.all([aCommitment(), aUser({ role: "coordinator" })]);
    const both = `WITH told AS (
        INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
        VALUES ('commitment:' || $1::uuid, 2, 'note_added', '{"kind":"note_added","noteId":"x"}', now(), '', '') RETURNING seq
      )
      INSERT INTO note (id, commitment_id, author_id, organisation_id, text, text_in, occurred_at)
      SELECT gen_random_uuid(), $1, $2, $3, 'x', 'ru', now() FROM told`;
    const outcome = await refusedBy(client, raise(id), [both, id, author.id, author.organisationId]);
    expect(outcome).toBe("audit_event_holds_state");
  });
});
