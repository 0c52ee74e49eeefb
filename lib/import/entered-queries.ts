import { z } from "zod";
import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { importKindsOf } from "@/lib/import/queries";
import type { Names } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";

/** A row of a file and the commitment it became, with what is still to be clarified of it. */
type EnteredRow = { row: number; reference: string; titles: Names; original: Language; clarification: string | null };

const counted = z.array(z.strictObject({ total: z.int() }));

/**
 * What one import brought in, in the order of its file, some at a time: those commitments that are in sight. `total` counts them all; 0 for
 * an import that was none, or where its reader brings in none. Its index: prisma/sql/registry-guards.sql.
 */
export async function listEntered(
  viewer: Viewer,
  id: string,
  { page, size }: { page: number; size: number },
): Promise<{ total: number; rows: EnteredRow[] }> {
  if (!importKindsOf(viewer).includes("commitments")) return { total: 0, rows: [] };
  const entered = Prisma.sql`FROM audit_event e JOIN commitment c ON e.chain = 'commitment:' || c.id
      WHERE e.kind = 'commitment_imported' AND (e.payload::jsonb) ->> 'import' = ${id} AND ${visibleToSql(viewer)}`;
  const [count, rows] = await Promise.all([
    db().$queryRaw`SELECT count(*)::int AS total ${entered}`,
    db().$queryRaw<
      {
        row: number;
        reference: string;
        kk: string;
        ru: string;
        en: string;
        ja: string;
        original: Language;
        clarification: string | null;
      }[]
    >`
      SELECT ((e.payload::jsonb) ->> 'row')::int AS row, c.reference, c.title_kk AS kk, c.title_ru AS ru, c.title_en AS en,
        c.title_ja AS ja, c.original::text AS original, c.clarification
      ${entered} ORDER BY 1, e.id LIMIT ${size} OFFSET ${(page - 1) * size}`,
  ]);
  return {
    total: counted.parse(count)[0]?.total ?? 0,
    rows: rows.map(({ row, reference, original, clarification, ...titles }) => ({
      row,
      reference,
      original,
      clarification,
      titles,
    })),
  };
}
