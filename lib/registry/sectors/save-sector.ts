import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { changesBetween } from "../changes";
import { longName, request } from "../fields";
import { asSeen, type RegistryContext, RegistryRefused, writeRegistry } from "../write-registry";

const code = z.string().regex(/^[a-z_]{1,60}$/, "unexpected");

/** The form of a sector. Codes stay: files and the reading of texts know sectors by them. */
export const sectorInput = z.strictObject({
  version: request.version,
  key: request.key,
  code,
  ...{ nameKk: longName, nameRu: longName, nameEn: longName, nameJa: longName },
  /** The sector it stands after in lists; empty for the first place. */
  after: z.union([z.literal(""), code]),
});
export type SectorInput = z.infer<typeof sectorInput>;

/** Renames a sector and gives it its place. Those after it get new places as well, an event each. */
export function saveSector(viewer: Viewer, input: SectorInput) {
  const asked = { id: null, version: input.version, key: input.key };
  return writeRegistry(viewer, "administer_sectors", asked, input, async (context) => {
    const { tx } = context;
    await tx.$queryRaw`SELECT code FROM sector ORDER BY code FOR UPDATE`;
    const sectors = await tx.sector.findMany({ orderBy: { position: "asc" } });
    const before = asSeen(sectors.find((each) => each.code === input.code) ?? null, asked);
    const { nameKk, nameRu, nameEn, nameJa } = input;

    const order = sectors.filter((each) => each.code !== input.code);
    const place = input.after === "" ? 0 : order.findIndex((each) => each.code === input.after) + 1;
    if (input.after !== "" && place === 0) throw new RegistryRefused("after", "unexpected");
    order.splice(place, 0, before);
    const firstMoved = order.findIndex((each, index) => each.code !== sectors[index]?.code);
    const moved = firstMoved === -1 ? [] : order.slice(firstMoved).map((each) => each.code);
    // Past all places in use: no two sectors share one, not even on the way.
    const free = (sectors.at(-1)?.position ?? 0) + 1;

    for (const sector of order) {
      const index = moved.indexOf(sector.code);
      const position = index === -1 ? sector.position : free + index;
      const isThis = sector.code === input.code;
      await write(context, sector, isThis ? { nameKk, nameRu, nameEn, nameJa, position } : { position });
    }
  });
}

async function write(
  { tx, viewer, clock }: RegistryContext,
  before: { code: string; version: number; position: number },
  after: Record<string, string | number> & { position: number },
): Promise<void> {
  const changes = changesBetween(before, after);
  if (Object.keys(changes).length === 0) return;
  const version = before.version + 1;
  await tx.sector.update({ where: { code: before.code }, data: { ...after, version } });
  await recordEvent(tx, `sector:${before.code}`, version, viewer.id, clock.now, { kind: "sector_changed", changes });
}
