import type pg from "pg";
import { type Rows, type Table, tables } from "./world";

const columns: Record<Table, string> = {
  meeting: "id, code, kind, name_ru, original, starts_on, ends_on, sides",
  release: "id, code, meeting_id, title, publisher, side, language, published_on, body, sha256, version",
  commitment: `id, reference, series, number, kind, title_ru, original, sector_code, status, outcome, superseded_by_id,
    control_level, completion_form, completion_in, next_step, next_step_in, standing, report_interval,
    promised_edtf, promised_earliest, promised_latest, promised_precision, promised_basis,
    control_edtf, control_earliest, control_latest, control_precision,
    lead_id, owner_id, quiet_since, closed_on, changed_at, version`,
  statement: `id, release_id, span_start, span_end, quote, prefix, suffix, judgement, kind, stated_by, cues,
    deadline_quote, deadline_edtf, deadline_precision, deadline_basis, commitment_id`,
  assignment: "id, commitment_id, organisation_id, side, role, position, responsible_person_id",
  report: "id, commitment_id, type, text, text_in, author_id, organisation_id, on_behalf, occurred_at",
  evidence: "id, commitment_id, kind, title, title_in, url, dated, added_by_id, occurred_at",
  report_request: "id, commitment_id, organisation_id, asked_by_id, due_on, text_in, occurred_at",
  decision: "id, commitment_id, type, author_id, reason, reason_in, outcome, superseded_by_id, occurred_at",
  deadline_change: `id, commitment_id, field, old_edtf, new_edtf, new_earliest, new_latest, new_precision,
    reason, reason_in, approved_by_id, occurred_at`,
  audit_event: "chain, seq, kind, payload, actor_id, occurred_at",
};

/**
 * Writes a batch in one transaction, a statement a table, with every trigger at work. The hashes of events are made by
 * theirs: empty ones are given. Adds the milliseconds each table took to `spentMs`, COMMIT with its deferred checks as well.
 */
export async function insertRows(client: pg.Client, rows: Rows, spentMs: Map<string, number>): Promise<void> {
  const timed = async (name: string, statement: string, values: string[] = []) => {
    const started = performance.now();
    await client.query(statement, values);
    spentMs.set(name, (spentMs.get(name) ?? 0) + performance.now() - started);
  };
  await client.query("BEGIN");
  try {
    for (const table of tables) {
      if (rows[table].length > 0) await timed(table, insertInto(table), [JSON.stringify(rows[table])]);
    }
    await timed("commit", "COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

function insertInto(table: Table): string {
  const [into, from] =
    table === "audit_event"
      ? [`${columns[table]}, previous_hash, hash`, `${columns[table]}, '', ''`]
      : [columns[table], columns[table]];
  return `INSERT INTO ${table} (${into}) SELECT ${from} FROM json_populate_recordset(NULL::${table}, $1)`;
}
