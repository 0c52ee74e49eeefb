import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { changesBetween } from "@/lib/audit/changes";
import { recordEvent } from "@/lib/audit/record-event";
import type { Transaction } from "@/lib/db";
import { problem } from "@/lib/forms/problems";
import type { Sector } from "@/lib/generated/prisma/client";
import { FormRefused } from "@/lib/writes/write";
import { longName, request } from "../fields";
import { asSeen, type RegistryContext, writeRegistry } from "../write-registry";

/** Part of addresses and files; `new` is the address of a new one. */
const code = z
  .string()
  .trim()
  .regex(/^(?!new$)[a-z_]{1,60}$/, problem("not_a_sector_code"));

/** The form of a sector. Codes stay: files and the reading of texts know sectors by them. */
export const sectorInput = z.strictObject({
  version: request.version,
  key: request.key,
  code,
  nameKk: longName,
  nameRu: longName,
  nameEn: longName,
  nameJa: longName,
  /** The sector it stands after in lists; empty for the first place. */
  after: z.union([z.literal(""), code]),
});
type SectorInput = z.infer<typeof sectorInput>;

/** Renames a sector and gives it its place. Those after it get new places as well, an event each. */
export function saveSector(viewer: Viewer, input: SectorInput) {
  const asked = { id: null, version: input.version, key: input.key };
  return writeRegistry(viewer, "administer_sectors", asked, input, async (context) => {
    const { tx } = context;
    const sectors = await readSectors(tx);
    const before = asSeen(sectors.find((each) => each.code === input.code) ?? null, asked);
    const { nameKk, nameRu, nameEn, nameJa } = input;

    const order = sectors.filter((each) => each.code !== input.code);
    const place = placeAfter(order, input.after);
    order.splice(place, 0, before);
    const firstMoved = order.findIndex((each, index) => each.code !== sectors[index]?.code);
    const moved = firstMoved === -1 ? [] : order.slice(firstMoved).map((each) => each.code);
    await lockMoved(tx, moved);
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

/** Adds a sector at its place; those after it get new places as well, an event each. Refused: a code in use. */
export function addSector(viewer: Viewer, input: SectorInput) {
  const asked = { id: null, version: input.version, key: input.key };
  return writeRegistry(viewer, "administer_sectors", asked, input, async (context) => {
    const { tx, clock } = context;
    const sectors = await readSectors(tx);
    const { code, nameKk, nameRu, nameEn, nameJa } = input;
    if (sectors.some((each) => each.code === code)) throw new FormRefused("code_taken", "code");
    const after = sectors.slice(placeAfter(sectors, input.after));
    await lockMoved(
      tx,
      after.map((each) => each.code),
    );
    const position = (sectors.at(-1)?.position ?? 0) + 1;
    await tx.sector.create({ data: { code, nameKk, nameRu, nameEn, nameJa, position, version: 1 } });
    await recordEvent(tx, `sector:${code}`, 1, viewer.id, clock.now, { kind: "sector_added", code });
    for (const [index, each] of after.entries()) await write(context, each, { position: position + 1 + index });
  });
}

/** All sectors in their order, which nobody else changes meanwhile, by a new one neither. */
async function readSectors(tx: Transaction): Promise<Sector[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('sector_order', 0))`;
  return tx.sector.findMany({ orderBy: { position: "asc" } });
}

/** Places are unique, so a new one waits for whoever names the sector: in the order of lockSectors. */
async function lockMoved(tx: Transaction, codes: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT code FROM sector WHERE code = ANY (${codes}::text[]) ORDER BY code FOR UPDATE`;
}

function placeAfter(order: readonly { code: string }[], after: string): number {
  const place = after === "" ? 0 : order.findIndex((each) => each.code === after) + 1;
  if (after !== "" && place === 0) throw new FormRefused("unexpected", "after");
  return place;
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
