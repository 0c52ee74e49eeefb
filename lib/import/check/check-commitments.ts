import { referenceOf } from "@/lib/commitments/reference";
import { sectorOfHeading } from "@/lib/import/check/sector-of-heading";
import { likelyLanguage } from "@/lib/localization/likely-language";
import type { Names } from "@/lib/localization/localized";
import { isBeforeControl, type Outcome, openStatuses } from "@/lib/vocabulary/commitments";
import { languages } from "@/lib/vocabulary/languages";
import type { Standing } from "../everyday-words";
import { isColumnNumbers } from "../find-headings";
import { countryByName, normalized, vocabularies } from "../vocabularies";
import { standingCode } from "../words";
import type { CommitmentEntry } from "./commitment-entry";
import type { ImportContext } from "./import-context";
import { type Assigned, readAssignments, readOwner } from "./read-assignments";
import { readDate } from "./read-date";
import {
  type Findings,
  headingOf,
  type ImportProblem,
  type MappedTable,
  type ReadWords,
  type RowReader,
  rowReader,
  type TakenWord,
} from "./row-reader";

const LONGEST_TITLE = 300;
const LONGEST_TEXT = 8000;
const LONGEST_INTERVAL = 9999;
const TITLES = ["title", "titleKk", "titleRu", "titleEn", "titleJa"] as const;
const REFERENCE = /^([A-Z]{2}-[A-Z]{2,5}-\d{4})-(\d{2,6})$/;

export type CheckResult<Entry> = { entries: Entry[]; problems: ImportProblem[] };

/** The rows of a file; the first of them has the number `firstRow`. */
export type Rows = MappedTable & { rows: readonly string[][]; firstRow: number };

/**
 * Every row as the commitment it would become, and everything that is wrong with any of them. Rules are those of the register: what is
 * on control has a lead of the home side, a form of completion and a level; what is closed has an outcome and a day, as
 * prisma/sql/commitment-values.sql asks. A marking that is no word of the list is a mistake, never an open commitment. Only new commitments come in: a reference in use is a mistake.
 * Source: docs/decisions/15-registry-and-import.md.
 */
export function checkCommitments(
  table: Rows,
  context: ImportContext,
): CheckResult<CommitmentEntry> & { taken: TakenWord[]; dates: ReadWords[] } {
  const findings: Findings = { problems: [], taken: new Map(), dates: new Map() };
  const entries: CommitmentEntry[] = [];
  const inFile = new Map<string, number>();
  let heading = "";
  for (const [index, cells] of table.rows.entries()) {
    if (cells.every((cell) => cell === "") || isColumnNumbers(cells)) continue;
    const row = rowReader(table, { row: table.firstRow + index, cells }, findings);
    if (isHeading(row, cells)) {
      heading = row.text("reference");
      continue;
    }
    const before = findings.problems.length;
    const entry = readEntry(row, context, { inFile, heading });
    if (entry && findings.problems.length === before) entries.push(entry);
  }
  checkSuperseded(entries, inFile, { table, context }, findings.problems);
  return {
    entries,
    problems: findings.problems,
    taken: [...findings.taken.values()],
    dates: [...findings.dates.values()],
  };
}

/** A line of its own that names the part of a plan: words, and nothing else, where a number stands in the other rows. */
function isHeading(row: RowReader, cells: readonly string[]): boolean {
  return (
    cells.filter((cell) => cell !== "").length === 1 &&
    !hasNoReference(row) &&
    /\p{L}{3}/u.test(row.own("reference")) &&
    !REFERENCE.test(row.own("reference").toUpperCase())
  );
}

type Before = { inFile: Map<string, number>; heading: string };

function readEntry(row: RowReader, context: ImportContext, { inFile, heading }: Before): CommitmentEntry | null {
  const { titles, original } = readTitles(row, context);
  const kind = required(row, "kind", context.words.kind);
  const sectorCode = readSector(row, context, heading);
  const standing = readStanding(row, context);
  const status = standing?.status ?? null;
  const isClosed = status === "off_control";
  const { control, reportInterval: again, said } = readDate(row);
  // What holds for the file is the interval of what goes on, not of every row.
  const ownInterval = row.own("reportInterval") === "" ? null : row.number("reportInterval", LONGEST_INTERVAL);
  const reportInterval = ownInterval ?? again;
  const dates = { control, promised: row.deadline("promised") };
  const isAssignedNow = hasNoReference(row) && openStatuses.some((each) => each === status);
  const assigned = readAssignments(row, context, isAssignedNow);
  const { assignments } = assigned;
  const entry = {
    row: row.row,
    ...readReference(row, context, inFile, assigned),
    titles,
    original,
    outcome: row.word("outcome", vocabularies.outcome) ?? outcomeBeside(row, standing),
    reportInterval,
    assignments,
    ...(reportInterval === null ? dates : { control: null, promised: null }),
    controlLevel: row.word("controlLevel", context.words.controlLevel, "controlLevel"),
    completionForm: row.line("completionForm", LONGEST_TEXT),
    nextStep: row.line("nextStep", LONGEST_TEXT),
    supersededBy: row.text("supersededBy").toUpperCase() || null,
    ownerId: readOwner(row, context, assignments),
    quietSince: row.day("quietSince"),
    // What holds for the whole file holds for what was closed.
    closedOn: isClosed || row.own("closedOn") !== "" ? row.day("closedOn") : null,
    updated: row.day("updated"),
    marking: row.word("marking", vocabularies.marking),
    note: readNote(row, [said, ...assigned.leftOut]),
  };
  if (status) checkStatus(row, { ...entry, status }, context, assigned);
  if (!kind || !sectorCode || !status || !original) return null;
  return { ...entry, kind, sectorCode, status, original };
}

/** Its own word, else the part of the plan it stands in, else what holds for the whole file. */
function readSector(row: RowReader, context: ImportContext, heading: string): string | null {
  const ofPart = row.own("sector") === "" ? sectorOfHeading(heading, context.sectors) : null;
  if (ofPart === null) return required(row, "sector", context.sectors);
  row.took({ of: "sector", word: heading }, ofPart);
  return ofPart;
}

/** Nothing said is the first of all statuses; a word that is none is noted. */
function readStanding(row: RowReader, { words }: ImportContext): Standing | null {
  const text = row.text("status");
  if (text === "") return { status: "captured", outcome: null };
  const standing = row.word("status", words.status, "status");
  const said = saidStatus(row);
  const isAsItSays = standing?.outcome === null && said === standing.status;
  if (standing && !isAsItSays && (row.own("outcome") === "" || said === undefined)) {
    row.took({ of: "status", word: text }, standingCode(standing));
  }
  return standing;
}

/** How it ended as its status says; where that only says "taken off control", as the note says, else as a person said for all of these. */
function outcomeBeside(row: RowReader, standing: Standing | null): Outcome | null {
  if (standing?.status !== "off_control" || row.own("outcome") !== "") return null;
  const noted = saidStatus(row) === "off_control" ? vocabularies.outcome.get(normalized(row.text("note"))) : undefined;
  return noted ?? standing.outcome;
}

/** The status that its letters say, whatever a person said they mean: «Снято с контроля» does not tell how it ended. */
function saidStatus(row: RowReader) {
  return vocabularies.status.get(normalized(row.text("status")));
}

/** The note of the row, with what of its other cells has no place of its own. */
function readNote(row: RowReader, unplaced: readonly (string | null)[]): string | null {
  const note = [row.text("note"), ...unplaced].filter(Boolean).join("\n");
  if (note.length > LONGEST_TEXT) return row.refuse("note", "too_long");
  return note || null;
}

/** A word that nothing stands in for: how strong a promise is, and whose, is never guessed. */
function required<Code>(row: RowReader, field: "kind" | "sector", words: ReadonlyMap<string, Code>): Code | null {
  return row.text(field) === "" ? row.refuse(field, "required") : row.word(field, words, field);
}

/** Titles by language; a title whose column says none is in the language its letters tell. */
function readTitles(row: RowReader, context: ImportContext) {
  const titles: Names = {
    kk: row.line("titleKk", LONGEST_TITLE),
    ru: row.line("titleRu", LONGEST_TITLE),
    en: row.line("titleEn", LONGEST_TITLE),
    ja: row.line("titleJa", LONGEST_TITLE),
  };
  const named = row.word("original", vocabularies.language);
  const plainTitle = row.line("title", LONGEST_TITLE);
  if (languages.every((language) => titles[language] === null)) {
    const language = named ?? likelyLanguage(plainTitle ?? "") ?? context.language;
    titles[language] = plainTitle;
  }
  const [first = null] = [named, ...languages].filter((language) => language !== null && titles[language] !== null);
  // One that is there and does not go was told of already.
  if (first === null && TITLES.every((field) => row.text(field) === "")) row.refuse("title", "title_required");
  return { titles, original: first };
}

/** A plain number, or one of parts (2.10), is a place in somebody's list and no reference. */
function hasNoReference(row: RowReader): boolean {
  return /^(?:\d{1,5}(?:\.\d{1,5}){0,4}[.)]?)?$/.test(row.text("reference"));
}

/** Series and number by the reference, or the series of the other side that has a part. */
function readReference(
  row: RowReader,
  context: ImportContext,
  inFile: Map<string, number>,
  { assignments, isUnread }: Assigned,
) {
  const reference = row.text("reference").toUpperCase();
  if (hasNoReference(row)) {
    const sides = new Set(assignments.map(({ side }) => side).filter((side) => side !== context.homeSide));
    const named = readSide(row, context);
    const [only] = sides.size === 1 ? sides : [named];
    const other = named && sides.has(named) ? named : only;
    if (!other && row.text("side") === "" && !isUnread) row.refuse("side", "reference_or_side");
    return { series: `${context.homeSide}-${other ?? "MULTI"}-${context.today.slice(0, 4)}`, number: null };
  }
  const [, series = "", number = ""] = REFERENCE.exec(reference) ?? [];
  if (series === "" || reference !== referenceOf(series, Number(number)) || Number(number) === 0) {
    row.refuse("reference", "not_a_reference");
  } else if (context.references.has(reference)) row.refuse("reference", "reference_taken");
  else if (inFile.has(reference)) row.refuse("reference", "reference_twice");
  inFile.set(reference, row.row);
  return { series, number: Number(number) };
}

/** The other side by its code or its name. */
function readSide(row: RowReader, { homeSide }: ImportContext): string | null {
  const text = row.text("side");
  if (text === "") return null;
  const code = countryByName(text) ?? text.toUpperCase();
  return /^[A-Z]{2}$/.test(code) && code !== homeSide ? code : row.refuse("side", "unknown_side");
}

function checkStatus(
  row: RowReader,
  entry: Omit<CommitmentEntry, "kind" | "sectorCode" | "original">,
  { homeSide }: ImportContext,
  { isUnread }: Assigned,
): void {
  const { status, outcome, assignments, completionForm, controlLevel, closedOn, supersededBy } = entry;
  const isClosed = status === "off_control";
  if (!isBeforeControl(status)) {
    if (!isUnread && !assignments.some(({ role, side }) => role === "lead" && side === homeSide))
      row.refuse("lead", "home_lead_required");
    if (!completionForm) row.refuse("completionForm", "required_on_control");
    if (!controlLevel && row.text("controlLevel") === "") row.refuse("controlLevel", "required_on_control");
  }
  if (isClosed && !outcome && row.text("outcome") === "") {
    // Asked once for all rows that say so.
    row.refuse("outcome", "required_when_closed", { of: "status", word: row.text("status") });
  }
  if (isClosed && !closedOn && row.text("closedOn") === "") row.refuse("closedOn", "required_when_closed");
  if (!isClosed && outcome) row.refuse("outcome", "only_when_closed");
  if (!isClosed && closedOn) row.refuse("closedOn", "only_when_closed");
  if ((outcome === "superseded") !== (supersededBy !== null)) row.refuse("supersededBy", "superseded_by_which");
}

/** What replaced a commitment is there already, or comes in with it. */
function checkSuperseded(
  entries: readonly CommitmentEntry[],
  inFile: ReadonlyMap<string, number>,
  { table, context }: { table: MappedTable; context: ImportContext },
  problems: ImportProblem[],
): void {
  for (const { row, supersededBy: value } of entries) {
    if (!value || (inFile.has(value) && inFile.get(value) !== row) || context.references.has(value)) continue;
    const column = headingOf(table, "supersededBy");
    problems.push({ row, field: "supersededBy", column, value, problem: "no_such_reference" });
  }
}
