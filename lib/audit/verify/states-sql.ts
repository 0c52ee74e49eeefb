import { Prisma } from "@/lib/generated/prisma/client";

const { sql } = Prisma;

/** A thing that has a history: its chain and version, the last event's number and digest, and its state's canonical text. */
export type StateRow = {
  key: string;
  chain: string;
  version: number;
  seq: number | null;
  stateDigest: Uint8Array | null;
  state: string;
};

/** A row without what is null; `but` names what has another form or none. */
const line = (table: string) => sql`${`${table} `}::text || jsonb_strip_nulls(to_jsonb(t))::text`;
const joined = (lines: Prisma.Sql) =>
  sql`(SELECT string_agg(l.line, E'\n' ORDER BY l.line COLLATE "C") FROM (${lines}) AS l (line))`;
const lastEvent = (chain: Prisma.Sql) => sql`
  LEFT JOIN LATERAL (
    SELECT e.seq, e.state_digest FROM public.audit_event e WHERE e.chain = ${chain} ORDER BY e.seq DESC LIMIT 1
  ) e ON true`;
const columns = (key: Prisma.Sql, chain: Prisma.Sql, state: Prisma.Sql) => sql`
  ${key} AS key, ${chain} AS chain, a.version, e.seq, e.state_digest AS "stateDigest", ${state} AS state`;
const none = "00000000-0000-0000-0000-000000000000";

const commitment = joined(sql`
  SELECT ${line("commitment")} FROM public.commitment t WHERE t.id = a.id
  UNION ALL SELECT ${line("assignment")} FROM public.assignment t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("report")} FROM public.report t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("report_request")} FROM public.report_request t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("decision")} FROM public.decision t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("note")} FROM public.note t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("evidence")} FROM public.evidence t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("deadline_change")} FROM public.deadline_change t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("extension_request")} FROM public.extension_request t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("verification")} FROM public.verification t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("objection")} FROM public.objection t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("decision_proposal")} FROM public.decision_proposal t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("withdrawal")} FROM public.withdrawal t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("text_translation")} FROM public.text_translation t WHERE t.commitment_id = a.id
  UNION ALL SELECT ${line("statement")} FROM public.statement t WHERE t.commitment_id = a.id`);
const release = joined(sql`
  SELECT ${line("release")} FROM public.release t WHERE t.id = a.id
  UNION ALL SELECT ${line("release_file")} FROM (
    SELECT f.release_id, f.name, f.media_type, f.warnings, f.sha256, f.recorded_at, sha256(f.bytes) AS bytes
    FROM public.release_file f WHERE f.release_id = a.id) t
  UNION ALL SELECT ${line("statement")} FROM public.statement t WHERE t.release_id = a.id AND NOT a.capture_open`);
const organisation = joined(sql`
  SELECT ${line("organisation")} FROM public.organisation t WHERE t.id = a.id
  UNION ALL SELECT ${line("organisation_sector")} FROM public.organisation_sector t WHERE t.organisation_id = a.id`);
const review = joined(sql`
  SELECT ${line("review")} FROM public.review t WHERE t.id = a.id
  UNION ALL SELECT ${line("review_attendee")} FROM public.review_attendee t WHERE t.review_id = a.id
  UNION ALL SELECT ${line("agenda_item")} FROM public.agenda_item t WHERE t.review_id = a.id
  UNION ALL SELECT ${line("review_decision")} FROM public.review_decision t WHERE t.review_id = a.id
  UNION ALL SELECT ${line("review_minutes")} FROM public.review_minutes t WHERE t.review_id = a.id
  UNION ALL SELECT ${line("review_addendum")} FROM public.review_addendum t WHERE t.review_id = a.id`);
const person = sql`'users ' || jsonb_strip_nulls(
  to_jsonb(a) - '{language,name,name_kk,name_ru,name_en,name_ja,email,personal_salt}'::text[]
  || jsonb_build_object('person', sha256(a.personal_salt || convert_to((jsonb_build_array(a.name, a.email)
    || CASE WHEN num_nonnulls(a.name_kk, a.name_ru, a.name_en, a.name_ja) = 0 THEN '[]'
      ELSE jsonb_build_array(a.name_kk, a.name_ru, a.name_en, a.name_ja) END)::text, 'UTF8'))))::text`;
const itself = (table: string) => sql`${`${table} `}::text || jsonb_strip_nulls(to_jsonb(a))::text`;

type Page = (after: string, rows: number) => Prisma.Sql;

/** A page of the rows of `table` after a key, in the order of their ids. */
function byId(table: Prisma.Sql, chainPrefix: string, state: Prisma.Sql): Page {
  const chain = sql`${chainPrefix}::text || a.id`;
  return (after, rows) => sql`
    SELECT ${columns(sql`a.id::text`, chain, state)} FROM public.${table} a ${lastEvent(chain)}
    WHERE a.id > ${after || none}::uuid ORDER BY a.id LIMIT ${rows}`;
}

const sectorChain = sql`'sector:' || a.code`;
const systemChain = sql`'system'`;

/**
 * Everything that has a history, page by page, with its state in the words of prisma/sql/history-state.sql. They are said again here and
 * asked of the tables themselves: whoever may change the database's functions changes nothing in what is verified.
 * Source: docs/decisions/06-audit-chain.md.
 */
export const states: readonly Page[] = [
  byId(sql`commitment`, "commitment:", commitment),
  byId(sql`release`, "release:", release),
  byId(sql`users`, "user:", person),
  byId(sql`organisation`, "organisation:", organisation),
  byId(sql`meeting`, "meeting:", itself("meeting")),
  byId(sql`milestone`, "milestone:", itself("milestone")),
  byId(sql`review`, "review:", review),
  (after, rows) => sql`
    SELECT ${columns(sql`a.code`, sectorChain, itself("sector"))} FROM public.sector a ${lastEvent(sectorChain)}
    WHERE a.code > ${after} ORDER BY a.code LIMIT ${rows}`,
  (after, rows) => sql`
    SELECT ${columns(sql`a.id::text`, systemChain, itself("installation"))}
    FROM public.installation a ${lastEvent(systemChain)}
    WHERE a.id > ${Number(after || "-2147483648")} ORDER BY a.id LIMIT ${rows}`,
];
