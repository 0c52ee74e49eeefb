import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { fromDbDate } from "@/lib/deadlines/calendar-date";

/** All organisations by side and code, as a file has them: others and sectors by their codes, days as YYYY-MM-DD. */
export async function organisationsForFile(viewer: Viewer) {
  if (!canAdminister(viewer, "administer_organisations")) return [];
  const found = await db().organisation.findMany({
    include: {
      parent: { select: { code: true } },
      successor: { select: { code: true } },
      sectors: { select: { sectorCode: true }, orderBy: { sectorCode: "asc" } },
    },
    orderBy: [{ side: "asc" }, { code: "asc" }],
  });
  return found.map((each) => ({
    code: each.code,
    side: each.side,
    original: each.original,
    nameKk: each.nameKk ?? "",
    nameRu: each.nameRu ?? "",
    nameEn: each.nameEn ?? "",
    nameJa: each.nameJa ?? "",
    shortKk: each.shortKk ?? "",
    shortRu: each.shortRu ?? "",
    shortEn: each.shortEn ?? "",
    shortJa: each.shortJa ?? "",
    parent: each.parent?.code ?? "",
    successor: each.successor?.code ?? "",
    validFrom: fromDbDate(each.validFrom) ?? "",
    validTo: fromDbDate(each.validTo) ?? "",
    sectors: each.sectors.map(({ sectorCode }) => sectorCode).join("; "),
  }));
}
export type OrganisationForFile = Awaited<ReturnType<typeof organisationsForFile>>[number];
