import { releasesVisibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Language } from "@/lib/vocabulary/languages";
import { inAlphabetSql, organisationSeenSql, sidePlaceSql } from "./alphabet-sql";
import type { Grouping } from "./grouping";
import { hasCounterpartSql, knownSidesSql } from "./sides-sql";

export type ByWhat = Exclude<Grouping, "none">;

/** Names as json: original, four full ones, four short ones. */
const noNames = Prisma.sql`NULL::json`;
const fourNames = (of: Prisma.Sql, original: Prisma.Sql) =>
  Prisma.sql`json_build_array(${original}, ${of}.name_kk, ${of}.name_ru, ${of}.name_en, ${of}.name_ja`;

/** All there may be, in the order that this reader is shown them in: `key` and `names`. */
export function groupCandidatesSql(viewer: Viewer, by: ByWhat, language: Language): Prisma.Sql {
  switch (by) {
    case "sector":
      return Prisma.sql`SELECT x.code AS key, ${fourNames(Prisma.sql`x`, Prisma.sql`'ru'`)}, NULL, NULL, NULL, NULL) AS names
        FROM sector x ORDER BY x.position, x.code`;
    case "lead":
      return Prisma.sql`SELECT o.id::text AS key, ${fourNames(Prisma.sql`o`, Prisma.sql`o.original`)},
          o.short_kk, o.short_ru, o.short_en, o.short_ja) AS names
        FROM organisation o WHERE o.side = (SELECT home_side FROM installation)
        ORDER BY ${inAlphabetSql(organisationSeenSql(language), language)}, o.id`;
    case "counterpart":
      return Prisma.sql`SELECT s.side AS key, ${noNames} AS names FROM (${knownSidesSql}) s
        ORDER BY ${sidePlaceSql(Prisma.sql`s.side`, language)}, s.side`;
    case "status":
      return Prisma.sql`SELECT s.status::text AS key, ${noNames} AS names
        FROM unnest(enum_range(NULL::status)) AS s (status) ORDER BY s.status`;
    case "release":
      return Prisma.sql`SELECT r.id::text AS key, json_build_array(r.language,
          CASE r.language WHEN 'kk' THEN r.title END, CASE r.language WHEN 'ru' THEN r.title END,
          CASE r.language WHEN 'en' THEN r.title END, CASE r.language WHEN 'ja' THEN r.title END, NULL, NULL, NULL, NULL) AS names
        FROM release r WHERE ${releasesVisibleToSql(viewer)} ORDER BY r.published_on DESC, r.id`;
  }
}

/** That `c` stands under the group of that key; null asks for those that have none. */
export function inGroupSql(viewer: Viewer, by: ByWhat, key: Prisma.Sql | null): Prisma.Sql {
  switch (by) {
    case "sector":
      return key ? Prisma.sql`c.sector_code = ${key}` : Prisma.sql`false`;
    case "lead":
      return key ? Prisma.sql`c.lead_id = ${key}::uuid` : Prisma.sql`c.lead_id IS NULL`;
    case "status":
      return key ? Prisma.sql`c.status = ${key}::status` : Prisma.sql`false`;
    case "counterpart":
      return hasCounterpartSql(key);
    case "release":
      return key
        ? Prisma.sql`EXISTS (SELECT FROM statement s WHERE s.commitment_id = c.id AND s.release_id = ${key}::uuid)`
        : Prisma.sql`NOT EXISTS (SELECT FROM statement s JOIN release r ON r.id = s.release_id
            WHERE s.commitment_id = c.id AND ${releasesVisibleToSql(viewer)})`;
  }
}
