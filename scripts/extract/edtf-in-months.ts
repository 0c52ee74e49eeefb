import { firstDayOf, lastDayOf, parsePeriod } from "@/lib/deadlines/period";
import type { ExtractedStatement } from "@/lib/extraction/types";

/** A statement's deadline as other programs take it, see `edtfInMonths`; null where it has none or it was not resolved. */
export function deadlineInMonths({ deadline }: Pick<ExtractedStatement, "deadline">): string | null {
  return deadline?.edtf ? edtfInMonths(deadline.edtf) : null;
}

/** Codes of quarters and halves ("2026-33") as the months they last: few programs read the codes. Any other EDTF stays as it is. */
export function edtfInMonths(edtf: string): string {
  const period = edtf.includes("/") ? null : parsePeriod(edtf);
  if (period?.precision !== "quarter" && period?.precision !== "half") return edtf;
  return [firstDayOf(period), lastDayOf(period)].map((day) => day.slice(0, "YYYY-MM".length)).join("/");
}
