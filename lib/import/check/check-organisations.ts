import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Names } from "@/lib/localization/localized";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { countryByName, normalized, vocabularies } from "../vocabularies";
import type { CheckResult, Rows } from "./check-commitments";
import { giveWay } from "./give-way";
import { inRings } from "./rings";
import {
  type Findings,
  headingOf,
  type ImportProblem,
  type MappedTable,
  type RowReader,
  rowReader,
} from "./row-reader";

/** An organisation as a row of a file has it, checked; `parent` and `successor` are codes. */
export type OrganisationEntry = {
  row: number;
  code: string;
  side: string;
  names: Names;
  short: Names;
  original: Language;
  parent: string | null;
  /** Codes of those it answers for. */
  sectors: string[];
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  successor: string | null;
};

/** Codes in use, the side a row that names none belongs to, and codes of sectors by code and by name in any language. */
export type OrganisationImportContext = {
  homeSide: string;
  codes: ReadonlySet<string>;
  sectors: ReadonlyMap<string, string>;
};

const LONGEST_NAME = 300;
const LONGEST_SHORT = 60;
const NAMES = { kk: "nameKk", ru: "nameRu", en: "nameEn", ja: "nameJa" } as const;
const CODE = /^(?!new$)[a-z0-9][a-z0-9-]{1,62}$/;

/**
 * Every row as the organisation it would become. Only new ones come in: a code in use is a mistake.
 * Source: docs/decisions/15-registry-and-import.md.
 */
export async function checkOrganisations(
  table: Rows,
  context: OrganisationImportContext,
): Promise<CheckResult<OrganisationEntry>> {
  const findings: Findings = { problems: [], taken: new Map(), dates: new Map() };
  const { problems } = findings;
  const entries: OrganisationEntry[] = [];
  const inFile = new Map<string, OrganisationEntry | null>();
  const othersTurn = giveWay();
  for (const [index, cells] of table.rows.entries()) {
    await othersTurn();
    if (cells.every((cell) => cell === "")) continue;
    const before = problems.length;
    const row = rowReader(table, { row: table.firstRow + index, cells }, findings);
    const entry = readEntry(row, context, inFile);
    if (problems.length === before && entry) {
      entries.push(entry);
      inFile.set(entry.code, entry);
    }
  }
  checkTies(entries, inFile, { table, context }, problems);
  return { entries, problems };
}

function readEntry(
  row: RowReader,
  context: OrganisationImportContext,
  inFile: Map<string, unknown>,
): OrganisationEntry | null {
  const code = row.text("code").toLowerCase();
  if (!CODE.test(code)) row.refuse("code", "not_a_code");
  else if (context.codes.has(code)) row.refuse("code", "code_taken");
  else if (inFile.has(code)) row.refuse("code", "code_twice");
  else inFile.set(code, null);
  const side = (countryByName(row.text("side")) ?? row.text("side").toUpperCase()) || context.homeSide;
  if (!/^[A-Z]{2}$/.test(side)) row.refuse("side", "not_a_side");
  const names: Names = {
    kk: row.name("nameKk", LONGEST_NAME),
    ru: row.name("nameRu", LONGEST_NAME),
    en: row.name("nameEn", LONGEST_NAME),
    ja: row.name("nameJa", LONGEST_NAME),
  };
  const named = row.word("original", vocabularies.language);
  const original = named ?? languages.find((language) => names[language] !== null) ?? null;
  // A name that is there and does not go was told of already.
  const wanted = named ? [named] : languages;
  if (wanted.every((language) => row.text(NAMES[language]) === "")) row.refuse(NAMES[named ?? "ru"], "name_required");
  const [validFrom, validTo] = [row.day("validFrom"), row.day("validTo")];
  if (validFrom && validTo && validFrom > validTo) row.refuse("validTo", "ends_before");
  const tie = (field: "parent" | "successor") => row.text(field).toLowerCase() || null;
  if (tie("successor") && !validTo) row.refuse("successor", "successor_needs_end");
  const sectors = row.list("sectors").map((each) => context.sectors.get(normalized(each)) ?? null);
  if (sectors.includes(null)) row.refuse("sectors", "unknown_sector");
  if (original === null || names[original] === null) return null;
  return {
    row: row.row,
    code,
    side,
    names,
    original,
    validFrom,
    validTo,
    parent: tie("parent"),
    successor: tie("successor"),
    sectors: [...new Set(sectors.filter((each) => each !== null))],
    short: {
      kk: row.name("shortKk", LONGEST_SHORT),
      ru: row.name("shortRu", LONGEST_SHORT),
      en: row.name("shortEn", LONGEST_SHORT),
      ja: row.name("shortJa", LONGEST_SHORT),
    },
  };
}

/**
 * Ties lead to what is there or comes in as well, and never back, by parents and successors alike: rows that lead to each other in any
 * way can't be written one after another. The database refuses the rings among them: prisma/sql/registry-guards.sql.
 */
function checkTies(
  entries: readonly OrganisationEntry[],
  inFile: ReadonlyMap<string, OrganisationEntry | null>,
  { table, context }: { table: MappedTable; context: OrganisationImportContext },
  problems: ImportProblem[],
): void {
  const rings = inRings(new Map(entries.map((entry) => [entry.code, tiesOf(entry)])));
  for (const field of ["parent", "successor"] as const) {
    for (const entry of entries) {
      const value = entry[field];
      if (value === null) continue;
      const cell = { row: entry.row, field, column: headingOf(table, field), value };
      if (!inFile.has(value) && !context.codes.has(value)) problems.push({ ...cell, problem: "unknown_organisation" });
      else if (rings.has(entry.code)) problems.push({ ...cell, problem: "ring" });
    }
  }
}

function tiesOf({ parent, successor }: OrganisationEntry): string[] {
  return [parent, successor].filter((code) => code !== null);
}
