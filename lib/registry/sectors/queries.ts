import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";

/** All sectors in their order, with how many commitments and organisations each has. */
export async function listSectors(viewer: Viewer) {
  if (!canAdminister(viewer, "administer_sectors")) return [];
  return db().sector.findMany({
    orderBy: { position: "asc" },
    include: { _count: { select: { commitments: true, organisations: true } } },
  });
}
export type ListedSector = Awaited<ReturnType<typeof listSectors>>[number];
