import { canCapture } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { type LikelyOwner, likelyOwners } from "./likely-owners";

type Asked = {
  sectorCodes: readonly string[];
  sides: readonly string[];
  publishedOn: CalendarDate;
  today: CalendarDate;
};

/** Who would likely lead in each sector, by the registry of organisations and by what they lead already. */
export async function listLikelyOwners(viewer: Viewer, asked: Asked): Promise<Map<string, LikelyOwner[]>> {
  const sectorCodes = [...new Set(asked.sectorCodes)];
  if (!canCapture(viewer) || sectorCodes.length === 0) return new Map();
  const [organisations, answering, leading] = await Promise.all([
    db().organisation.findMany({
      where: { side: { in: [...asked.sides] } },
      select: { id: true, side: true, validFrom: true, validTo: true, successorId: true },
    }),
    db().organisationSector.findMany({
      where: { sectorCode: { in: sectorCodes } },
      orderBy: [{ position: "asc" }, { organisation: { code: "asc" } }],
      select: { organisationId: true, sectorCode: true },
    }),
    db().$queryRaw<{ id: string; sectorCode: string; commitments: number }[]>`
      SELECT a.organisation_id AS id, c.sector_code AS "sectorCode", count(*)::int AS commitments
      FROM commitment c JOIN assignment a ON a.commitment_id = c.id AND a.role = 'lead'
      WHERE c.sector_code = ANY (${sectorCodes}) AND c.status <> 'record_only'
      GROUP BY a.organisation_id, c.sector_code ORDER BY count(*) DESC, a.organisation_id`,
  ]);
  const known = new Map(
    organisations.map(({ validFrom, validTo, ...rest }) => [
      rest.id,
      { ...rest, validFrom: fromDbDate(validFrom), validTo: fromDbDate(validTo) },
    ]),
  );
  const of = <Row extends { sectorCode: string }>(rows: readonly Row[], code: string) =>
    rows.filter(({ sectorCode }) => sectorCode === code);
  return new Map(
    sectorCodes.map((code) => [
      code,
      likelyOwners(
        known,
        { answering: of(answering, code).map(({ organisationId }) => organisationId), leading: of(leading, code) },
        asked,
      ),
    ]),
  );
}

/** For telling whose place an organisation has taken; it may exist no longer. None for who may not capture. */
export async function namesOfOrganisations(viewer: Viewer, ids: readonly string[]) {
  if (!canCapture(viewer)) return [];
  return db().organisation.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, original: true, nameKk: true, nameRu: true, nameEn: true, nameJa: true },
  });
}
