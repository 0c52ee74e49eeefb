import { canAdminister } from "@/lib/access/permissions";
import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { inForceOn } from "@/lib/commitments/organisations-in-force";
import { db } from "@/lib/db";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import { bySide } from "@/lib/localization/alphabet";
import { localized, namesOf } from "@/lib/localization/localized";
import { inOrderOf, pageOfKeys } from "@/lib/page-after";
import type { Language } from "@/lib/vocabulary/languages";

type OrganisationFilters = { q: string; side: string; state: "in_force" | "all"; after?: string | undefined };

const nameColumns = {
  nameKk: true,
  nameRu: true,
  nameEn: true,
  nameJa: true,
  original: true,
  shortKk: true,
  shortRu: true,
  shortEn: true,
  shortJa: true,
} as const;
const listed = (viewer: Viewer) =>
  ({
    id: true,
    code: true,
    side: true,
    validFrom: true,
    validTo: true,
    ...nameColumns,
    parent: { select: { code: true, ...nameColumns } },
    successor: { select: { code: true, ...nameColumns } },
    _count: { select: { users: true, assignments: { where: { commitment: visibleTo(viewer) } } } },
  }) as const;

/**
 * A page of organisations, found by any of their names: those of the home side first, then country by country, each by name in the
 * reader's language; with how many all pages have. A registry has some hundreds, so their names are read for every page.
 */
export async function listOrganisations(
  viewer: Viewer,
  today: CalendarDate,
  { q, side, state, after }: OrganisationFilters,
  language: Language,
) {
  if (!canAdminister(viewer, "administer_organisations")) return { rows: [], next: null, count: 0, sides: [] };
  const where: Prisma.OrganisationWhereInput = {
    AND: [side ? { side } : {}, state === "in_force" ? inForceOn(today) : {}, q ? { OR: isNamed(q) } : {}],
  };
  const [found, sides] = await Promise.all([
    db().organisation.findMany({ where, select: { id: true, side: true, ...nameColumns }, orderBy: { code: "asc" } }),
    db().organisation.findMany({ distinct: ["side"], select: { side: true } }),
  ]);
  const ordered = bySide(
    found,
    env().homeSide,
    language,
    (each) => localized(namesOf(each), each.original, language).text,
  );
  const page = pageOfKeys(
    ordered.map(({ id }) => id),
    after,
  );
  const rows = await db().organisation.findMany({ where: { id: { in: page.rows } }, select: listed(viewer) });
  return {
    rows: inOrderOf(page.rows, rows).map((row) => ({
      ...row,
      validFrom: fromDbDate(row.validFrom),
      validTo: fromDbDate(row.validTo),
    })),
    next: page.next,
    count: found.length,
    sides: sides.map((each) => each.side),
  };
}
export type ListedOrganisation = Awaited<ReturnType<typeof listOrganisations>>["rows"][number];

/** One organisation as its form shows it; null when there is none, or nothing here is for this person. */
export async function getOrganisation(viewer: Viewer, code: string) {
  if (!canAdminister(viewer, "administer_organisations")) return null;
  const found = await db().organisation.findUnique({
    where: { code },
    include: {
      sectors: { select: { sectorCode: true } },
      _count: { select: { users: true, assignments: true, proposed: true } },
    },
  });
  if (!found) return null;
  const { sectors, _count: uses, ...organisation } = found;
  return {
    ...organisation,
    validFrom: fromDbDate(organisation.validFrom),
    validTo: fromDbDate(organisation.validTo),
    sectors: sectors.map(({ sectorCode }) => sectorCode),
    sideIsFixed: Object.values(uses).some((count) => count > 0),
  };
}
export type OrganisationToEdit = NonNullable<Awaited<ReturnType<typeof getOrganisation>>>;

/** What the form of an organisation chooses from. */
export async function listOrganisationChoices(viewer: Viewer) {
  if (!canAdminister(viewer, "administer_organisations")) return { organisations: [], sectors: [] };
  const [organisations, sectors] = await Promise.all([
    db().organisation.findMany({
      select: { id: true, code: true, side: true, validTo: true, ...nameColumns },
      orderBy: [{ side: "asc" }, { code: "asc" }],
    }),
    db().sector.findMany({ orderBy: { position: "asc" } }),
  ]);
  return { organisations, sectors };
}

function isNamed(q: string): Prisma.OrganisationWhereInput[] {
  const part = { contains: q, mode: "insensitive" as const };
  return [
    ...[{ code: part }, { nameKk: part }, { nameRu: part }, { nameEn: part }, { nameJa: part }],
    ...[{ shortKk: part }, { shortRu: part }, { shortEn: part }, { shortJa: part }],
  ];
}
