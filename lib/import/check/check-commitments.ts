import { referenceOf } from "@/lib/commitments/reference";
import { SEVERAL_SIDES } from "@/lib/commitments/series";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { LONGEST_TEXT } from "@/lib/forms/longest-text";
import { isBeforeControl, isOpen } from "@/lib/vocabulary/commitments";
import type { Standing } from "../everyday-words";
import { sidesOfCode } from "../suggest-side";
import { normalized, vocabularies } from "../vocabularies";
import { clarificationOf } from "./clarification";
import type { CommitmentEntry } from "./commitment-entry";
import { giveWay } from "./give-way";
import type { ImportContext } from "./import-context";
import { isPlace, linesOf } from "./line-of";
import { unclearMove } from "./moved-date";
import { type PartOfPlan, partsOfPlan } from "./part-of-plan";
import { dayOfList } from "./propose-date";
import { type Assigned, readAssignments, readOwner } from "./read-assignments";
import { readDate } from "./read-date";
import { required } from "./read-required";
import { readSector } from "./read-sector";
import { readSides, unclearSide } from "./read-side";
import { accountIn, likelyStanding, outcomeBeside, readClosing, readStanding } from "./read-status";
import { readTitles } from "./read-titles";
import {
  type Findings,
  headingOf,
  type ImportProblem,
  type MappedTable,
  type ReadWords,
  type RowReader,
  rowReader,
  type TakenWord,
  type Unclear,
} from "./row-reader";
import { tidyCells } from "./tidy-cells";
import { unclearStanding } from "./unclear-standing";

const LONGEST_INTERVAL = 9999;
const REFERENCE = /^([A-Z]{2}-[A-Z]{2,5}-\d{4})-(\d{2,6})$/;

export type CheckResult<Entry> = { entries: Entry[]; problems: ImportProblem[] };

/** The rows of a file; the first of them has the number `firstRow`; `above` is what stands over the headings. */
export type Rows = MappedTable & { rows: readonly string[][]; firstRow: number; above?: string };

/** A line that is none of the list, or a heading that says nothing of the rows below it. */
export type LeftOut = { row: number; text: string };

/** The other sides that a heading names for the rows below it. */
export type SidesOfHeading = LeftOut & { sides: readonly string[] };

type CheckedCommitments = CheckResult<CommitmentEntry> & {
  taken: TakenWord[];
  dates: ReadWords[];
  leftOut: LeftOut[];
  sides: SidesOfHeading[];
  /** The other sides of a row by its number. */
  sidesOf: ReadonlyMap<number, readonly string[]>;
};

/**
 * Every row as the commitment it would become, and everything that is wrong with any of them. Rules are those of the register: what is
 * on control has a lead of the home side, a form of completion and a level; what is closed has an outcome and a day, as
 * prisma/sql/commitment-values.sql asks. A row that is to be on control and names no lead is not put on control: it comes in as accepted, and is said to be. A marking that is no word of the list is a mistake, never an open commitment. Only new commitments come in: a reference in use is a mistake.
 * Source: docs/decisions/15-registry-and-import.md.
 */
export async function checkCommitments(table: Rows, context: ImportContext): Promise<CheckedCommitments> {
  const findings: Findings = { problems: [], taken: new Map(), dates: new Map() };
  const entries: CommitmentEntry[] = [];
  const leftOut: LeftOut[] = [];
  const inFile = new Map<string, number>();
  const sides: SidesOfHeading[] = [];
  const sidesOf = new Map<number, readonly string[]>();
  const given = sidesOfCode(table.defaults.side ?? "");
  const parts = partsOfPlan(context, given);
  const asOf = dayOfList(table.above ?? "");
  const lines = linesOf(table.rows, table.mapping);
  const othersTurn = giveWay();
  let above: string[] | null = null;
  for (const [index, cells] of table.rows.entries()) {
    await othersTurn();
    const line = lines[index] ?? { is: "blank" };
    if (line.is === "heading" || line.is === "left_out") {
      const named = line.is === "heading" ? parts.enter(line.text) : { sectors: [], sides: [] };
      const said = { row: table.firstRow + index, text: line.text };
      if (named.sides.length > 0) sides.push({ ...said, sides: named.sides });
      else if (named.sectors.length === 0) leftOut.push(said);
    }
    if (line.is !== "item") continue;
    above = tidyCells(cells, above, table.mapping);
    const row = rowReader(table, { row: table.firstRow + index, cells: above }, findings);
    const before = findings.problems.length;
    const entry = readEntry(row, context, { inFile, part: parts.current(), asOf, sidesOf });
    if (entry && findings.problems.length === before) entries.push(entry);
  }
  checkSuperseded(entries, inFile, { table, context }, findings.problems);
  return {
    entries,
    leftOut,
    sides,
    sidesOf,
    problems: findings.problems,
    taken: [...findings.taken.values()],
    dates: [...findings.dates.values()],
  };
}

type Before = {
  inFile: Map<string, number>;
  part: PartOfPlan;
  asOf: CalendarDate | null;
  sidesOf: Map<number, readonly string[]>;
};

function readEntry(
  row: RowReader,
  context: ImportContext,
  { inFile, part, asOf, sidesOf }: Before,
): CommitmentEntry | null {
  const { titles, original, unclear: longTitle } = readTitles(row, context);
  const kind = required(row, "kind", context.words.kind);
  const sectorCode = readSector(row, context, part);
  const { said, isUnclear } = readStanding(row, context);
  // Also of a row that is held back: what it was to be decides to whom it is given.
  const isToBeDone = isOpen((said ?? likelyStanding(row, context)).status);
  const otherSides = row.own("side") === "" && part.sides.length > 0 ? part.sides : readSides(row, context);
  if (otherSides.length > 0) sidesOf.set(row.row, otherSides);
  const assigned = readAssignments(row, context, { isAssignedNow: hasNoReference(row) && isToBeDone, otherSides });
  const { assignments } = assigned;
  const isHeldBack = said !== null && lacksLead(row, context, said, assigned);
  const standing = isHeldBack ? { status: "captured" as const, outcome: null } : said;
  const status = standing?.status ?? null;
  const isClosed = status === "off_control";
  const { control, reportInterval: again, said: beyondDate, unclear: unclearDate } = readDate(row, asOf);
  // What holds for the file is the interval of what goes on, not of every row.
  const ownInterval = row.own("reportInterval") === "" ? null : row.number("reportInterval", LONGEST_INTERVAL);
  const reportInterval = ownInterval ?? again;
  const isDated = isToBeDone && reportInterval === null && unclearDate === null;
  const dates = { control, promised: row.deadline("promised") };
  const account = isHeldBack ? row.own("status") : accountIn(row);
  const ownerId = readOwner(row, context, assignments);
  const owner = ownerId === null ? row.own("owner") : "";
  // What holds for the whole file holds for what was closed.
  const closing = isHeldBack ? { day: null, isOfFile: false } : readClosing(row, isClosed, context);
  const unclear: Unclear[] = [
    ...longTitle,
    ...unclearSide(row, context),
    ...assigned.unclear,
    ...(owner === "" ? [] : [{ field: "owner" as const, words: owner }]),
    ...(unclearDate === null ? [] : [{ field: "control" as const, words: unclearDate }]),
    ...(isDated ? unclearMove(row, control, context) : []),
    ...(isUnclear ? [{ field: "status" as const, words: row.own("status") }] : []),
    ...(isHeldBack && !isUnclear ? unclearStanding(row, said, context) : []),
    ...(isClosed && closing.isOfFile
      ? [{ field: "closedOn" as const, words: row.own("status") || row.whole("closedOn") }]
      : []),
  ];
  const entry = {
    row: row.row,
    ...readReference(row, context, { inFile, sidesOf, otherSides }, assigned),
    sides: otherSides.length > 1 ? [...otherSides] : [],
    titles,
    original,
    outcome: isHeldBack ? null : (row.word("outcome", vocabularies.outcome) ?? outcomeBeside(row, standing)),
    reportInterval,
    assignments,
    ...(reportInterval === null ? dates : { control: null, promised: null }),
    controlLevel: row.word("controlLevel", context.words.controlLevel, "controlLevel"),
    completionForm: row.line("completionForm", LONGEST_TEXT),
    nextStep: row.line("nextStep", LONGEST_TEXT),
    supersededBy: row.text("supersededBy").toUpperCase() || null,
    ownerId,
    quietSince: row.day("quietSince"),
    closedOn: closing.day,
    updated: row.day("updated"),
    marking: row.word("marking", vocabularies.marking) ?? markingInNote(row),
    note: readNote(row, [isUnclear ? null : account, beyondDate, ...assigned.leftOut]),
    clarification: clarificationOf(unclear, context),
    unclear,
    isHeldBack,
  };
  if (status) checkStatus(row, { ...entry, status }, context, assigned);
  if (!kind || !sectorCode || !status || !original) return null;
  return { ...entry, kind, sectorCode, status, original };
}

/**
 * A row that is to be on control, or was, and has no lead of ours, where none is named for the whole file either, whoever else it names: none is
 * named for what is still to be done, or the one that is named is none of the registry.
 */
function lacksLead(
  row: RowReader,
  { homeSide }: ImportContext,
  { status }: Standing,
  { assignments, unclear, leftOut, isUnread }: Assigned,
): boolean {
  const hasLead = assignments.some(({ role, side }) => role === "lead" && side === homeSide);
  if (isBeforeControl(status) || !hasNoReference(row) || homeSide === "" || isUnread || hasLead) return false;
  const isNamed = (["lead", "parts"] as const).some((field) => row.text(field) !== "");
  return isNamed ? unclear.length > 0 || leftOut.length > 0 : isOpen(status);
}

/** The note of the row, with what of its other cells has no place of its own. */
function readNote(row: RowReader, unplaced: readonly (string | null)[]): string | null {
  const note = [row.text("note"), ...unplaced].filter(Boolean).join("\n");
  if (note.length > LONGEST_TEXT) return row.refuse("note", "too_long");
  return note || null;
}

/** A place in somebody's list is no reference. */
const hasNoReference = (row: RowReader): boolean => isPlace(row.text("reference"));

/** A note that is nothing but a marking («ДСП») is one: what is restricted must not come in open for want of a column. */
function markingInNote(row: RowReader) {
  return vocabularies.marking.get(normalized(row.own("note"))) ?? null;
}

/** Series and number by the reference, or the series of the other side that has a part. */
function readReference(
  row: RowReader,
  context: ImportContext,
  { inFile, sidesOf, otherSides: named }: Pick<Before, "inFile" | "sidesOf"> & { otherSides: readonly string[] },
  { assignments, isUnread }: Assigned,
) {
  const reference = row.text("reference").toUpperCase();
  if (hasNoReference(row)) {
    const ofBodies = new Set(assignments.map(({ side }) => side).filter((side) => side !== context.homeSide));
    const [first, second] = named.length > 0 ? named : ofBodies;
    const [onlyBodies] = ofBodies.size === 1 ? ofBodies : [];
    const only =
      second !== undefined ? undefined : first !== undefined && ofBodies.has(first) ? first : (onlyBodies ?? first);
    if (only !== undefined) sidesOf.set(row.row, [only]);
    if (first === undefined && row.text("side") === "" && !isUnread) row.refuse("side", "reference_or_side");
    return { series: `${context.homeSide}-${only ?? SEVERAL_SIDES}-${context.today.slice(0, 4)}`, number: null };
  }
  const [, series = "", number = ""] = REFERENCE.exec(reference) ?? [];
  if (series === "" || reference !== referenceOf(series, Number(number)) || Number(number) === 0) {
    row.refuse("reference", "not_a_reference");
  } else if (context.references.has(reference)) row.refuse("reference", "reference_taken");
  else if (inFile.has(reference)) row.refuse("reference", "reference_twice");
  inFile.set(reference, row.row);
  return { series, number: Number(number) };
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
