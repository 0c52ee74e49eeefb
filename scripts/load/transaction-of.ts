import { type Row, type Rows, type Table, tables } from "./world";

/** The columns written, each with its type, in the words of the database. */
const columnTypes: Record<Table, string> = {
  meeting:
    "id uuid, code text, kind meeting_kind, name_ru text, original language, starts_on date, ends_on date, sides text[]",
  release: `id uuid, code text, meeting_id uuid, title text, publisher text, side text, language language, published_on date,
    body text, sha256 bytea, version int`,
  commitment: `id uuid, reference text, series text, number int, kind kind, title_ru text, original language, sector_code text,
    status status, outcome outcome, superseded_by_id uuid, control_level control_level, completion_form text,
    completion_in language, next_step text, next_step_in language, standing bool, report_interval int,
    promised_edtf text, promised_earliest date, promised_latest date, promised_precision deadline_precision,
    promised_basis deadline_basis, control_edtf text, control_earliest date, control_latest date,
    control_precision deadline_precision, lead_id uuid, owner_id uuid, quiet_since date, closed_on date,
    changed_at timestamptz, version int`,
  statement: `id uuid, release_id uuid, span_start int, span_end int, quote text, prefix text, suffix text,
    judgement judgement, kind kind, stated_by text[], cues text[], deadline_quote text, deadline_edtf text,
    deadline_precision deadline_precision, deadline_basis deadline_basis, commitment_id uuid`,
  assignment: `id uuid, commitment_id uuid, organisation_id uuid, side text, role assignment_role, position int,
    responsible_person_id uuid`,
  report: `id uuid, commitment_id uuid, type report_type, text text, text_in language, author_id uuid, organisation_id uuid,
    on_behalf bool, occurred_at timestamptz`,
  evidence: `id uuid, commitment_id uuid, kind evidence_kind, title text, title_in language, url text, dated date,
    added_by_id uuid, occurred_at timestamptz`,
  report_request: `id uuid, commitment_id uuid, organisation_id uuid, asked_by_id uuid, due_on date, text_in language,
    occurred_at timestamptz`,
  decision: `id uuid, commitment_id uuid, type decision_type, author_id uuid, reason text, reason_in language,
    outcome outcome, superseded_by_id uuid, occurred_at timestamptz`,
  deadline_change: `id uuid, commitment_id uuid, field deadline_field, old_edtf text, new_edtf text, new_earliest date,
    new_latest date, new_precision deadline_precision, reason text, reason_in language, approved_by_id uuid,
    occurred_at timestamptz`,
  // The hashes of events are made by their trigger: empty ones are given.
  audit_event: `chain text, seq int, kind text, payload text, actor_id uuid, occurred_at timestamptz,
    previous_hash bytea, hash bytea`,
};

/** What goes before and after a table's arrays. */
const inserts = tables.map((table) => ({ table, ...insertOf(table) }));

/**
 * A batch as one text: a transaction, a statement a table, with every trigger at work. The database then works through all of
 * it while the next batch is made. An array a column: rows as JSON would cost a third more.
 */
export function transactionOf(rows: Rows): string {
  const statements = inserts.flatMap(({ table, columns, head, tail }) => {
    const ofTable = rows[table];
    if (ofTable.length === 0) return [];
    return `${head}${columns.map(({ name, given }) => `${arrayOf(ofTable, name)}::${given}[]`).join(",")}${tail}`;
  });
  return ["BEGIN", ...statements, "COMMIT"].join(";\n");
}

type Column = {
  name: string /** An array of arrays would be unnested whole, so lists travel as text. */;
  given: string;
};

function insertOf(table: Table): { columns: Column[]; head: string; tail: string } {
  const typed = columnTypes[table].split(",").map((column) => column.trim().split(" ") as [name: string, type: string]);
  const names = typed.map(([name]) => name).join(", ");
  const taken = typed.map(([name, type]) => (type.endsWith("[]") ? `${name}::${type}` : name)).join(", ");
  return {
    columns: typed.map(([name, type]) => ({ name, given: type.endsWith("[]") ? "text" : type })),
    head: `INSERT INTO ${table} (${names}) SELECT ${taken} FROM unnest(`,
    tail: `) AS given (${names})`,
  };
}

function arrayOf(rows: readonly Row[], name: string): string {
  return `'{${rows
    .map((row) => elementOf(row[name]))
    .join(",")
    .replaceAll("'", "''")}}'`;
}

function elementOf(value: Row[string] | undefined): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "string") return quoted(value);
  return Array.isArray(value) ? quoted(`{${value.map(quoted).join(",")}}`) : String(value);
}

function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replaceAll(/["\\]/g, "\\$&") : text}"`;
}
