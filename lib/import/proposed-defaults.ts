import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { recurrenceFromInput, STANDING_REPORT_DAYS } from "@/lib/deadlines/recurrence";
import { formatShortDate } from "@/lib/deadlines/wording";
import { controlLevels } from "@/lib/vocabulary/people";
import { giveWay } from "./check/give-way";
import { dayOfClosing } from "./check/propose-standing";
import type { ImportField, Mapping } from "./fields";
import type { ImportUpload } from "./queries";
import { suggestSide } from "./suggest-side";

/**
 * What is proposed for a whole file, open to change: the side that its own title names; "on control" where columns say by whom, by when and how things stand; where a column says how things stand, what
 * those on control and closed ones need (`report` is what a final report is called); where rows only say that they go on, how often they
 * are reported on. Where a status tells the day its row was closed on, no day of closing: what holds for the file would stand before it.
 */
export async function proposedDefaults(
  upload: ImportUpload,
  mapping: Mapping,
  { homeSide, today, report }: { homeSide: string; today: CalendarDate; report: string },
): Promise<Partial<Record<ImportField, string>>> {
  if (upload.kind === "organisations") return { side: homeSide };
  const stands = mapping.status !== undefined;
  const isAsked = (field: ImportField) => stands && mapping[field] === undefined;
  const where = (field: ImportField, value: string) => (isAsked(field) ? { [field]: value } : {});
  const asksClosing = isAsked("closedOn") && !(await tellsClosing(upload, mapping, today));
  return {
    status: stands && mapping.lead !== undefined && mapping.control !== undefined ? "on_control" : "captured",
    ...(mapping.side === undefined ? { side: suggestSide(upload, homeSide) ?? "" } : {}),
    ...where("controlLevel", controlLevels[0]),
    ...(stands ? { completionForm: report } : {}),
    ...(asksClosing ? { closedOn: formatShortDate(today, "ru") } : {}),
    ...(goesOn(upload, mapping) ? { reportInterval: String(STANDING_REPORT_DAYS) } : {}),
  };
}

async function tellsClosing({ rows }: ImportUpload, { status = -1 }: Mapping, today: CalendarDate): Promise<boolean> {
  const othersTurn = giveWay();
  for (const cell of new Set(rows.map((row) => row[status] ?? ""))) {
    if (dayOfClosing(cell, today) !== null) return true;
    await othersTurn(cell.length);
  }
  return false;
}

function goesOn({ rows }: ImportUpload, { control }: Mapping): boolean {
  return control !== undefined && rows.some((row) => recurrenceFromInput(row[control] ?? "")?.days === null);
}
