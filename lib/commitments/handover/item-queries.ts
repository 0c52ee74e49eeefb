import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db, readRows } from "@/lib/db";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { type PersonNames, personNames } from "@/lib/localization/person-name";
import { asPage, type Page, pageAfter } from "@/lib/page-after";
import { personNamesSql } from "@/lib/person-names-sql";
import type { AssignmentRole, Status } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { type CappedCount, COUNT_CAP, capped } from "../list/queries";
import { organisationNames } from "../organisation-names";
import { inForceOn } from "../organisations-in-force";
import { keyOfReference } from "../reference";
import type { Giving } from "./handover-href";
import { maySeeHandover } from "./may-hand-over";

/** Whose part is handed over: an organisation's, or of those the ones a person is responsible for. */
type Giver = { organisationId: string; personId: string | null };

export type HandoverItem = {
  reference: string;
  version: number;
  original: Language;
  status: Status;
  role: AssignmentRole;
  dueOn: CalendarDate | null;
  person: PersonNames | null;
} & Record<`title${"Kk" | "Ru" | "En" | "Ja"}`, string | null>;

/** Found by the giver's parts first, which are few, whatever the planner takes them for. */
const unfinishedSql = (viewer: Viewer, { organisationId, personId }: Giver) => Prisma.sql`
  commitment c WHERE c.id = ANY (ARRAY(SELECT p.commitment_id FROM search.unfinished_part p
    WHERE p.organisation_id = ${organisationId}::uuid
      AND ${personId === null ? Prisma.sql`true` : Prisma.sql`p.person_id = ${personId}::uuid`})) AND ${visibleToSql(viewer)}`;

/** A page of what a giver still has to do, within sight, by reference; `after` is the reference the page comes after, read for its own key: it need not be there. */
export async function listHandoverItems(viewer: Viewer, giver: Giver, after?: string): Promise<Page<HandoverItem>> {
  const { take } = pageAfter(undefined);
  const key = after === undefined ? null : keyOfReference(after);
  const rows = await readRows<HandoverItem>`
    WITH page AS (SELECT c.* FROM ${unfinishedSql(viewer, giver)}
      AND ${key ? Prisma.sql`(c.series, c.number) > (${key.series}, ${key.number}::int)` : Prisma.sql`true`}
      ORDER BY c.series, c.number LIMIT ${take})
    SELECT c.reference, c.version, c.title_kk AS "titleKk", c.title_ru AS "titleRu", c.title_en AS "titleEn", c.title_ja AS "titleJa",
      c.original::text AS original, c.status::text AS status, c.due_on::text AS "dueOn", a.role::text AS role,
      CASE WHEN u.id IS NOT NULL THEN ${personNamesSql("u")} END AS person
    FROM page c JOIN assignment a ON a.commitment_id = c.id AND a.organisation_id = ${giver.organisationId}::uuid
      LEFT JOIN users u ON u.id = a.responsible_person_id
    ORDER BY c.series, c.number`;
  return asPage(rows, ({ reference }) => reference);
}

/** The first so many by reference, with the versions they have now. */
export async function firstHandoverItems(viewer: Viewer, giver: Giver, most: number) {
  return readRows<{ reference: string; version: number }>`
    SELECT c.reference, c.version FROM ${unfinishedSql(viewer, giver)} ORDER BY c.series, c.number LIMIT ${most}`;
}

export async function countHandoverItems(viewer: Viewer, giver: Giver): Promise<CappedCount> {
  const [row] = await readRows<{ count: number }>`
    SELECT count(*)::int AS count FROM (SELECT FROM ${unfinishedSql(viewer, giver)} LIMIT ${COUNT_CAP + 1}) counted`;
  return capped(row?.count ?? 0, COUNT_CAP);
}

/**
 * The giver an address names, with whom it may be given to: the organisations of the same side that exist today, or the people of that
 * organisation with access. A person without an organisation said stands for the first one they have unfinished work of. Null where there is none.
 */
export async function getGiver(viewer: Viewer, today: CalendarDate, { of, person }: Giving) {
  if (!maySeeHandover(viewer)) return null;
  const [code] = of === undefined && person !== undefined ? await organisationsOf(viewer, person) : [of];
  if (code === undefined) return null;
  const [found, responsible] = await Promise.all([
    db().organisation.findUnique({ where: { code }, select: { ...organisationNames.select, ...lastDay } }),
    person === undefined ? null : db().user.findUnique({ where: { id: person }, select: { id: true, ...personNames } }),
  ]);
  if (!found || (person !== undefined && !responsible)) return null;
  const { validTo, ...organisation } = found;
  const [successors, colleagues] = await Promise.all([
    responsible
      ? []
      : db().organisation.findMany({
          where: { AND: [inForceOn(today), { side: found.side, id: { not: found.id } }] },
          orderBy: { code: "asc" },
          ...organisationNames,
        }),
    responsible
      ? db().user.findMany({
          where: { organisationId: found.id, disabledAt: null, id: { not: responsible.id } },
          orderBy: { name: "asc" },
          select: { id: true, ...personNames },
        })
      : [],
  ]);
  return {
    organisation: { ...organisation, validTo: fromDbDate(validTo) },
    person: responsible,
    successors,
    colleagues,
  };
}
export type GiverToShow = NonNullable<Awaited<ReturnType<typeof getGiver>>>;

const lastDay = { code: true, validTo: true, successorId: true } as const;

async function organisationsOf(viewer: Viewer, personId: string): Promise<string[]> {
  const rows = await readRows<{ code: string }>`
    SELECT DISTINCT o.code FROM search.unfinished_part p JOIN organisation o ON o.id = p.organisation_id
      JOIN commitment c ON c.id = p.commitment_id
    WHERE p.person_id = ${personId}::uuid AND ${visibleToSql(viewer)} ORDER BY o.code LIMIT 1`;
  return rows.map(({ code }) => code);
}

/** The codes of organisations, as an address names them. */
export async function codesOf(viewer: Viewer, ids: readonly string[]): Promise<(string | undefined)[]> {
  if (!maySeeHandover(viewer)) return [];
  const found = await db().organisation.findMany({ where: { id: { in: [...ids] } }, select: { id: true, code: true } });
  return ids.map((wanted) => found.find(({ id }) => id === wanted)?.code);
}
