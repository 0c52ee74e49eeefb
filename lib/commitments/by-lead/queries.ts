import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Names, namesOf, shortNamesOf } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";
import { inAlphabetSql, organisationSeenSql } from "../list/alphabet-sql";
import { filterSql } from "../list/filter-sql";
import type { Filters } from "../list/filters";
import type { ColumnName } from "./columns";

type Counts = Partial<Record<ColumnName, number>>;

/** An organisation of the home side that leads something open, and how much of it is in each column. */
export type LeadRow = { code: string; full: Names; short: Names; original: Language; counts: Counts };

type DatabaseRow = Parameters<typeof namesOf>[0] &
  Parameters<typeof shortNamesOf>[0] & { code: string; original: Language; counts: number[] };

/** Those who lead what is open and in sight, who has most that is late first. One statement, however many columns. */
export async function listLeads(
  viewer: Viewer,
  today: CalendarDate,
  { columns, language }: { columns: ReadonlyMap<ColumnName, Filters>; language: Language },
): Promise<LeadRow[]> {
  const names = [...columns.keys()];
  const counted = [...columns.values()].map(
    (filters) => Prisma.sql`count(*) FILTER (WHERE ${filterSql(viewer, filters, today)})::int`,
  );
  const late = Prisma.raw(String(names.indexOf("late") + 1));
  const rows = await readRows<DatabaseRow>`
    SELECT o.code, o.original::text, o.name_kk AS "nameKk", o.name_ru AS "nameRu", o.name_en AS "nameEn", o.name_ja AS "nameJa",
      o.short_kk AS "shortKk", o.short_ru AS "shortRu", o.short_en AS "shortEn", o.short_ja AS "shortJa", n.counts
    FROM (SELECT c.lead_id, ARRAY[${Prisma.join(counted)}] AS counts
      FROM commitment c WHERE c.open AND c.lead_id IS NOT NULL AND ${visibleToSql(viewer)} GROUP BY c.lead_id) n
    JOIN organisation o ON o.id = n.lead_id
    ORDER BY n.counts[${late}] DESC, ${inAlphabetSql(organisationSeenSql(language), language)}, o.id`;
  return rows.map(({ counts, ...row }) => ({
    code: row.code,
    original: row.original,
    full: namesOf(row),
    short: shortNamesOf(row),
    counts: Object.fromEntries(names.map((name, place) => [name, counts[place] ?? 0])),
  }));
}
