import { canCapture } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { type LikelyOwner, likelyOwners } from "./likely-owners";

type Asked = { sectorCode: string | null; sides: readonly string[]; publishedOn: CalendarDate; today: CalendarDate };

/** Who would likely lead, by the registry of organisations and by what they lead already. Nobody, without a sector. */
export async function listLikelyOwners(viewer: Viewer, asked: Asked): Promise<LikelyOwner[]> {
  const { sectorCode } = asked;
  if (!canCapture(viewer) || sectorCode === null) return [];
  const [organisations, answering, leading] = await Promise.all([
    db().organisation.findMany({
      where: { side: { in: [...asked.sides] } },
      select: { id: true, side: true, validFrom: true, validTo: true, successorId: true },
    }),
    db().organisationSector.findMany({
      where: { sectorCode },
      orderBy: [{ position: "asc" }, { organisation: { code: "asc" } }],
      select: { organisationId: true },
    }),
    db().$queryRaw<{ id: string; commitments: number }[]>`
      SELECT a.organisation_id AS id, count(*)::int AS commitments
      FROM commitment c JOIN assignment a ON a.commitment_id = c.id AND a.role = 'lead'
      WHERE c.sector_code = ${sectorCode} AND c.status <> 'record_only'
      GROUP BY a.organisation_id ORDER BY count(*) DESC, a.organisation_id LIMIT 50`,
  ]);
  const known = new Map(
    organisations.map(({ validFrom, validTo, ...rest }) => [
      rest.id,
      { ...rest, validFrom: fromDbDate(validFrom), validTo: fromDbDate(validTo) },
    ]),
  );
  return likelyOwners(known, { answering: answering.map(({ organisationId }) => organisationId), leading }, asked);
}
