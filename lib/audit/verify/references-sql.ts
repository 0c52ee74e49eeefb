import { Prisma } from "@/lib/generated/prisma/client";
import { named, owners } from "./references";

const { join, raw, sql } = Prisma;

/** What a row is told by: its id, where it has one. */
const keys: Record<string, string> = {
  organisation_sector: "concat_ws(' ', t.organisation_id, t.sector_code)",
  release_file: "t.release_id",
  review_attendee: "concat_ws(' ', t.review_id, t.user_id)",
  review_minutes: "t.review_id",
};
const part = (table: string) => raw(`'${table} ' || ${keys[table] ?? "t.id"}`);
const row = (alias: string, columns: string) =>
  raw(
    `(${columns
      .split(", ")
      .map((column) => `${alias}.${column}`)
      .join(", ")})`,
  );

const broken = (references: typeof owners, why: string) =>
  references.map(
    ([table, columns, to, keysThere]) => sql`
      SELECT ${part(table)} AS part, ${why}::text AS why FROM ${raw(`public.${table}`)} t WHERE ${row("t", columns)} IS NOT NULL
        AND NOT EXISTS (SELECT FROM ${raw(`public.${to}`)} o WHERE ${row("o", keysThere)} = ${row("t", columns)})`,
  );

/**
 * Dates that moved by words of another commitment. Those of words that were there and left are none: the history of their own commitment
 * tells that last of these words. Source: prisma/sql/parts.sql.
 */
const datesOfOthersWords = sql`
  SELECT 'deadline_change ' || d.id AS part, 'named' AS why
  FROM public.deadline_change d JOIN public.statement s ON s.id = d.statement_id
  WHERE s.commitment_id IS DISTINCT FROM d.commitment_id AND (
    SELECT e.kind FROM public.audit_event e
    WHERE e.chain = 'commitment:' || d.commitment_id AND e.kind IN ('statement_moved_in', 'statement_moved_out')
      AND strpos(e.payload, d.statement_id::text) > 0
    ORDER BY e.seq DESC LIMIT 1
  ) IS DISTINCT FROM 'statement_moved_out'`;

/** Rows of covered tables that are parts of nothing (`no-owner`), or name what is not there or is another commitment's (`named`). */
export const brokenReferencesSql = sql`
  ${join([...broken(owners, "no-owner"), ...broken(named, "named"), datesOfOthersWords], " UNION ALL ")} LIMIT 1000`;
