/** The formats of dates that every workbook knows without saying what they are. */
const KNOWN = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const;

/** How much of a date a format shows: all of it, the month and its year («мар.27»), the year alone. */
export type ShownDate = "day" | "month" | "year";

/** The format 17 of every workbook: mmm-yy, which Excel gives to what is typed as «март 2027». */
const MONTH_AND_YEAR = 17;

/** What of a date a format shows; null for numbers. Colours, conditions, quoted words and escaped characters are no part of it. */
export function shownDate(id: number, code: string | undefined): ShownDate | null {
  if (code === undefined) {
    if (id === MONTH_AND_YEAR) return "month";
    return KNOWN.some(([from, to]) => from <= id && id <= to) ? "day" : null;
  }
  const plain = code.replaceAll(/"[^"]*"|\\.|\[[^\][]*\]/g, "");
  if (/d/i.test(plain)) return "day";
  if (!/y/i.test(plain)) return null;
  return /m/i.test(plain) ? "month" : "year";
}

const SHOWN_LENGTH: Readonly<Record<ShownDate, number>> = { day: 10, month: 7, year: 4 };

/** As much of a day as a format shows: 2027-03 where the sheet says «мар.27». */
export const asShown = (day: string, shown: ShownDate): string => day.slice(0, SHOWN_LENGTH[shown]);

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
