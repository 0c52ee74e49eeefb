import { canAdminister } from "@/lib/access/permissions";
import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { asPage, pageAfter } from "@/lib/page-after";

/** A page of sectors in their order, with how many commitments in sight and organisations each has. */
export async function listSectors(viewer: Viewer, { after }: { after?: string | undefined }) {
  if (!canAdminister(viewer, "administer_sectors")) return { rows: [], next: null };
  const found = await db().sector.findMany({
    orderBy: [{ position: "asc" }, { code: "asc" }],
    include: { _count: { select: { commitments: { where: visibleTo(viewer) }, organisations: true } } },
    ...pageAfter(after === undefined ? undefined : { code: after }),
  });
  return asPage(found, ({ code }) => code);
}
/** Every sector in its order, for a form that says after which one another stands. */
export async function listSectorChoices(viewer: Viewer) {
  if (!canAdminister(viewer, "administer_sectors")) return [];
  return db().sector.findMany({ orderBy: [{ position: "asc" }, { code: "asc" }] });
}

export type SectorChoice = Awaited<ReturnType<typeof listSectorChoices>>[number];
