import { createHash } from "node:crypto";
import { z } from "zod";
import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { db, type Transaction } from "@/lib/db";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import type { Sector } from "@/lib/generated/prisma/client";
import { localized, namesOf } from "@/lib/localization/localized";
import { personNames, spellingsOf } from "@/lib/localization/person-name";
import { kinds } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { controlLevels } from "@/lib/vocabulary/people";
import { ownState } from "./check/abbreviations";
import type { OrganisationImportContext } from "./check/check-organisations";
import { type ImportContext, personKey } from "./check/import-context";
import { organisationIndex } from "./check/organisation-index";
import { tidyCells } from "./check/tidy-cells";
import { withColumnsOfSides, withoutColumnsOfSides } from "./columns-of-sides";
import { everydayStandings, type Standing } from "./everyday-words";
import { type Columns, type ImportKind, type Mapping, suggestMapping, titleFields } from "./fields";
import { parseStoredColumns } from "./stored-columns";
import { areMostlyStates } from "./suggest-side";
import { normalized, stateNames, vocabularies } from "./vocabularies";
import { LEFT_OUT, plainKey, standingOf, type WordCodes, type WordKind } from "./words";

type Reader = Pick<Transaction, "organisation" | "user" | "sector" | "commitment" | "importWord" | "$queryRaw">;

/** What this person brings in, by role; the likelier first, nothing for most. */
export function importKindsOf(viewer: Viewer): ImportKind[] {
  const all = ["commitments", "organisations"] as const;
  return all.filter((kind) => canAdminister(viewer, `import_${kind}`));
}

const cells = z.array(z.array(z.string()));

export type ImportUpload = {
  id: string;
  kind: ImportKind;
  fileName: string;
  encoding: string | null;
  headers: string[];
  rows: string[][];
  /** The number that the file gives the first of them. */
  firstRow: number;
  /** What stands over the headings. */
  above: string;
  /** As the person said; null before that. */
  columns: Columns | null;
};

/** A file of one's own that was read and not entered yet; null when it is gone. */
export async function getImportUpload(viewer: Viewer, id: string): Promise<ImportUpload | null> {
  const upload = await db().importUpload.findFirst({
    where: { id, kind: { in: importKindsOf(viewer) }, createdById: viewer.id },
  });
  if (!upload) return null;
  const { kind, firstRow, above } = upload;
  return {
    id,
    kind,
    firstRow,
    above,
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
 * Which column is which: as this person said last time of a file with these headings, else as the headings tell, and where none tells of a side or a title, the
 * column that names states and the one with the most words. A column of markings
 * is proposed even if it was left out then: what is for official use comes in open only by a choice made for this very file.
 */
export async function proposedColumns(
  viewer: Viewer,
  kind: ImportKind,
  { headers, rows = [] }: { headers: readonly string[]; rows?: readonly (readonly string[])[] },
): Promise<Columns> {
  const remembered = await db().importMapping.findUnique({
    where: { personId_kind_headersHash: { personId: viewer.id, kind, headersHash: headersHash(headers) } },
  });
  const suggested = suggestedMapping(kind, headers, rows);
  if (!remembered) return { mapping: withTitle(kind, withSide(kind, suggested, rows), rows), defaults: {} };
  const { mapping, defaults } = parseStoredColumns(kind, headers, remembered.mapping);
  const { marking } = suggested;
  const isLeftOut = marking !== undefined && !Object.values(mapping).includes(marking);
  return { mapping: isLeftOut ? { marking, ...mapping } : mapping, defaults };
}

function suggestedMapping(kind: ImportKind, headers: readonly string[], rows: readonly (readonly string[])[]): Mapping {
  if (kind !== "commitments") return suggestMapping(kind, headers);
  const { homeSide } = env();
  const first = rows.slice(0, LOOKED_AT);
  const cellsOf = (place: number) => tidyColumn(first, place).filter(Boolean);
  return withColumnsOfSides(suggestMapping(kind, withoutColumnsOfSides(headers, homeSide)), headers, {
    homeSide,
    cellsOf,
  });
}

/** Rows that are looked at for what a column holds. */
const LOOKED_AT = 50;
const MOSTLY = 0.7;

/** Whatever its heading is: a column that is nothing else and mostly names states alone is that of the other side. */
function withSide(kind: ImportKind, mapping: Mapping, rows: readonly (readonly string[])[]): Mapping {
  if (kind !== "commitments" || mapping.side !== undefined) return mapping;
  const taken = new Set(Object.values(mapping));
  const first = rows.slice(0, LOOKED_AT);
  const place = (first[0] ?? []).findIndex((_, at) => {
    const said = taken.has(at) ? [] : tidyColumn(first, at).filter(Boolean);
    return said.length > 1 && areMostlyStates(said, MOSTLY);
  });
  return place === -1 ? mapping : { ...mapping, side: place };
}

/** The cells of a column as an import reads them as sides. */
function tidyColumn(rows: readonly (readonly string[])[], at: number): string[] {
  let above: string[] | null = null;
  return rows.map((cells) => {
    above = tidyCells([cells[at] ?? ""], above, { side: 0 });
    return above[0] ?? "";
  });
}

/** Whatever its heading is: of the columns that are nothing else, what is to be done takes the most words. */
function withTitle(kind: ImportKind, mapping: Mapping, rows: readonly (readonly string[])[]): Mapping {
  if (kind !== "commitments" || titleFields.some((field) => mapping[field] !== undefined)) return mapping;
  const taken = new Set(Object.values(mapping));
  const lengths = (rows[0] ?? []).map((_, place) =>
    taken.has(place) ? 0 : rows.reduce((sum, cells) => sum + (cells[place] ?? "").length, 0),
  );
  const most = Math.max(0, ...lengths);
  return most === 0 ? mapping : { ...mapping, title: lengths.indexOf(most) };
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
  viewer: Viewer,
  { language, references }: { language: Language; references: readonly string[] },
): Promise<ImportContext> {
  const [{ today }, organisations, people, sectors, taken, codes] = await Promise.all([
    readClock(reader),
    reader.organisation.findMany(),
    reader.user.findMany({ where: { disabledAt: null }, select: { id: true, ...personNames, organisationId: true } }),
    reader.sector.findMany(),
    reader.commitment.findMany({ where: { reference: { in: [...references] } }, select: { reference: true } }),
    readWordCodes(reader, viewer),
  ]);
  const book = organisations.map((each) => ({
    id: each.id,
    code: each.code,
    side: each.side,
    parentId: each.parentId,
    successorId: each.successorId,
    called: localized(namesOf(each), each.original, language).text,
    names: [
      ...[each.nameKk, each.nameRu, each.nameEn, each.nameJa],
      ...[each.shortKk, each.shortRu, each.shortEn, each.shortJa],
    ].filter((name) => name !== null),
    validFrom: fromDbDate(each.validFrom),
    validTo: fromDbDate(each.validTo),
  }));
  const byName = new Map<string, string | null>();
  for (const person of people) {
    const keys = new Set(spellingsOf(person).map((name) => personKey(person.organisationId, name)));
    for (const key of keys) byName.set(key, byName.has(key) ? null : person.id);
  }
  const { homeSide } = env();
  const names = sectorWords(sectors);
  return {
    today,
    homeSide,
    language,
    people: byName,
    organisations: organisationIndex(book, codes, { today, homeSide, state: ownState(stateNames(homeSide)) }),
    sectors: said(codes, "sector", names, (code) => code),
    sectorNames: names,
    words: {
      status: said(codes, "status", statusWords, standingOf),
      kind: said(codes, "kind", vocabularies.kind, (code) => kinds.find((each) => each === code)),
      controlLevel: said(codes, "controlLevel", vocabularies.controlLevel, (code) =>
        controlLevels.find((each) => each === code),
      ),
    },
    sides: said(codes, "side", new Map(), (code) => code),
    unclearStatuses: leftOut(codes, "status"),
    references: new Set(taken.map(({ reference }) => reference)),
  };
}

/** Words of Pacta itself, then everyday ones. */
const statusWords: ReadonlyMap<string, Standing> = new Map([
  ...everydayStandings,
  ...[...vocabularies.status].map(([word, status]) => [word, { status, outcome: null }] as const),
]);

/** What this person said last that words mean. */
async function readWordCodes(reader: Pick<Reader, "importWord">, viewer: Viewer): Promise<WordCodes> {
  const known = await reader.importWord.findMany({ where: { personId: viewer.id } });
  return new Map(known.map(({ of, word, code }) => [plainKey(of, word), code]));
}

/** A vocabulary, with what a person said before what it says by itself. */
function said<Value>(
  codes: WordCodes,
  of: WordKind,
  vocabulary: ReadonlyMap<string, Value>,
  parse: (code: string) => Value | null | undefined,
): ReadonlyMap<string, Value> {
  const prefix = `${of} `;
  const own = [...codes].flatMap(([key, code]) => {
    const value = key.startsWith(prefix) ? parse(code) : null;
    return value ? [[key.slice(prefix.length), value] as const] : [];
  });
  return new Map([...vocabulary, ...own]);
}

/** Words that this person left as they are. */
function leftOut(codes: WordCodes, of: WordKind): ReadonlySet<string> {
  const prefix = plainKey(of, "");
  return new Set(
    [...codes].flatMap(([key, code]) =>
      code === LEFT_OUT && key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
    ),
  );
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
