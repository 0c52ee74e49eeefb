import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Language } from "@/lib/vocabulary/languages";
import { type ListRow, lastReportSql, reportBeginningSql } from "../list/row";
import type { RowTranslation } from "./row-translation";
import { isCurrentSql } from "./texts-sql";

/**
 * The translations of rows in sight, by their ids, in one statement: of what was written in another language, and of the wording it has
 * now. Of the last report its beginning only.
 */
export async function readRowTranslations(
  viewer: Viewer,
  rows: readonly Pick<ListRow, "id">[],
  language: Language,
): Promise<Map<string, RowTranslation>> {
  if (rows.length === 0) return new Map();
  const of = (
    field: string,
    words: Prisma.Sql,
    writtenIn: Prisma.Sql,
  ) => Prisma.sql`(SELECT t.text FROM text_translation t
    WHERE t.commitment_id = c.id AND t.field = ${field}::translated_field AND t.language = ${language}::language
      AND ${isCurrentSql(words)} AND ${writtenIn} IS DISTINCT FROM ${language}::language)`;
  const found = await readRows<RowTranslation & { id: string }>`
    SELECT c.id::text,
      ${of("completion_form", Prisma.sql`c.completion_form`, Prisma.sql`c.completion_in`)} AS "completionForm",
      ${of("next_step", Prisma.sql`c.next_step`, Prisma.sql`c.next_step_in`)} AS "nextStep",
      (SELECT ${reportBeginningSql(Prisma.sql`t.text`)}
        FROM (SELECT p.id, p.text_in ${lastReportSql}) p
          JOIN text_translation t ON t.report_id = p.id AND t.language = ${language}::language
        WHERE p.text_in <> ${language}::language) AS "lastReport"
    FROM commitment c WHERE c.id = ANY (${rows.map(({ id }) => id)}::uuid[])
      AND EXISTS (SELECT FROM text_translation t WHERE t.commitment_id = c.id) AND ${visibleToSql(viewer)}`;
  return new Map(found.map((one) => [one.id, one]));
}
