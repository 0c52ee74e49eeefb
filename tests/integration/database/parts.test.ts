import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepFile } from "@/lib/commitments/evidence-files/keep-file";
import { db, readRows } from "@/lib/db";
import { aCapture } from "@/tests/support/build-capture";
import { aCommitment } from "@/tests/support/build-commitment";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { aReview } from "@/tests/support/build-review";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { aPicture } from "@/tests/support/files/evidence-files";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";
import { asRoles } from "@/tests/support/template-server";

/* prisma/sql/parts.sql, and the foreign keys that schema.prisma says over two columns: a part names only what is of its own commitment or text. */

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

type Sql = [sql: string, ...values: unknown[]];
/** Ends a transaction that nothing has refused, so that nothing of it stays. */
const takenBack: Sql = ["SELECT 1 / 0"];

let client: pg.Client;
let team: Team;
let [one, two] = ["", ""];
let review = "";
beforeAll(async () => {
  client = await rawSql(asRoles(database.url()).app);
  team = await aTeam();
  [one, two] = [await withParts(), await withParts()];
  const { reference } = await db().commitment.findUniqueOrThrow({ where: { id: one } });
  const prepared = { createdById: team.coordinator.id, attendeeIds: [] };
  await aReview({ number: "2026-01", items: [{ reference }], ...prepared });
  review = await aReview({ number: "2026-02", items: [], ...prepared });
});
afterAll(() => client.end());

/** A commitment with one of everything that can be named, last of it a piece of evidence that stands. */
async function withParts(): Promise<string> {
  const { id, reference } = await aCommitment({
    ...team.owners,
    control: "2026-12-01",
    assignedOn: "2026-11-20",
    objectionUntil: "2026-11-27",
  });
  const taken = [
    await takeAction(team.executor, reference, "raise_objection"),
    await takeAction(team.coordinator, reference, "add_evidence"),
    await takeAction(team.executor, reference, "report_interim"),
    await takeAction(team.coordinator, reference, "request_report"),
    await takeAction(team.head, reference, "extend"),
    await takeAction(team.executor, reference, "request_extension", { controlDate: "2028-06-30" }),
    await takeAction(team.executor, reference, "report_final"),
    await takeAction(team.coordinator, reference, "verify_report"),
    await takeAction(team.coordinator, reference, "propose_decision"),
  ];
  expect(await keepFile(team.executor, id, { name: "a.png", bytes: aPicture() })).toMatchObject({ ok: true });
  await db().evidenceFile.updateMany({ where: { commitmentId: id }, data: { isAttached: true } });
  const entry = `evidence:${await theLatest("evidence", id)}`;
  taken.push(await takeAction(team.coordinator, reference, "withdraw_entry", { entry }));
  taken.push(await takeAction(team.coordinator, reference, "add_evidence"));
  for (const outcome of taken) expect(outcome).toMatchObject({ ok: true });
  return id;
}

async function theLatest(table: string, commitment: string): Promise<string> {
  const latest = `SELECT id FROM ${table} WHERE commitment_id = $1 ORDER BY id DESC LIMIT 1`;
  const { rows } = await client.query<{ id: string }>(latest, [commitment]);
  return rows[0]?.id ?? "";
}

type Pair = { reference: string; thing: string; owner: string; constraint: string; isHeld: boolean };

/** Every reference from a table to another where a row of either is filed under a commitment, or a text. */
const pairs = () => readRows<Pair>`
  SELECT r.conrelid::regclass || '.' || (SELECT attname FROM pg_attribute WHERE attrelid = r.conrelid AND attnum = r.conkey[1]) AS reference,
    r.confrelid::regclass::text AS thing, here.attname::text AS owner, r.conname::text AS constraint,
    coalesce(array_position(r.conkey, here.attnum) = array_position(r.confkey, there.attnum), false) AS "isHeld"
  FROM pg_constraint r
    JOIN pg_attribute here ON here.attrelid = r.conrelid AND here.attname IN ('commitment_id', 'release_id')
    JOIN pg_attribute there ON there.attrelid = r.confrelid AND there.attname = here.attname
  WHERE r.contype = 'f' ORDER BY 1, 3`;

const withdrawalOf = (column: string) => (commitment: string, thing: string) =>
  `INSERT INTO withdrawal (id, commitment_id, ${column}, reason, reason_in, author_id, occurred_at)
   VALUES (gen_random_uuid(), '${commitment}', '${thing}', 'Ошибка', 'ru', '${team.head.id}', now())`;
const translationOf = (column: string) => (commitment: string, thing: string) =>
  `INSERT INTO text_translation (id, commitment_id, ${column}, language, text, original_sha256, author_id, occurred_at)
   VALUES (gen_random_uuid(), '${commitment}', '${thing}', 'ja', '別の約束', sha256('x'), '${team.head.id}', now())`;

/** How a row of a commitment comes to name a thing. */
const naming: Record<string, (commitment: string, thing: string) => string> = {
  "agenda_item.carried_from_id": (commitment, thing) =>
    `INSERT INTO agenda_item (id, review_id, commitment_id, carried_from_id, position)
     VALUES (gen_random_uuid(), '${review}', '${commitment}', '${thing}', 1)`,
  "decision_proposal.decision_id": (commitment, thing) =>
    `UPDATE decision_proposal SET answer = 'adopted', answered_by_id = '${team.head.id}', answered_at = now(), decision_id = '${thing}'
     WHERE commitment_id = '${commitment}'`,
  "evidence.file_id": (commitment, thing) =>
    `INSERT INTO evidence (id, commitment_id, file_id, file_name, file_format, file_size, file_sha256, kind, title, title_in, added_by_id, occurred_at)
     SELECT gen_random_uuid(), '${commitment}', f.id, f.name, f.format, f.size, f.sha256, 'press', 'x', 'ru', f.created_by_id, now()
     FROM evidence_file f WHERE f.id = '${thing}'`,
  "evidence.report_id": (commitment, thing) =>
    `INSERT INTO evidence (id, commitment_id, report_id, kind, title, title_in, url, added_by_id, occurred_at)
     VALUES (gen_random_uuid(), '${commitment}', '${thing}', 'press', 'x', 'ru', 'https://x.kz/', '${team.head.id}', now())`,
  "extension_request.decision_id": (commitment, thing) =>
    `UPDATE extension_request SET answer = 'refused', answered_by_id = '${team.head.id}', answered_at = now(), decision_id = '${thing}'
     WHERE commitment_id = '${commitment}'`,
  "objection.decision_id": (commitment, thing) =>
    `UPDATE objection SET answer = 'refused', answered_by_id = '${team.head.id}', answered_at = now(), decision_id = '${thing}'
     WHERE commitment_id = '${commitment}'`,
  "report_request.answered_by_id": (commitment, thing) =>
    `UPDATE report_request SET answered_by_id = '${thing}' WHERE commitment_id = '${commitment}'`,
  "text_translation.deadline_change_id": translationOf("deadline_change_id"),
  "text_translation.decision_id": translationOf("decision_id"),
  "text_translation.report_id": translationOf("report_id"),
  "text_translation.report_request_id": translationOf("report_request_id"),
  "text_translation.withdrawal_id": translationOf("withdrawal_id"),
  "verification.report_id": (commitment, thing) =>
    `INSERT INTO verification (id, commitment_id, report_id, text, text_in, author_id, occurred_at)
     VALUES (gen_random_uuid(), '${commitment}', '${thing}', 'x', 'ru', '${team.head.id}', now())`,
  "withdrawal.decision_id": withdrawalOf("decision_id"),
  "withdrawal.evidence_id": withdrawalOf("evidence_id"),
  "withdrawal.report_id": withdrawalOf("report_id"),
  "withdrawal.report_request_id": withdrawalOf("report_request_id"),
  "withdrawal.verification_id": withdrawalOf("verification_id"),
};

/** The next version of these with events that say nothing of what was done, or this one of the first. */
const told = (ids: readonly string[], first: object = { kind: "commitment_edited" }): Sql[] =>
  ids.flatMap((id, place): Sql[] => {
    const event = place === 0 ? first : { kind: "commitment_edited" };
    return [
      ["UPDATE commitment SET version = version + 1 WHERE id = $1", id],
      [
        `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
         SELECT 'commitment:' || id, version, $2::jsonb ->> 'kind', $2, now(), '', '' FROM commitment WHERE id = $1`,
        id,
        JSON.stringify(event),
      ],
    ];
  });

describe("a part that names a part", () => {
  it("has the commitment or text in its foreign key, but where words may leave", async () => {
    const all = await pairs();
    const loose = all.filter(({ isHeld }) => !isHeld).map(({ reference }) => reference);

    expect(loose).toEqual(["deadline_change.statement_id"]);
    expect(all.flatMap(({ isHeld, reference }) => (isHeld ? [reference] : []))).toEqual(Object.keys(naming));
  });

  it("names everything by a foreign key, or is known not to", async () => {
    const found = await readRows<{ reference: string }>`
      SELECT a.attrelid::regclass || '.' || a.attname AS reference FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.atttypid = 'uuid'::regtype AND a.attname LIKE '%\\_id'
        AND NOT EXISTS (SELECT FROM pg_constraint r WHERE r.contype = 'f' AND r.conrelid = c.oid AND a.attnum = ANY (r.conkey))
      ORDER BY 1`;

    expect(found.map(({ reference }) => reference)).toEqual([
      // Which other commitment it was superseded by.
      "decision.superseded_by_id",
      // The statement may be gone; a trigger holds it to its text, below.
      "proposal_step.statement_id",
      // The log outlives what it tells of.
      "security_event.actor_id",
      "security_event.person_id",
      "security_event.request_id",
      "security_event.session_id",
    ]);
  });

  it("names only what is of the same commitment", async () => {
    for (const { reference, thing, constraint } of await pairs()) {
      const name = naming[reference];
      if (!name) continue;
      const named = await theLatest(thing, one);
      const outcomes = [
        await refusedBy(client, [name(two, named)], ...told([two])),
        await refusedBy(client, [name(one, named)], takenBack),
      ];

      expect([reference, ...outcomes]).toEqual([reference, constraint, "division by zero"]);
    }
  });
});

describe("words of a text", () => {
  const moveBy = (commitment: string, statement: string): Sql => [
    `INSERT INTO deadline_change (id, commitment_id, field, new_edtf, new_earliest, new_latest, new_precision, statement_id, occurred_at)
     VALUES (gen_random_uuid(), $1, 'promised', '2027', '2027-01-01', '2027-12-31', 'year', $2, now())`,
    commitment,
    statement,
  ];

  it("move a date of their own commitment, and leave it only where its history says so", async () => {
    const release = await aRelease({ body: "Обсудили порт." });
    const statement = await aStatement({ release, quote: "Обсудили порт", kind: "discussed", commitmentId: one });
    expect(await refusedBy(client, moveBy(two, statement), ...told([two]))).toBe("deadline_change_own_statement");
    expect(await refusedBy(client, moveBy(one, statement), ...told([one]))).toBe("committed");

    const leave: Sql[] = [
      ["UPDATE statement SET commitment_id = $2 WHERE id = $1", statement, two],
      ["UPDATE release SET version = version + 1 WHERE id = $1", release.id],
      [
        `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
         SELECT 'release:' || id, version, 'release_changed', '{"kind":"release_changed","changes":{}}', now(), '', '' FROM release WHERE id = $1`,
        release.id,
      ],
    ];
    expect(await refusedBy(client, ...leave, ...told([one, two]))).toBe("statement_leaves_dates_told");
    const others = { kind: "statement_moved_out", statementId: two };
    expect(await refusedBy(client, ...leave, ...told([one, two], others))).toBe("statement_leaves_dates_told");
    const event = { kind: "statement_moved_out", statementId: statement };
    expect(await refusedBy(client, ...leave, ...told([one, two], event))).toBe("committed");
    expect(await refusedBy(client, moveBy(one, statement), ...told([one]))).toBe("deadline_change_own_statement");
  });

  it("have steps of their own text only", async () => {
    const [own, other] = [await aCapture(team.coordinator), await aCapture(team.coordinator)];
    const step = (code: string): Sql => [
      `INSERT INTO proposal_step (id, release_id, statement_id, batch, version, by_id)
       SELECT gen_random_uuid(), r.id, $2, gen_random_uuid(), 2, $3 FROM release r WHERE r.code = $1`,
      code,
      own.proposals[0]?.id,
      team.coordinator.id,
    ];

    expect(await refusedBy(client, step(other.code))).toBe("proposal_step_own_statement");
    expect(await refusedBy(client, step(own.code), takenBack)).toBe("division by zero");
  });
});
