import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { recurrenceFromInput, STANDING_REPORT_DAYS } from "@/lib/deadlines/recurrence";
import { formatShortDate } from "@/lib/deadlines/wording";
import { dayOfList } from "./check/propose-date";
import { type ImportField, type Mapping, titleFields } from "./fields";
import { proposeSector } from "./proposed-sector";
import type { ImportUpload } from "./queries";
import { suggestSide } from "./suggest-side";
import { proposeKind, proposeLevel } from "./title-of-list";

/**
 * What is proposed for a whole file, open to change: what its title calls what it holds, the sector most rows speak of, the side that its own title names; "on control" where columns say by whom, by when and how things stand; where a column says how things stand, what
 * those on control and closed ones need (`report` is what a final report is called); where rows only say that they go on, how often they
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
): Promise<Partial<Record<ImportField, string>>> {
  if (upload.kind === "organisations") return { side: homeSide };
  const title = titleFields.find((field) => mapping[field] !== undefined);
  const place = mapping[title ?? "title"] ?? -1;
  const kind = mapping.kind === undefined ? proposeKind(upload.above, upload.headers[place] ?? "") : null;
  const titles = upload.rows.map((row) => row[place] ?? "");
  const sector = mapping.sector === undefined ? await proposeSector(titles, new Set(sectors)) : null;
  const stands = mapping.status !== undefined;
  const isAsked = (field: ImportField) => stands && mapping[field] === undefined;
  const where = (field: ImportField, value: string) => (isAsked(field) ? { [field]: value } : {});
  return {
    ...(kind ? { kind } : {}),
    ...(sector ? { sector } : {}),
    status: stands && mapping.lead !== undefined && mapping.control !== undefined ? "on_control" : "captured",
    ...(mapping.side === undefined ? { side: suggestSide(upload, homeSide) ?? "" } : {}),
    ...where("controlLevel", proposeLevel(upload.above)),
    ...(stands ? { completionForm: report } : {}),
    ...where("closedOn", formatShortDate(dayOfList(upload.above) ?? today, "ru")),
    ...(goesOn(upload, mapping) ? { reportInterval: String(STANDING_REPORT_DAYS) } : {}),
  };
}

function goesOn({ rows }: ImportUpload, { control }: Mapping): boolean {
  return control !== undefined && rows.some((row) => recurrenceFromInput(row[control] ?? "")?.days === null);
}
