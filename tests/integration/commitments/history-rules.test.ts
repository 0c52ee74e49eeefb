import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { aCommitment, changeInTest } from "@/tests/support/build-commitment";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

let team: Team;
let client: pg.Client;
beforeAll(async () => {
  team = await aTeam();
  client = await rawSql(database.url());
});
afterAll(() => client.end());

const insertEvent = `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
  VALUES ($1, $2, 'note_added', '{"kind":"note_added","noteId":"x"}', now(), '', '')`;
const insertFirst = `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
  VALUES ($1, 1, 'commitment_captured', '{"kind":"commitment_captured","reference":"x","status":"captured"}', now(), '', '')`;
const raise = "UPDATE commitment SET version = version + 1 WHERE id = $1";

describe("a commitment's own row", () => {
  it("changes only with an event of the same transaction", async () => {
    const { id } = await aCommitment(team.owners);
    const chain = `commitment:${id}`;

    expect(await refusedBy(client, [raise, id])).toBe("commitment_version_has_event");
    expect(await refusedBy(client, ["UPDATE commitment SET next_step = 'x' WHERE id = $1", id])).toBe(
      "commitment_version_has_event",
    );
    expect(await refusedBy(client, ["UPDATE commitment SET title_ru = 'x' WHERE id = $1", id])).toBe(
      "commitment_version_has_event",
    );
    expect(await refusedBy(client, [raise, id], [insertEvent, chain, 2])).toBe("committed");
    expect(await refusedBy(client, ["UPDATE commitment SET version = 1 WHERE id = $1", id])).toBe(
      "commitment_version_has_event",
    );
  });

  it("does not come into being without its first event", async () => {
    const insert = `INSERT INTO commitment (id, reference, series, number, kind, title_ru, original, sector_code, changed_at)
      VALUES ($1, 'KZ-XX-2025-77', 'KZ-XX-2025', 77, 'agreed', 'Т', 'ru', 'transport', now())`;
    const id = randomUUID();

    expect(await refusedBy(client, [insert, id])).toBe("commitment_version_has_event");
    expect(await refusedBy(client, [insert, id], [insertFirst, `commitment:${id}`])).toBe("committed");
  });

  it("gets no event after a gap, nor a second one of a number", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const chain = `commitment:${id}`;

    expect(await refusedBy(client, [raise, id], [insertEvent, chain, 3])).toBe("audit_event_has_version");
    expect(await refusedBy(client, [raise, id], [raise, id], [insertEvent, chain, 3])).toBe("audit_event_follows");
    expect(await refusedBy(client, [raise, id], [insertEvent, chain, 1])).toBe("audit_event_chain_seq_unique");
    expect(await refusedBy(client, [insertEvent, chain, 0])).toBe("audit_event_follows");
    expect(await takeAction(team.executor, reference, "start")).toMatchObject({ ok: true });
  });

  it("can't be told of by an event of another kind than its payload", async () => {
    const { id } = await aCommitment(team.owners);
    const wrong = insertEvent.replace("'note_added', '", "'reopened', '");

    expect(await refusedBy(client, [raise, id], [wrong, `commitment:${id}`, 2])).toBe("audit_event_kind");
  });
});

describe("what belongs to a commitment", () => {
  it("is written only together with its version and event", async () => {
    const { id } = await aCommitment(team.owners);
    const [author, organisation] = [team.executor.id, team.lead.id];
    const common = "id, commitment_id, occurred_at";
    const inserts: Record<string, [string, ...unknown[]]> = {
      report_has_event: [
        `INSERT INTO report (${common}, type, text, text_in, author_id, organisation_id)
         VALUES (gen_random_uuid(), $1, now(), 'final', 'т', 'ru', $2, $3)`,
        ...[id, author, organisation],
      ],
      report_request_has_event: [
        `INSERT INTO report_request (${common}, organisation_id, asked_by_id, due_on, text_in)
         VALUES (gen_random_uuid(), $1, now(), $3, $2, '2026-12-01', 'ru')`,
        ...[id, author, organisation],
      ],
      decision_has_event: [
        `INSERT INTO decision (${common}, type, author_id, reason, reason_in)
         VALUES (gen_random_uuid(), $1, now(), 'return', $2, 'п', 'ru')`,
        ...[id, author],
      ],
      note_has_event: [
        `INSERT INTO note (${common}, author_id, organisation_id, text, text_in)
         VALUES (gen_random_uuid(), $1, now(), $2, $3, 'т', 'ru')`,
        ...[id, author, organisation],
      ],
      evidence_has_event: [
        `INSERT INTO evidence (${common}, kind, title, title_in, url, added_by_id)
         VALUES (gen_random_uuid(), $1, now(), 'press', 'т', 'ru', 'https://a.kz', $2)`,
        ...[id, author],
      ],
      deadline_change_has_event: [
        `INSERT INTO deadline_change (${common}, field, new_edtf, new_precision, reason, approved_by_id)
         VALUES (gen_random_uuid(), $1, now(), 'control', '2027', 'year', 'п', $2)`,
        ...[id, author],
      ],
      assignment_has_event: [
        `INSERT INTO assignment (id, commitment_id, organisation_id, side, role)
         VALUES (gen_random_uuid(), $1, $2, 'KZ', 'co_executor')`,
        ...[id, team.other.id],
      ],
    };

    let version = 1;
    for (const [constraint, insert] of Object.entries(inserts)) {
      version += 1;
      expect(await refusedBy(client, insert)).toBe(constraint);
      expect(await refusedBy(client, insert, [raise, id], [insertEvent, `commitment:${id}`, version])).toBe(
        "committed",
      );
    }
  });

  it("is not changed or taken away on the side", async () => {
    const { id, reference } = await aCommitment(team.owners);
    await takeAction(team.coordinator, reference, "request_report");
    await takeAction(team.executor, reference, "add_note");
    const tries: [string, string][] = [
      ["assignment_has_event", "UPDATE assignment SET position = position + 1 WHERE commitment_id = $1"],
      ["assignment_has_event", "DELETE FROM assignment WHERE commitment_id = $1 AND role = 'consolidator'"],
      ["report_request_has_event", "UPDATE report_request SET due_on = due_on + 1 WHERE commitment_id = $1"],
      ["report_request_has_event", "DELETE FROM report_request WHERE commitment_id = $1"],
      ["note_has_event", "UPDATE note SET text = 'другое' WHERE commitment_id = $1"],
      ["note_has_event", "DELETE FROM note WHERE commitment_id = $1"],
    ];

    for (const [constraint, sql] of tries) expect(await refusedBy(client, [sql, id])).toBe(constraint);
  });

  it.each(["report", "decision", "evidence", "deadline_change"])("keeps every %s as it was written", async (table) => {
    const { id, reference } = await aCommitment(team.owners);
    await takeAction(team.executor, reference, "report_interim", {
      evidenceKind: "signed_act",
      evidenceTitle: "Акт",
      evidenceUrl: "https://gov.kz/a",
    });
    await takeAction(team.head, reference, "extend");

    const event: [string, ...unknown[]] = [insertEvent, `commitment:${id}`, 4];
    for (const sql of [
      `UPDATE ${table} SET occurred_at = now() WHERE commitment_id = $1`,
      `DELETE FROM ${table} WHERE commitment_id = $1`,
    ]) {
      expect(await refusedBy(client, [sql, id], [raise, id], event)).toBe(`${table}_is_append_only`);
    }
  });
});

describe("history", () => {
  it("refuses UPDATE, DELETE and TRUNCATE, with CASCADE too", async () => {
    const { id } = await aCommitment(team.owners);
    const chain = `commitment:${id}`;

    for (const column of ["payload = payload", "kind = kind", "actor_id = NULL", "occurred_at = now()", "hash = ''"]) {
      expect(await refusedBy(client, [`UPDATE audit_event SET ${column} WHERE chain = $1`, chain])).toBe(
        "audit_event_is_append_only",
      );
    }
    expect(await refusedBy(client, ["DELETE FROM audit_event WHERE chain = $1", chain])).toBe(
      "audit_event_is_append_only",
    );
    expect(await refusedBy(client, ["TRUNCATE audit_event"])).toBe("audit_event_is_append_only");
    expect(await refusedBy(client, ["TRUNCATE users CASCADE"])).toBe("users_is_kept");
  });

  it("makes its own hashes and its own time of recording, whatever it is given", async () => {
    const { id } = await aCommitment(team.owners);
    const forged = `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, recorded_at, previous_hash, hash)
      VALUES ($1, 2, 'note_added', '{"kind":"note_added","noteId":"x"}', '2020-01-01', '2020-01-01', 'x', 'y')`;

    expect(await refusedBy(client, [raise, id], [forged, `commitment:${id}`])).toBe("committed");
    const { rows } = await client.query("SELECT recorded_at FROM audit_event WHERE chain = $1 AND seq = 2", [
      `commitment:${id}`,
    ]);
    expect(rows[0].recorded_at.getFullYear()).toBeGreaterThan(2020);
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("holds for releases and people too", async () => {
    const raiseUser = "UPDATE users SET version = version + 1 WHERE id = $1";
    const user = team.observer.id;

    expect(await refusedBy(client, [raiseUser, user])).toBe("users_version_has_event");
    expect(await refusedBy(client, [raiseUser, user], [insertEvent, `user:${user}`, 2])).toBe("committed");
  });

  it("lets a change made by the rules through", async () => {
    const { id } = await aCommitment(team.owners);
    const event = { kind: "started", from: "on_control", to: "in_progress" } as const;

    await changeInTest(id, event, (tx) => tx.commitment.update({ where: { id }, data: { status: "in_progress" } }));
    expect((await db().commitment.findUniqueOrThrow({ where: { id } })).version).toBe(2);
  });
});
