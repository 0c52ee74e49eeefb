import { nfkc } from "@/lib/normal-forms";
import { type Deadline, parseDeadline } from "./deadline";
import { fiscalYearsFromInput } from "./fiscal-years-input";
import { twoDigits } from "./period";
import { MONTHS_EN } from "./words-en";
import { MONTHS_KK } from "./words-kk";
import { MONTHS_RU, MONTHS_RU_GENITIVE } from "./words-ru";

/** UTF-16 code units: two days in words, with their years, have some sixty. */
const LONGEST = 120;

/**
 * The deadline a person typed into a form, or null if it is not understood. Reads EDTF, and days, months, quarters,
 * half-years and years as they are written in the four languages: 31.12.2026, 12.2026, «II кв. 2026», «второе полугодие
 * 2026 года», Q2 2026, «2026 жылғы II тоқсан», 2026年第2四半期; two of these with a dash (–) or wave dash (〜) between are an interval,
 * also 2026～28年, whose last year takes the century of the first; fiscal years of Japan by `fiscalYearsFromInput`.
 *
 * 05.03.2026 is 5 March. Slashes are read only with the year first (2026/03/05): 05/03/2026 means different days to
 * different readers, and a guess would be wrong for one of them. What is longer than any of these is not looked at.
 */
export function deadlineFromInput(value: string): Deadline | null {
  if (value.length > LONGEST) return null;
  const text = tidy(value);
  const asWhole = parseDeadline(text) ?? parseDeadline(fiscalYearsFromInput(text) ?? "");
  if (asWhole) {
    return asWhole;
  }
  const ends = withCentury(text)
    .split(/ ?[–—~] ?/u)
    .map(periodFromInput);
  return ends.length > 2 || ends.includes(null) ? null : parseDeadline(ends.join("/"));
}

/**
 * NFKC turns what Japanese keyboards type (２０２６, ～) and the one-character Ⅱ into plain characters, but not the wave dash 〜. A Kazakh keyboard
 * has no Latin I at hand, so Roman numerals are often typed with the Cyrillic І, which looks the same.
 */
function tidy(value: string): string {
  return nfkc(value)
    .replaceAll("〜", "~")
    .toLowerCase()
    .replaceAll(/(?<!\p{L})[іiv]+(?!\p{L})/gu, (numeral) => numeral.replaceAll("і", "i"))
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** 2026~2028年 for 2026~28年. */
function withCentury(text: string): string {
  return text.replace(/^(\d{2})(\d{2})年?([~–—])(\d{2}年)$/u, "$1$2年$3$1$4");
}

/** EDTF of one period; whether such a day or year exists is for `parseDeadline` to say. */
function periodFromInput(text: string): string | null {
  return yearFromInput(text) ?? monthOrDayFromInput(text) ?? quarterFromInput(text) ?? halfFromInput(text);
}

const YEAR = String.raw`(?<year>\d{4})`;
const YEAR_WITH_WORD = `${YEAR}(?: ?(?:г\\.?|год|года|жыл|жылы))?`;
const OF_YEAR_KK = `${YEAR} ?(?:жылғы|жылдың)`;

const YEARS = anyOf(YEAR_WITH_WORD, `${YEAR}年`);

function yearFromInput(text: string): string | null {
  return groupsOf(YEARS, text)?.year ?? null;
}

const MONTH = String.raw`(?<month>\d{1,2})`;
const MONTH_NAME = String.raw`(?<name>\p{L}{3,})\.?`;
const DAY = String.raw`(?<day>\d{1,2})`;

const MONTHS_AND_DAYS = anyOf(
  `(?:${DAY}\\.)?${MONTH}\\.${YEAR}`,
  `${YEAR}(?<mark>[-/.])${MONTH}(?:\\k<mark>${DAY})?`,
  `${YEAR}年 ?${MONTH}月(?: ?${DAY}日)?`,
  `(?:${DAY} )?${MONTH_NAME} ${YEAR_WITH_WORD}`,
  `${OF_YEAR_KK} (?:${DAY} )?${MONTH_NAME}`,
);

function monthOrDayFromInput(text: string): string | null {
  const groups = groupsOf(MONTHS_AND_DAYS, text);
  if (!groups) {
    return null;
  }
  const { year, month, name, day } = groups;
  const number = name === undefined ? Number(month) : monthByName(name);
  // EDTF goes on past 12 with seasons and quarters; "34.2026" is none of them.
  if (number < 1 || number > 12) {
    return null;
  }
  const edtf = `${year}-${twoDigits(number)}`;
  return day === undefined ? edtf : `${edtf}-${twoDigits(Number(day))}`;
}

const MONTH_NAMES = [MONTHS_EN, MONTHS_RU, MONTHS_RU_GENITIVE, MONTHS_KK].map((names) =>
  names.map((name) => name.toLowerCase()),
);

/** 1 to 12 by the full name or its first letters (at least three); 0 for another word. */
function monthByName(typed: string): number {
  const numbers = MONTH_NAMES.map((names) => names.findIndex((name) => name.startsWith(typed)) + 1);
  return Math.max(...numbers);
}

const QUARTER = "(?<ordinal>[1-4]|iv|i{1,3})";

const QUARTERS = anyOf(
  `q${QUARTER} ?${YEAR}`,
  `${YEAR}[ -]?q${QUARTER}`,
  `${QUARTER}(?:-?й)? ?(?:кв\\.?|квартал) ${YEAR_WITH_WORD}`,
  `${OF_YEAR_KK} ${QUARTER}(?:-?ші)? тоқсаны?`,
  `${YEAR}年 ?第?${QUARTER}四半期`,
);

function quarterFromInput(text: string): string | null {
  const groups = groupsOf(QUARTERS, text);
  return groups && `${groups.year}-${32 + ordinal(groups.ordinal)}`;
}

const HALF = "(?<ordinal>[12]|i{1,2}|first|second|первое|второе|бірінші|екінші|上|下)";

const HALVES = anyOf(
  `h${HALF} ?${YEAR}`,
  `${YEAR}[ -]?h${HALF}`,
  `(?:the )?${HALF} half(?: of)? ${YEAR}`,
  `${HALF}(?:-?е)? полугодие ${YEAR_WITH_WORD}`,
  `${OF_YEAR_KK} ${HALF}(?:-?ші)? (?:жартыжылдық|жартыжылдығы)`,
  `${YEAR}年 ?${HALF}半?期`,
);

function halfFromInput(text: string): string | null {
  const groups = groupsOf(HALVES, text);
  return groups && `${groups.year}-${39 + ordinal(groups.ordinal)}`;
}

const FIRST_TO_FOURTH = [
  ["1", "i", "first", "первое", "бірінші", "上"],
  ["2", "ii", "second", "второе", "екінші", "下"],
  ["3", "iii"],
  ["4", "iv"],
];

function ordinal(typed = ""): number {
  return FIRST_TO_FOURTH.findIndex((ways) => ways.includes(typed)) + 1;
}

type Groups = Record<string, string | undefined>;

function anyOf(...patterns: string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(`^${pattern}$`, "u"));
}

function groupsOf(patterns: RegExp[], text: string): Groups | null {
  for (const pattern of patterns) {
    const groups: Groups | undefined = pattern.exec(text)?.groups;
    if (groups) {
      return groups;
    }
  }
  return null;
}
