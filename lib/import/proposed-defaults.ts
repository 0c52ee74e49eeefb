import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { recurrenceFromInput, STANDING_REPORT_DAYS } from "@/lib/deadlines/recurrence";
import { formatShortDate } from "@/lib/deadlines/wording";
import { controlLevels } from "@/lib/vocabulary/people";
import { dayOfClosing } from "./check/propose-standing";
import type { ImportField, Mapping } from "./fields";
import type { ImportUpload } from "./queries";
import { suggestSide } from "./suggest-side";

/**
 * What is proposed for a whole file, open to change: the side that its own title names; "on control" where columns say by whom, by when and how things stand; where a column says how things stand, what
 * those on control and closed ones need (`report` is what a final report is called); where rows only say that they go on, how often they
 * are reported on. Where a status tells the day its row was closed on, no day of closing: what holds for the file would stand before it.
 */
export function proposedDefaults(
  upload: ImportUpload,
  mapping: Mapping,
  { homeSide, today, report }: { homeSide: string; today: CalendarDate; report: string },
): Partial<Record<ImportField, string>> {
  if (upload.kind === "organisations") return { side: homeSide };
  const stands = mapping.status !== undefined;
  const where = (field: ImportField, value: string) =>
    stands && mapping[field] === undefined ? { [field]: value } : {};
  return {
    status: stands && mapping.lead !== undefined && mapping.control !== undefined ? "on_control" : "captured",
    ...(mapping.side === undefined ? { side: suggestSide(upload, homeSide) ?? "" } : {}),
    ...where("controlLevel", controlLevels[0]),
    ...(stands ? { completionForm: report } : {}),
    ...(tellsClosing(upload, mapping, today) ? {} : where("closedOn", formatShortDate(today, "ru"))),
    ...(goesOn(upload, mapping) ? { reportInterval: String(STANDING_REPORT_DAYS) } : {}),
  };
}

function tellsClosing({ rows }: ImportUpload, { status }: Mapping, today: CalendarDate): boolean {
  return status !== undefined && rows.some((row) => dayOfClosing(row[status] ?? "", today) !== null);
}

function goesOn({ rows }: ImportUpload, { control }: Mapping): boolean {
  return control !== undefined && rows.some((row) => recurrenceFromInput(row[control] ?? "")?.days === null);
}
