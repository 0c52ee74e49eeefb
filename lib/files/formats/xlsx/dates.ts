/** The formats of dates that every workbook knows without saying what they are. */
const KNOWN = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const;

/** Does a format show a number as a date? Colours, conditions, quoted words and escaped characters are no part of it. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return KNOWN.some(([from, to]) => from <= id && id <= to);
  return /[yd]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
}

const DAY_MS = 86_400_000;

/**
 * The day that a workbook counts, as YYYY-MM-DD; null for what is none. Rule of the format: day 1 is 1 January 1900, and 1900 is
 * taken for a leap year, which it was not, so that from March on the count starts a day earlier.
 */
export function serialDate(serial: number, is1904: boolean): string | null {
  const day = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (!Number.isFinite(day) || day < 61 || day > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30) + day * DAY_MS).toISOString().slice(0, 10);
}
