import type { Viewer } from "@/lib/access/viewer";
import { changesBetween } from "@/lib/audit/changes";
import { recordEvent } from "@/lib/audit/record-event";
import type { Transaction } from "@/lib/db";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { FormRefused } from "@/lib/writes/write";
import { lockSectors } from "../sectors/lock-sectors";
import { asSeen, type RegistryContext, writeRegistry } from "../write-registry";
import { confirmClosing } from "./confirm-closing";
import type { OrganisationInput } from "./inputs";
import { lockTies } from "./lock-ties";

/**
 * Adds an organisation or changes one. Refused: a code in use; another side for one that has people or a part in
 * anything; a parent or successor that would lead back to it; a last day while others stand below it, people belong to it or
 * commitments are unfinished, until that was seen. The code stays for good: files name organisations by it. Sides and rings are held to by
 * prisma/sql/registry-guards.sql too.
 */
export function saveOrganisation(viewer: Viewer, input: OrganisationInput) {
  const { confirmed: _, ...asked } = input;
  return writeRegistry(viewer, "administer_organisations", input, asked, async (context, id) => {
    await lockTies(context.tx);
    await checkTies(context.tx, id, input);
    await (input.id ? change(context, id, input) : add(context, id, input));
  });
}

async function add({ tx, viewer, clock }: RegistryContext, id: string, input: OrganisationInput): Promise<void> {
  const taken = await tx.organisation.findUnique({ where: { code: input.code }, select: { id: true } });
  if (taken) throw new FormRefused("code_taken", "code");
  await tx.organisation.create({ data: { ...columnsOf(input), id, code: input.code, version: 1 } });
  await setSectors(tx, id, [], input.sectors);
  await recordEvent(tx, `organisation:${id}`, 1, viewer.id, clock.now, {
    kind: "organisation_added",
    code: input.code,
  });
}

async function change({ tx, viewer, clock }: RegistryContext, id: string, input: OrganisationInput): Promise<void> {
  await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.organisation.findUnique({
    where: { id },
    include: { sectors: { select: { sectorCode: true } }, _count: { select: usesOfSide } },
  });
  const { sectors, _count: uses, ...before } = asSeen(found, input);
  if (before.side !== input.side && Object.values(uses).some((count) => count > 0)) {
    throw new FormRefused("side_in_use", "side");
  }
  const had = sectors.map(({ sectorCode }) => sectorCode).sort();
  const columns = columnsOf(input);
  const changes = changesBetween({ ...before, sectors: had }, { ...columns, sectors: input.sectors.toSorted() });
  if (Object.keys(changes).length === 0) return;
  if (changes.validTo && input.validTo) await confirmClosing(tx, viewer, before, input.validTo, input.confirmed);
  const version = before.version + 1;
  await tx.organisation.update({ where: { id }, data: { ...columns, version } });
  await setSectors(tx, id, had, input.sectors);
  await recordEvent(tx, `organisation:${id}`, version, viewer.id, clock.now, { kind: "organisation_changed", changes });
}

/** A side with any of these is part of what was agreed. */
const usesOfSide = { users: true, assignments: true, proposed: true } as const;

function columnsOf(input: OrganisationInput) {
  const { nameKk, nameRu, nameEn, nameJa, shortKk, shortRu, shortEn, shortJa } = input;
  return {
    side: input.side,
    original: input.original,
    nameKk,
    nameRu,
    nameEn,
    nameJa,
    shortKk,
    shortRu,
    shortEn,
    shortJa,
    parentId: input.parentId,
    successorId: input.successorId,
    validFrom: toDbDate(input.validFrom),
    validTo: toDbDate(input.validTo),
  };
}

async function checkTies(tx: Transaction, id: string, { parentId, successorId }: OrganisationInput): Promise<void> {
  const rings = await tx.$queryRaw<{ parent: boolean; successor: boolean }[]>`
    WITH RECURSIVE above (id) AS (
      SELECT ${parentId}::uuid UNION SELECT o.parent_id FROM organisation o JOIN above ON o.id = above.id
    ), after (id) AS (
      SELECT ${successorId}::uuid UNION SELECT o.successor_id FROM organisation o JOIN after ON o.id = after.id
    )
    SELECT EXISTS (SELECT FROM above WHERE id = ${id}::uuid) AS parent,
      EXISTS (SELECT FROM after WHERE id = ${id}::uuid) AS successor`;
  if (rings[0]?.parent) throw new FormRefused("ring", "parentId");
  if (rings[0]?.successor) throw new FormRefused("ring", "successorId");
  for (const [field, tie] of [
    ["parentId", parentId],
    ["successorId", successorId],
  ] as const) {
    if (tie && !(await tx.organisation.findUnique({ where: { id: tie }, select: { id: true } }))) {
      throw new FormRefused("required", field);
    }
  }
}

/** What it goes on answering for keeps its place in the order of asking; what is new comes last. */
async function setSectors(tx: Transaction, organisationId: string, had: string[], wanted: string[]): Promise<void> {
  await tx.organisationSector.deleteMany({ where: { organisationId, sectorCode: { notIn: wanted } } });
  const fresh = wanted.filter((code) => !had.includes(code));
  if (fresh.length === 0) return;
  const known = await lockSectors(tx, fresh);
  if (known.length !== fresh.length) throw new FormRefused("unexpected", "sectors");
  await tx.$executeRaw`
    INSERT INTO organisation_sector (organisation_id, sector_code, position)
    SELECT ${organisationId}::uuid, wanted.code,
      (SELECT coalesce(max(s.position) + 1, 0) FROM organisation_sector s WHERE s.sector_code = wanted.code)
    FROM unnest(${fresh}::text[]) AS wanted (code)`;
}
