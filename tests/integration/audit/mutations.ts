import { Prisma } from "@/lib/generated/prisma/client";
import type { Random } from "@/tests/bench/dataset/random";

/** A column of a table whose rows history proves. */
export type Column = { table: string; column: string; type: string; isEnum: boolean; isNullable: boolean };

/** What a superuser could do to one row with the triggers off, in words and as a statement. */
export type Mutation = { what: string; statement: Prisma.Sql };

const { sql, raw } = Prisma;

/** The row at a place in a table. */
const rowAt = (table: string, place: number) =>
  sql`(SELECT ctid FROM ${raw(table)} ORDER BY ctid OFFSET ${place}::int LIMIT 1)`;

function otherValue({ column, type, isEnum }: Column): Prisma.Sql {
  const old = raw(`"${column}"`);
  if (isEnum) {
    return sql`(SELECT e FROM unnest(enum_range(NULL::${raw(type)})) e WHERE e IS DISTINCT FROM ${old} ORDER BY e DESC LIMIT 1)`;
  }
  switch (type) {
    case "text":
      return sql`coalesce(${old}, '') || 'x'`;
    case "text[]":
      return sql`array_append(${old}, 'x')`;
    case "integer":
    case "bigint":
      return sql`coalesce(${old}, 0) + 100000`;
    case "boolean":
      return sql`NOT coalesce(${old}, false)`;
    case "uuid":
      return sql`gen_random_uuid()`;
    case "date":
      return sql`coalesce(${old}, '2026-01-01') + 1`;
    case "bytea":
      return sql`coalesce(${old}, '') || '\\x01'::bytea`;
    default:
      if (!type.startsWith("timestamp")) throw new Error(`no other value of the type ${type}`);
      return sql`coalesce(${old}, '2026-01-01T00:00:00Z') + interval '1 millisecond'`;
  }
}

export function changeOf(column: Column, place: number): Mutation {
  const { table, column: name } = column;
  const statement = sql`UPDATE ${raw(table)} SET ${raw(`"${name}"`)} = ${otherValue(column)} WHERE ctid = ${rowAt(table, place)}`;
  return { what: `${table}.${name} of row ${place} changed`, statement };
}

function emptied({ table, column }: Column, place: number): Mutation {
  const name = raw(`"${column}"`);
  const statement = sql`UPDATE ${raw(table)} SET ${name} = NULL WHERE ctid = ${rowAt(table, place)} AND ${name} IS NOT NULL`;
  return { what: `${table}.${column} of row ${place} emptied`, statement };
}

function swapped({ table, column }: Column, place: number, other: number): Mutation {
  const name = raw(`"${column}"`);
  const [one, two] = [rowAt(table, place), rowAt(table, other)];
  const statement = sql`
    UPDATE ${raw(table)} t SET ${name} = o.${name} FROM ${raw(table)} o
    WHERE t.${name} IS DISTINCT FROM o.${name} AND (t.ctid = ${one} AND o.ctid = ${two} OR t.ctid = ${two} AND o.ctid = ${one})`;
  return { what: `${table}.${column} of rows ${place} and ${other} swapped`, statement };
}

function removed(table: string, place: number): Mutation {
  return {
    what: `row ${place} of ${table} removed`,
    statement: sql`DELETE FROM ${raw(table)} WHERE ctid = ${rowAt(table, place)}`,
  };
}

/** What makes a row another one. */
const keys: Record<string, Prisma.Sql> = {
  "public.release_file": sql`jsonb_build_object('release_id', gen_random_uuid())`,
  "public.organisation_sector": sql`jsonb_build_object('sector_code', 'sector_' || t.sector_code)`,
  "public.sector": sql`jsonb_build_object('code', t.code || '_x', 'position', t.position + 1000)`,
  "public.installation": sql`jsonb_build_object('id', t.id + 1)`,
  "public.review_attendee": sql`jsonb_build_object('user_id', gen_random_uuid())`,
  "public.review_minutes": sql`jsonb_build_object('review_id', gen_random_uuid())`,
  "public.audit_event": sql`jsonb_build_object('id', t.id + 100000, 'seq', t.seq + 100)`,
};
const fresh = sql`jsonb_build_object('id', gen_random_uuid())`;
const uniqueColumns: Record<string, Prisma.Sql> = {
  "public.commitment": sql` || jsonb_build_object('reference', t.reference || 'x', 'number', t.number + 1000)`,
  "public.release": sql` || jsonb_build_object('code', t.code || 'x')`,
  "public.users": sql` || jsonb_build_object('email', 'x' || t.email)`,
  "public.organisation": sql` || jsonb_build_object('code', t.code || 'x')`,
  "public.meeting": sql` || jsonb_build_object('code', t.code || 'x')`,
  "public.review": sql` || jsonb_build_object('number', t.number || '0', 'current_item_id', NULL)`,
  "public.agenda_item": sql` || jsonb_build_object('position', t.position + 1000, 'commitment_id', gen_random_uuid(), 'carried_from_id', NULL)`,
  "public.review_decision": sql` || jsonb_build_object('withdrawn_at', now())`,
  "public.milestone": sql` || jsonb_build_object('code', t.code || 'x')`,
  "public.text_translation": sql` || jsonb_build_object('field', NULL, 'report_id', NULL, 'report_request_id', NULL,
    'decision_id', NULL, 'deadline_change_id', NULL, 'withdrawal_id', NULL, 'event_seq', 100000)`,
  "public.assignment": sql` || jsonb_build_object('organisation_id', gen_random_uuid(), 'role', 'co_executor')`,
};

function added(table: string, place: number): Mutation {
  const key = sql`${keys[table] ?? fresh}${uniqueColumns[table] ?? Prisma.empty}`;
  const statement = sql`
    INSERT INTO ${raw(table)} SELECT (jsonb_populate_record(NULL::${raw(table)}, to_jsonb(t) || ${key})).*
    FROM ${raw(table)} t WHERE t.ctid = ${rowAt(table, place)}`;
  return { what: `row ${place} of ${table} added once more`, statement };
}

/** One of all there are, by chance. */
export function anyMutation(random: Random, columns: readonly Column[], rows: ReadonlyMap<string, number>): Mutation {
  const column = random.pick(columns);
  const count = rows.get(column.table) ?? 0;
  const place = random.between(0, count - 1);
  switch (random.pick(["change", "change", "empty", "swap", "remove", "add"] as const)) {
    case "empty":
      return column.isNullable ? emptied(column, place) : changeOf(column, place);
    case "swap":
      return swapped(column, place, random.between(0, count - 1));
    case "remove":
      return removed(column.table, place);
    case "add":
      return added(column.table, place);
    default:
      return changeOf(column, place);
  }
}
