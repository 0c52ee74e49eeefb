import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { recurrenceFromInput, STANDING_REPORT_DAYS } from "@/lib/deadlines/recurrence";
import { formatShortDate } from "@/lib/deadlines/wording";
import { dayOfList } from "./check/propose-date";
import { type ImportField, type Mapping, titleFields } from "./fields";
import { proposeSector } from "./proposed-sector";
import type { ImportUpload } from "./queries";
import { sidesCode, suggestSides } from "./suggest-side";
import { proposeKind, proposeLevel } from "./title-of-list";

/** What tells a value that is proposed for the whole file. Each has its sentence in the messages, under `import.proposedBy`. */
type ProposalReason =
  | "title"
  | "heading"
  | "rows"
  | "usual"
  | "lowest"
  | "columns"
  | "no_deadline_column"
  | "not_on_control"
  | "list_day"
  | "today";

type Proposed = { value: string; reason: ProposalReason | null };

const USUAL_KIND = "agreed";

/**
 * What is proposed for a whole file, open to change, and what tells it. Kind, sector and level are always there: what the title or the heading over what
 * is to be done calls it, else what lists of this sort mostly hold, and said to be so; the sector more rows speak of than of any other; whose instructions the title
 * names. The other sides are those that its title names. "On control" where columns say by whom and how things stand; where a column says how things
 * stand, what those on control and closed ones need (`report` is what a final report is called); where rows only say that they go on, how often they
 * are reported on. What is closed was closed by the day that the list stands as of, where its row tells no day.
 */
export async function proposedDefaults(
  upload: ImportUpload,
  mapping: Mapping,
  {
    homeSide,
    today,
    report,
    sectors,
  }: { homeSide: string; today: CalendarDate; report: string; sectors: readonly string[] },
): Promise<Partial<Record<ImportField, Proposed>>> {
  if (upload.kind === "organisations") return { side: { value: homeSide, reason: null } };
  const { above, headers, rows } = upload;
  const place = mapping[titleFields.find((field) => mapping[field] !== undefined) ?? "title"] ?? -1;
  const stands = mapping.status !== undefined;
  const where = (is: boolean, field: ImportField, proposed: Proposed | null) =>
    is && proposed !== null && mapping[field] === undefined ? { [field]: proposed } : {};
  const day = dayOfList(above);
  return {
    ...where(true, "kind", kindOf(above, headers[place] ?? "")),
    ...where(mapping.sector === undefined, "sector", await sectorOf(upload, place, sectors)),
    status: statusOf(mapping),
    ...where(true, "side", { value: sidesCode(suggestSides(upload, homeSide)), reason: "title" }),
    ...where(stands, "controlLevel", levelOf(above)),
    ...(stands ? { completionForm: { value: report, reason: null } } : {}),
    ...where(stands, "closedOn", { value: formatShortDate(day ?? today, "ru"), reason: day ? "list_day" : "today" }),
    ...(goesOn(rows, mapping) ? { reportInterval: { value: String(STANDING_REPORT_DAYS), reason: null } } : {}),
  };
}

function kindOf(above: string, heading: string): Proposed {
  const byTitle = proposeKind(above, "");
  if (byTitle) return { value: byTitle, reason: "title" };
  const byHeading = proposeKind("", heading);
  return byHeading ? { value: byHeading, reason: "heading" } : { value: USUAL_KIND, reason: "usual" };
}

async function sectorOf({ above, rows }: ImportUpload, place: number, sectors: readonly string[]) {
  const titles = rows.map((row) => row[place] ?? "");
  const proposed = await proposeSector(titles, above, sectors);
  return proposed && { value: proposed.sector, reason: proposed.reason };
}

function levelOf(above: string): Proposed {
  const { level, isNamed } = proposeLevel(above);
  return { value: level, reason: isNamed ? "title" : "lowest" };
}

/** Rows without a deadline can be on control; that the list has no column of deadlines is said. */
function statusOf(mapping: Mapping): Proposed {
  if (mapping.status === undefined || mapping.lead === undefined)
    return { value: "captured", reason: "not_on_control" };
  return { value: "on_control", reason: mapping.control === undefined ? "no_deadline_column" : "columns" };
}

function goesOn(rows: ImportUpload["rows"], { control }: Mapping): boolean {
  return control !== undefined && rows.some((row) => recurrenceFromInput(row[control] ?? "")?.days === null);
}
