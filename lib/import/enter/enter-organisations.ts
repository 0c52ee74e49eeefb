import { randomUUID } from "node:crypto";
import { recordFirstEvents } from "@/lib/audit/record-first-events";
import type { Transaction } from "@/lib/db";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { checkWritten, writeInBatches } from "@/lib/import/enter/write-in-batches";
import { lockTies } from "@/lib/registry/organisations/lock-ties";
import { lockSectors } from "@/lib/registry/sectors/lock-sectors";
import type { OrganisationEntry } from "../check/check-organisations";
import type { ImportRun } from "./import-run";

/**
 * Writes checked organisations, each with its event. Those that others point to come first.
 * Source: docs/decisions/15-registry-and-import.md.
 */
export async function enterOrganisations(
  run: Pick<ImportRun, "tx" | "viewer" | "clock" | "progress">,
  entries: readonly OrganisationEntry[],
): Promise<void> {
  const { tx, viewer, clock } = run;
  await lockTies(tx);
  await lockSectors(
    tx,
    entries.flatMap(({ sectors }) => sectors),
  );
  const known = await tx.organisation.findMany({ select: { id: true, code: true } });
  const idOf = new Map(known.map(({ code, id }) => [code, id]));
  for (const { code } of entries) idOf.set(code, randomUUID());
  let written = 0;
  await writeInBatches(tiesFirst(entries), async (chunk) => {
    await tx.organisation.createMany({
      data: chunk.map(({ code, side, names, short, original, parent, validFrom, validTo, successor }) => ({
        id: idOf.get(code),
        code,
        side,
        original,
        version: 1,
        nameKk: names.kk,
        nameRu: names.ru,
        nameEn: names.en,
        nameJa: names.ja,
        shortKk: short.kk,
        shortRu: short.ru,
        shortEn: short.en,
        shortJa: short.ja,
        parentId: parent && idOf.get(parent),
        successorId: successor && idOf.get(successor),
        validFrom: toDbDate(validFrom),
        validTo: toDbDate(validTo),
      })),
    });
    await setSectors(
      tx,
      chunk.flatMap(({ code, sectors }) => sectors.map((sector) => ({ id: idOf.get(code) ?? "", sector }))),
    );
    await recordFirstEvents(
      tx,
      viewer.id,
      chunk.map(({ code }) => ({
        chain: `organisation:${idOf.get(code)}`,
        occurredAt: clock.now,
        event: { kind: "organisation_added", code },
      })),
    );
    await checkWritten(tx);
    written += chunk.length;
    await run.progress(written);
  });
}

/** Each comes after those that answer for the sector already, in the order of the file. */
async function setSectors(tx: Transaction, ties: readonly { id: string; sector: string }[]): Promise<void> {
  if (ties.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO organisation_sector (organisation_id, sector_code, position)
    SELECT tie.id, tie.sector, row_number() OVER (PARTITION BY tie.sector ORDER BY tie.place)
      + (SELECT coalesce(max(s.position), -1) FROM organisation_sector s WHERE s.sector_code = tie.sector)
    FROM unnest(${ties.map(({ id }) => id)}::uuid[], ${ties.map(({ sector }) => sector)}::text[])
      WITH ORDINALITY AS tie (id, sector, place)`;
}

/** Whatever an organisation points to stands before it: a row is refused whose parent is not there yet. */
function tiesFirst(entries: readonly OrganisationEntry[]): OrganisationEntry[] {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const ordered = new Set<OrganisationEntry>();
  const waiting: OrganisationEntry[] = [];
  for (const first of entries) {
    waiting.push(first);
    for (let entry = waiting.at(-1); entry; entry = waiting.at(-1)) {
      const before = [entry.parent, entry.successor]
        .flatMap((code) => byCode.get(code ?? "") ?? [])
        .find((each) => !ordered.has(each) && !waiting.includes(each));
      if (before) waiting.push(before);
      else {
        ordered.add(entry);
        waiting.pop();
      }
    }
  }
  return [...ordered];
}
