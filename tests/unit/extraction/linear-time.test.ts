import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { extractStatements } from "@/lib/extraction/extract";

const publishedOn = calendarDate("2025-09-10");
const LENGTH = 20_000;
const TIMES = 4;
const ATTEMPTS = 4;
/** In step with the length it takes four times as long, with its square sixteen times. */
const AT_MOST = 9;
/** Below this a measurement says nothing. */
const NOISE_MS = 40;

const hostile: [string, string][] = [
  ["one Latin letter", "a"],
  ["one Cyrillic letter", "и"],
  ["one ideograph", "国"],
  ["digits and blanks", "1 "],
  ["digits alone", "1"],
  ["a year again and again", "2026年"],
  ["days and dashes", "1–"],
  ["days without a month", "с 1 по "],
  ["dates without an end", "до конца "],
  ["Kazakh months without a year", "қаңтар 1 "],
  ["a list of months", "January, "],
  ["cues in English", "agreed to "],
  ["will", "will "],
  ["cues in Russian", "подтвердили "],
  ["cues in Kazakh", "келісті, "],
  ["cues in Japanese", "一致した、"],
  ["acts in Japanese", "行い、"],
  ["how often in Russian", "договорились ежегодно проводимый "],
  ["how often in Japanese", "毎年開催される一致した"],
  ["commas and conjunctions", "и, "],
  ["semicolons", "; a"],
  ["opening quotes", "«"],
  ["nested quotes", "«„“‘「『"],
  ["closing quotes", '»"’」'],
  ["brackets", "("],
  ["pairs of brackets", "()"],
  ["points between letters", "a."],
  ["abbreviations", "т.д. "],
  ["initials", "А. Б. "],
  ["line breaks", "\n"],
  ["line breaks of all kinds", "\r\n\u2028\u2029"],
  ["headings", "Signed documents:\n"],
  ["markers of lists", "1) a\n"],
  ["bullets", "・"],
  ["blanks", " "],
  ["blanks of no width", "\u200b"],
  ["right to left", "\u202eعربي עברית "],
  ["marks that combine", "е\u0301\u0301\u0301"],
  ["surrogates without their half", "\ud83d"],
  ["surrogates the wrong way round", "\udc00\ud800"],
  ["emoji in families", "👩‍👩‍👧‍👦"],
  ["names of states", "Japan "],
  ["hyphens between states", "казахстанско-японско-"],
  ["letters for states", "日米"],
  ["beginnings of names", "Republic of "],
  ["offices without a state", "the minister of the minister "],
  ["full-width marks", "， "],
  ["long words", `${"ж".repeat(500)} `],
  ["all languages mixed", "agreed подписали келісті 一致した "],
];

function read(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  const before = process.cpuUsage().user;
  extractStatements(text, { publishedOn });
  return (process.cpuUsage().user - before) / 1000;
}

/** How many times longer the long text takes; measured again while something else may have been at work. */
function growthOf(unit: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least >= AT_MOST; attempt++) {
    const short = Math.max(read(unit, LENGTH), NOISE_MS / TIMES);
    least = Math.min(least, read(unit, LENGTH * TIMES) / short);
  }
  return least;
}

describe("a hostile text", () => {
  it.each(hostile)("of %s takes time in step with its length", (_, unit) => {
    expect(growthOf(unit)).toBeLessThan(AT_MOST);
  });
});
