import { shapeOfDeadline } from "@/lib/deadlines/deadline";
import { fiscalYearsIn } from "@/lib/deadlines/fiscal-years";
import { firstDayOf, lastDayOf, type Period } from "@/lib/deadlines/period";
import type { ExtractedStatement } from "@/lib/extraction/types";

/** A statement's deadline as other programs take it, see `edtfInMonths`; null where it has none or it was not resolved. */
export function deadlineInMonths({ deadline }: Pick<ExtractedStatement, "deadline">): string | null {
  return deadline?.edtf ? edtfInMonths(deadline.edtf) : null;
}

/**
 * Codes of quarters and halves ("2026-33") and fiscal years as the months they last: few programs read the codes. Any other EDTF stays
 * as it is.
 */
export function edtfInMonths(edtf: string): string {
  const shape = shapeOfDeadline(edtf);
  if (shape?.form === "interval" && fiscalYearsIn(shape.from, shape.to)) return inMonths(shape.from, shape.to);
  if (shape?.form !== "period" || !/^(?:quarter|half)$/.test(shape.period.precision)) return edtf;
  return inMonths(shape.period, shape.period);
}

function inMonths(from: Period, to: Period): string {
  return [firstDayOf(from), lastDayOf(to)].map((day) => day.slice(0, "YYYY-MM".length)).join("/");
}
