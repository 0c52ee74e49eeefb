import { yearOfEra } from "@/lib/deadlines/fiscal-years";
import type { Groups } from "@/lib/extraction/dates/date-rule";
import type { SaidYear } from "@/lib/extraction/dates/readings";

/* The characters Japanese names dates by. */

const DIGIT = "0-9\uff10-\uff19";
const KANJI = "〇一二三四五六七八九";
/** What numbers are written in, for a class of letters. */
export const FIGURES = `${DIGIT}${KANJI}十`;
export const NUMBER = `[${FIGURES}]{1,4}`;
/** "The same year": the one named last in its sentence. */
const SAME_YEAR = `(?<=(?<same>[12\uff11\uff12][${DIGIT}]{3})年[^。]{0,80}?)同年`;
/** A year in four figures, Japanese or Arabic, of an era, or counted from this one. */
export const YEAR = `(?:(?<era>令和|平成)(?<inEra>${NUMBER}|元)年|(?<year>[12\uff11\uff12][${DIGIT}]{3}|[一二][${KANJI}]{3})年|${SAME_YEAR}|(?<which>再来年|来年|本年|今年|同年|翌年|明年))`;
/** What stands between two dates: wave dash, tilde and dashes, of half and full width. */
export const DASHES = "~|〜|-|–|—|\uff5e|\uff0d|\u2212";
export const TWO_FIGURES = `(?:[${DIGIT}]{2}|[${KANJI}]{2})`;
export const FOUR_FIGURES = `(?:[12\uff11\uff12][${DIGIT}]{3}|[一二][${KANJI}]{3})`;

/** 2026, ２０２６, 二〇二六, 十二 as numbers; NaN for anything else. */
export function numberOf(text: string | undefined): number {
  const plain = [...(text ?? "")]
    .map((letter) => {
      const kanji = KANJI.indexOf(letter);
      if (kanji >= 0) return String(kanji);
      return letter >= "\uff10" && letter <= "\uff19" ? String.fromCharCode(letter.charCodeAt(0) - 0xfee0) : letter;
    })
    .join("");
  if (plain === "元") return 1;
  const tens = /^(\d?)十(\d?)$/u.exec(plain);
  if (tens) return Number(tens[1] || 1) * 10 + Number(tens[2] || 0);
  return /^\d+$/u.test(plain) ? Number(plain) : Number.NaN;
}

/** The year that two figures after a whole year mean: the 28 of 2026～28; null for anything else. */
export function inCenturyOf(year: number | null, figures: string): number | null {
  const number = numberOf(figures);
  return year !== null && figures.length === 2 && number <= 99 ? year - (year % 100) + number : null;
}

/** The year that a match of `YEAR` names; null where it counts from this one. */
export function namedYear(g: Groups): number | null {
  if (g.year) return numberOf(g.year);
  if (g.same) return numberOf(g.same);
  if (g.era) return yearOfEra(g.era, numberOf(g.inEra));
  return null;
}

/** The year that a match of `YEAR` means: 来年 is the one after the publication's. */
export function saidYear(g: Groups): SaidYear {
  return { named: namedYear(g), yearsAfter: yearsAfter(g.which) };
}

function yearsAfter(which: string | undefined): number {
  if (which === "再来年") return 2;
  return which === "来年" || which === "翌年" || which === "明年" ? 1 : 0;
}

/** The number of a season by its character: 1 is spring; 0 for none. */
export const seasonNumber = (season: string | undefined): number => "春夏秋冬".indexOf(season ?? "春") + 1;

/** 1 or 2, by the word of a half-year. */
export const halfNumber = (half: string | undefined): number => (/前|上/u.test(half ?? "") ? 1 : 2);
