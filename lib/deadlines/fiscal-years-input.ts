import { fiscalYearsToEdtf, yearOfEra } from "./fiscal-years";

const YEAR = String.raw`\d{4}`;
const ERA = String.raw`(?:令和|平成)(?:\d{1,2}|元)`;
const JAPANESE = `(?:${YEAR}|${ERA})`;
const NUMBERS = String.raw`(?<from>\d{4})(?:/(?<next>\d{2}|\d{4}))?(?:[–—~-](?<to>\d{4})(?:/(?<last>\d{2}|\d{4}))?)?`;

const WAYS = [
  `(?<from>${JAPANESE})(?:年度?)?[~–—-](?<to>${JAPANESE}|\\d{1,2})年度[中内]?`,
  `(?<from>${JAPANESE})年度[中内]?`,
  `(?:jfy ?|japanese (?:fy|fiscal years?) )${NUMBERS}(?: \\(to 31 march (?<end>${YEAR})\\))?`,
  `${NUMBERS} финансовы[йе] годы? японии(?: \\(до 31 марта (?<end>${YEAR}) года\\))?`,
  `жапонияның ${NUMBERS} қаржы жыл(?:ы|дары)(?: \\((?<end>${YEAR}) жылғы 31 наурызға дейін\\))?`,
].map((pattern) => new RegExp(`^${pattern}$`, "u"));

/**
 * EDTF of the fiscal years of Japan that a tidied text names in one of the four languages, or null: 2028年度, 令和10年度,
 * 2026~2028年度 (2026~28年度, 令和8~10年度 too), JFY2028, «2028/29 финансовый год Японии». A fiscal year without its country (FY2028) is none: each begins its own
 * in another month. Numbers that contradict each other (2028/30) are refused.
 */
export function fiscalYearsFromInput(text: string): string | null {
  for (const way of WAYS) {
    const groups = way.exec(text)?.groups;
    if (!groups) continue;
    const from = yearOf(groups.from);
    const to = groups.to === undefined ? from : yearOf(asBeginsIn(groups.from, groups.to));
    const follows = (typed: string | undefined, year: number) =>
      typed === undefined || String(year + 1).endsWith(typed);
    const agrees = follows(groups.next, from) && follows(groups.last, to) && follows(groups.end, to);
    return agrees && to >= from ? fiscalYearsToEdtf({ from, to }) : null;
  }
  return null;
}

/** The last year as the first is written: of 2026~28 it is 2028, of 令和8~10 it is 令和10. */
function asBeginsIn(from = "", to: string): string {
  const [begins] = (to.length <= 2 && /^(?:令和|平成|\d{2}(?=\d{2}$))/u.exec(from)) || [""];
  return begins + to;
}

/** 2028; 令和10年 is 2028, 平成31年 2019; 元 is the first year of an era. */
function yearOf(typed = ""): number {
  const [, era, inEra] = /^(令和|平成)(.+)$/u.exec(typed) ?? [];
  if (era === undefined) return Number(typed);
  return yearOfEra(era, inEra === "元" ? 1 : Number(inEra));
}
