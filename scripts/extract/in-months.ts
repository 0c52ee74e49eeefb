import { type Period, parsePeriod, twoDigits } from "@/lib/deadlines/period";

/** Codes of quarters and halves ("2026-33") as the months they last: few programs read the codes. Any other EDTF stays as it is. */
export function inMonths(edtf: string): string {
  const period = edtf.includes("/") ? null : parsePeriod(edtf);
  const months = period && monthsOf(period);
  return months ? months.map((month) => `${edtf.slice(0, 4)}-${twoDigits(month)}`).join("/") : edtf;
}

function monthsOf(period: Period): [number, number] | null {
  if (period.precision === "quarter") return [period.quarter * 3 - 2, period.quarter * 3];
  return period.precision === "half" ? [period.half * 6 - 5, period.half * 6] : null;
}
