import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PersonNames } from "@/lib/localization/person-name";
import { personNamesSql, personSeenSql } from "@/lib/person-names-sql";
import type { Language } from "@/lib/vocabulary/languages";
import { inAlphabetSql, organisationSeenSql } from "../list/alphabet-sql";
import { type CappedCount, COUNT_CAP, capped } from "../list/queries";
import { leftPartsSql } from "../living-sql";
import { maySeeHandover } from "./may-hand-over";

/** As many of either as a page shows; the rest comes up as these are done with. */
const MOST_GIVERS = 200;

type OrganisationColumns = { id: string; code: string; side: string; original: Language } & Record<
  `${"name" | "short"}${"Kk" | "Ru" | "En" | "Ja"}`,
  string | null
>;
type EndingOrganisation = OrganisationColumns & { validTo: CalendarDate; items: CappedCount };
type LeftPerson = { personId: string; person: PersonNames; items: CappedCount } & OrganisationColumns;

const organisationColumns = Prisma.sql`o.id::text AS id, o.code, o.side, o.original::text AS original,
  o.name_kk AS "nameKk", o.name_ru AS "nameRu", o.name_en AS "nameEn", o.name_ja AS "nameJa",
  o.short_kk AS "shortKk", o.short_ru AS "shortRu", o.short_en AS "shortEn", o.short_ja AS "shortJa"`;

/**
 * Who has unfinished work that is to be handed over: organisations with a last day, those that ended first, and people who have left, by
 * name, each with how many items in sight.
 */
export async function listGivers(
  viewer: Viewer,
  language: Language,
): Promise<{ organisations: EndingOrganisation[]; people: LeftPerson[] }> {
  if (!maySeeHandover(viewer)) return { organisations: [], people: [] };
  type Counted<Row> = Omit<Row, "items"> & { count: number };
  const [organisations, people] = await Promise.all([
    readRows<Counted<EndingOrganisation>>`
      SELECT ${organisationColumns}, o.valid_to::text AS "validTo", n.count
      FROM organisation o CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM (
        SELECT FROM commitment c
        WHERE c.id = ANY (ARRAY(SELECT p.commitment_id FROM search.unfinished_part p WHERE p.organisation_id = o.id))
          AND ${visibleToSql(viewer)} LIMIT ${COUNT_CAP + 1}) counted) n
      WHERE o.valid_to IS NOT NULL AND n.count > 0
      ORDER BY o.valid_to, ${inAlphabetSql(organisationSeenSql(language), language)}, o.id LIMIT ${MOST_GIVERS}`,
    readRows<Counted<LeftPerson>>`
      SELECT u.id::text AS "personId", ${personNamesSql("u")} AS person, ${organisationColumns}, n.count
      FROM (SELECT p.person_id, p.organisation_id, count(*)::int AS count
          FROM (${leftPartsSql}) p JOIN commitment c ON c.id = p.commitment_id
          WHERE ${visibleToSql(viewer)} GROUP BY p.person_id, p.organisation_id) n
        JOIN users u ON u.id = n.person_id JOIN organisation o ON o.id = n.organisation_id
      ORDER BY ${inAlphabetSql(personSeenSql(language), language)}, u.id, ${inAlphabetSql(organisationSeenSql(language), language)} LIMIT ${MOST_GIVERS}`,
  ]);
  const withItems = <Row extends { count: number }>({ count, ...row }: Row) => ({
    ...row,
    items: capped(count, COUNT_CAP),
  });
  return { organisations: organisations.map(withItems), people: people.map(withItems) };
}
