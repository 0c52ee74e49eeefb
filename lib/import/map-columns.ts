import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { inForceOn } from "@/lib/commitments/organisations-in-force";
import { db } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { dayInCell } from "@/lib/extraction/dates/read-cell";
import { interval } from "@/lib/forms/fields";
import { done, type Result, refused } from "@/lib/forms/result";
import {
  type Columns,
  fieldsOf,
  fieldsWithDefault,
  type ImportField,
  type ImportKind,
  type Mapping,
  titleFields,
} from "@/lib/import/fields";
import type { ColumnProblem } from "@/lib/import/problems";
import { inTransaction } from "@/lib/security-log/record-security-event";
import { kinds } from "@/lib/vocabulary/commitments";
import { controlLevels } from "@/lib/vocabulary/people";
import { lockColumns } from "./lock-columns";
import { headersHash, importKindsOf } from "./queries";
import { columnsToStore } from "./stored-columns";
import { sidesCode, sidesOfCode, statesAlone } from "./suggest-side";

/** What a whole list can be; anything further along needs what each row alone can say. */
export const defaultStatuses = ["captured", "record_only", "on_control"] as const;

/** How a thing is to end is said in a line. */
export const LONGEST_FORM = 300;

/** Under which name the form sends what holds for the whole file. */
export const defaultFieldName = (field: ImportField) => `whole-${field}`;

/** By the field of the form; `form` is what is wrong with no field. */
type MappingProblems = Record<string, ColumnProblem>;

/**
 * Says which column is which field and what holds for every row that does not say it, for this file and for the next one with the same
 * headings. Refused, each problem by its field: no column at all; one column for two fields; a file without a title, or that
 * says nowhere of what kind and sector its commitments are. Unknown fields and columns that are not there are left out.
 * Source: docs/decisions/15-registry-and-import.md.
 */
export async function mapColumns(
  viewer: Viewer,
  id: string,
  given: Record<string, string>,
): Promise<Result<{ id: string }, { problems: MappingProblems }>> {
  const allowed = importKindsOf(viewer);
  if (allowed.length === 0) return refused("forbidden");
  const upload = await db().importUpload.findFirst({
    where: { id, kind: { in: allowed }, createdById: viewer.id },
    select: { kind: true, headers: true },
  });
  if (!upload) return refused("not-found");
  const { kind } = upload;
  const columns = columnsOf(kind, upload.headers.length, given);
  const problems = {
    ...missing(kind, columns),
    ...twice(columns.mapping),
    ...(await unknown(kind, columns.defaults)),
  };
  if (Object.keys(problems).length > 0) return refused("not-allowed-from-here", { problems });

  const mapping = columnsToStore(columns);
  const remembered = { personId: viewer.id, kind, headersHash: headersHash(upload.headers) };
  const isKept = await inTransaction(async (tx) => {
    const before = await lockColumns(tx, viewer, id);
    if (!before) return false;
    const { now } = await readClock(tx);
    const { count } = await tx.importUpload.updateMany({
      where: { id, createdById: viewer.id },
      data: { mapping: columnsToStore({ ...before.columns, ...columns }) },
    });
    if (count === 0) return false;
    await tx.importMapping.upsert({
      where: { personId_kind_headersHash: remembered },
      create: { ...remembered, mapping, changedAt: now },
      update: { mapping, changedAt: now },
    });
    return true;
  });
  return isKept ? done({ id }) : refused("not-found");
}

function columnsOf(kind: ImportKind, count: number, given: Record<string, string>): Columns {
  const columns: Columns = { mapping: {}, defaults: {} };
  for (const name of Object.keys(fieldsOf(kind))) {
    const place = /^\d{1,3}$/.test(given[name] ?? "") ? Number(given[name]) : null;
    if (place !== null && place < count) Object.assign(columns.mapping, { [name]: place });
  }
  for (const name of fieldsWithDefault[kind]) {
    const value = given[defaultFieldName(name)]?.trim() ?? "";
    if (value !== "") columns.defaults[name] = name === "side" ? sideOfForm(value) : value;
  }
  return columns;
}

/** Codes of sides, or their names: «KR, DE», «Корея, Германия»; as it was typed where it is neither, to be refused. */
function sideOfForm(typed: string): string {
  const codes = sidesOfCode(typed);
  return sidesCode(codes.length > 0 ? codes : statesAlone(typed)) || typed.toUpperCase();
}

/** What nothing comes in without, said before any row is looked at. */
function missing(kind: ImportKind, { mapping, defaults }: Columns): MappingProblems {
  const has = (...fields: ImportField[]) => fields.some((field) => mapping[field] !== undefined);
  if (Object.keys(mapping).length === 0) return { form: "nothing_mapped" };
  if (kind === "organisations") {
    const isNamed = has("nameKk", "nameRu", "nameEn", "nameJa");
    return { ...(has("code") ? {} : { code: "column_required" }), ...(isNamed ? {} : { nameRu: "column_required" }) };
  }
  const problems: MappingProblems = {};
  if (!has(...titleFields)) problems.title = "column_required";
  for (const field of ["kind", "sector"] as const) {
    if (!has(field) && !defaults[field]) problems[defaultFieldName(field)] = "column_or_value";
  }
  if (!has("reference", "parts", "lead", "coLeads", "coExecutors", "side") && !defaults.side) {
    problems[defaultFieldName("side")] = "column_or_value";
  }
  return problems;
}

function twice(mapping: Mapping): MappingProblems {
  const places = Object.values(mapping);
  const shared = Object.entries(mapping).filter(([, place]) => places.indexOf(place) !== places.lastIndexOf(place));
  return Object.fromEntries(shared.map(([name]) => [name, "column_twice" as const]));
}

async function unknown(kind: ImportKind, defaults: Columns["defaults"]) {
  const {
    kind: promised,
    sector,
    side,
    lead,
    status,
    controlLevel,
    completionForm,
    closedOn,
    reportInterval,
  } = defaults;
  const problems: MappingProblems = {};
  const refuse = (field: ImportField, problem: ColumnProblem = "unknown_value") => {
    problems[defaultFieldName(field)] = problem;
  };
  if (promised && !kinds.some((each) => each === promised)) refuse("kind");
  if (status && !defaultStatuses.some((each) => each === status)) refuse("status");
  if (controlLevel && !controlLevels.some((each) => each === controlLevel)) refuse("controlLevel");
  if (completionForm && completionForm.length > LONGEST_FORM) refuse("completionForm", "too_long");
  if (closedOn && dayInCell(closedOn) === null) refuse("closedOn", "not_a_day");
  if (reportInterval && !interval.safeParse(reportInterval).success) refuse("reportInterval", "not_days");
  const sides = sidesOfCode(side ?? "");
  const isOurs = kind === "commitments" && sides.includes(env().homeSide);
  const isTooMany = kind === "organisations" && sides.length > 1;
  if (side && (sides.length === 0 || isOurs || isTooMany)) refuse("side", "not_a_side");
  if (sector && !(await db().sector.findUnique({ where: { code: sector } }))) refuse("sector");
  if (lead && !(await db().organisation.findFirst({ where: { code: lead, side: env().homeSide } }))) refuse("lead");
  return problems;
}

/** What can be chosen for a whole file: sectors, and organisations of the home side that are in force. */
export async function listDefaultChoices(viewer: Viewer, today: CalendarDate) {
  if (!importKindsOf(viewer).includes("commitments")) return { sectors: [], leads: [] };
  const [sectors, leads] = await Promise.all([
    db().sector.findMany({ orderBy: { position: "asc" } }),
    db().organisation.findMany({
      where: { AND: [{ side: env().homeSide }, inForceOn(today)] },
      orderBy: { code: "asc" },
    }),
  ]);
  return { sectors, leads };
}
