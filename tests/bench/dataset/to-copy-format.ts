import type { Copy } from "./copy";
import { type Row, type Rows, type Table, tables } from "./dataset";

/** The columns written. The hashes of events are made by their trigger: empty ones are given. */
const columns: Record<Table, readonly string[]> = {
  meeting: words("id code kind name_ru original starts_on ends_on sides"),
  release: words("id code meeting_id title publisher side language published_on body sha256 version"),
  commitment: words(
    `id reference series number kind title_ru original sector_code status outcome superseded_by_id control_level completion_form
     completion_in next_step next_step_in standing report_interval promised_edtf promised_earliest promised_latest
     promised_precision promised_basis control_edtf control_earliest control_latest control_precision lead_id owner_id
     quiet_since closed_on changed_at version`,
  ),
  statement: words(
    `id release_id span_start span_end quote prefix suffix judgement kind stated_by cues deadline_quote deadline_edtf
     deadline_precision deadline_basis commitment_id`,
  ),
  assignment: words("id commitment_id organisation_id side role position responsible_person_id"),
  report: words("id commitment_id type text text_in author_id organisation_id on_behalf occurred_at"),
  evidence: words("id commitment_id kind title title_in url dated added_by_id occurred_at"),
  report_request: words("id commitment_id organisation_id asked_by_id due_on text_in occurred_at"),
  decision: words("id commitment_id type author_id reason reason_in outcome superseded_by_id occurred_at"),
  deadline_change: words(
    `id commitment_id field old_edtf new_edtf new_earliest new_latest new_precision reason reason_in approved_by_id
     occurred_at`,
  ),
  audit_event: words("chain seq kind payload actor_id occurred_at previous_hash hash"),
};

function words(text: string): string[] {
  return text.split(/\s+/);
}

/** A batch as it goes to the database: a COPY for each table that has rows, in the order their references demand. */
export function toCopyFormat(rows: Rows): Copy[] {
  return tables
    .filter((table) => rows[table].length > 0)
    .map((table) => ({
      statement: `COPY ${table} (${columns[table].join(", ")}) FROM STDIN`,
      lines: rows[table].map((row) => lineOf(columns[table], row)).join(""),
    }));
}

function lineOf(names: readonly string[], row: Row): string {
  return `${names.map((name) => fieldOf(row[name])).join("\t")}\n`;
}

function fieldOf(value: Row[string] | undefined): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "string") return escaped(value);
  return Array.isArray(value) ? escaped(`{${value.map(quoted).join(",")}}`) : String(value);
}

/** An element of an array, as Postgres writes it. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
}

const special = /[\\\n\r\t]/;
const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escaped(text: string): string {
  return special.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (character) => escapes[character] ?? "") : text;
}
