import { createHash } from "node:crypto";
import { z } from "zod";
import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { db, type Transaction } from "@/lib/db";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import type { Sector } from "@/lib/generated/prisma/client";
import type { Language } from "@/lib/vocabulary/languages";
import type { OrganisationImportContext } from "./check/check-organisations";
import { type ImportContext, organisationIndex, personKey } from "./check/import-context";
import { type Columns, type ImportKind, suggestMapping } from "./fields";
import { parseStoredColumns } from "./stored-columns";
import { normalized } from "./vocabularies";

type Reader = Pick<Transaction, "organisation" | "user" | "sector" | "commitment" | "$queryRaw">;

/** What this person brings in: commitments or organisations, by role; null for who brings in nothing. */
export function importKindOf(viewer: Viewer): ImportKind | null {
  if (canAdminister(viewer, "import_commitments")) return "commitments";
  return canAdminister(viewer, "import_organisations") ? "organisations" : null;
}

const cells = z.array(z.array(z.string()));

export type ImportUpload = {
  id: string;
  kind: ImportKind;
  fileName: string;
  encoding: string | null;
  headers: string[];
  rows: string[][];
  /** As the person said; null before that. */
  columns: Columns | null;
};

/** A file of one's own that was read and not entered yet; null when it is gone. */
export async function getImportUpload(viewer: Viewer, id: string): Promise<ImportUpload | null> {
  const kind = importKindOf(viewer);
  if (!kind) return null;
  const upload = await db().importUpload.findFirst({ where: { id, kind, createdById: viewer.id } });
  if (!upload) return null;
  return {
    id,
    kind,
    fileName: upload.fileName,
    encoding: upload.encoding,
    headers: upload.headers,
    rows: cells.parse(upload.rows),
    columns: upload.mapping === null ? null : parseStoredColumns(kind, upload.headers, upload.mapping),
  };
}

/** How many rows of an import in progress are written; null when there is none of this person's. */
export async function getImportProgress(viewer: Viewer, id: string): Promise<number | null> {
  const upload = await db().importUpload.findFirst({
    where: { id, createdById: viewer.id },
    select: { written: true },
  });
  return upload?.written ?? null;
}

/**
 * Which column is which: as this person said last time of a file with these headings, else as the headings tell. A column of markings
 * is proposed even if it was left out then: what is for official use comes in open only by a choice made for this very file.
 */
export async function proposedColumns(viewer: Viewer, kind: ImportKind, headers: readonly string[]): Promise<Columns> {
  const remembered = await db().importMapping.findUnique({
    where: { personId_kind_headersHash: { personId: viewer.id, kind, headersHash: headersHash(headers) } },
  });
  const suggested = suggestMapping(kind, headers);
  if (!remembered) return { mapping: suggested, defaults: {} };
  const { mapping, defaults } = parseStoredColumns(kind, headers, remembered.mapping);
  const { marking } = suggested;
  const isLeftOut = marking !== undefined && !Object.values(mapping).includes(marking);
  return { mapping: isLeftOut ? { marking, ...mapping } : mapping, defaults };
}

export function headersHash(headers: readonly string[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    createHash("sha256")
      .update(JSON.stringify(headers.map(normalized)))
      .digest(),
  );
}

/** What commitments of a file are held against; `references` are those that the file names. */
export async function readImportContext(
  reader: Reader,
  language: Language,
  references: readonly string[],
): Promise<ImportContext> {
  const [{ today }, organisations, people, sectors, taken] = await Promise.all([
    readClock(reader),
    reader.organisation.findMany(),
    reader.user.findMany({ where: { disabledAt: null }, select: { id: true, name: true, organisationId: true } }),
    reader.sector.findMany(),
    reader.commitment.findMany({ where: { reference: { in: [...references] } }, select: { reference: true } }),
  ]);
  const book = organisations.map((each) => ({
    id: each.id,
    code: each.code,
    side: each.side,
    names: [
      ...[each.nameKk, each.nameRu, each.nameEn, each.nameJa],
      ...[each.shortKk, each.shortRu, each.shortEn, each.shortJa],
    ].filter((name) => name !== null),
    validFrom: fromDbDate(each.validFrom),
    validTo: fromDbDate(each.validTo),
  }));
  const byName = new Map<string, string | null>();
  for (const { id, name, organisationId } of people) {
    if (name === null) continue;
    const key = personKey(organisationId, name);
    byName.set(key, byName.has(key) ? null : id);
  }
  return {
    today,
    homeSide: env().homeSide,
    language,
    people: byName,
    organisations: organisationIndex(book, today),
    sectors: sectorWords(sectors),
    references: new Set(taken.map(({ reference }) => reference)),
  };
}

export async function readOrganisationImportContext(
  reader: Pick<Transaction, "organisation" | "sector">,
): Promise<OrganisationImportContext> {
  const known = await reader.organisation.findMany({ select: { code: true } });
  const sectors = sectorWords(await reader.sector.findMany());
  return { homeSide: env().homeSide, codes: new Set(known.map(({ code }) => code)), sectors };
}

function sectorWords(sectors: readonly Sector[]): ReadonlyMap<string, string> {
  return new Map(
    sectors.flatMap(({ code, nameKk, nameRu, nameEn, nameJa }) =>
      [code, nameKk, nameRu, nameEn, nameJa].map((word) => [normalized(word), code] as const),
    ),
  );
}
