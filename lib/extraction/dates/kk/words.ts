import { MONTHS_KK } from "@/lib/deadlines/words-kk";
import type { Groups } from "@/lib/extraction/dates/date-rule";
import { parseYear, YEAR } from "@/lib/extraction/dates/numerals";
import type { SaidYear } from "@/lib/extraction/dates/readings";

/* The words Kazakh names dates by, each with the endings a date takes. Stems are as `numberByStem` reads them. */

/** A last к softens before a vowel: қыркүйек, қыркүйегі. */
export const MONTHS = MONTHS_KK.map((month) => (month.endsWith("к") ? `${month}|${month.slice(0, -1)}г` : month));
export const MONTH_NAMES = MONTHS.join("|");
export const MONTH = `(?:${MONTH_NAMES})\\p{L}{0,6}`;
/** A month by itself is a time only in some of its cases: "in April", "from April", "until April". */
export const IN_MONTH = `(?<!\\p{L})(?<month>(?:${MONTH_NAMES})(?:да|де|та|те|дағы|дегі|тағы|тегі|нан|нен|тан|тен|ден|дан|ға|ге|қа|ке|ында|інде|ына|іне|ынан|інен))(?!\\p{L})`;
/** "Of April": what follows is a part of the month. */
export const OF_MONTH = `(?<!\\p{L})(?<month>(?:${MONTH_NAMES})(?:[ндт][ыі]ң| айының))`;
export const ORDINALS = ["бірінші", "екінші", "үшінші", "төртінші"];
export const SEASONS = ["көктем", "жаз", "күз", "қыс"];
export const WEEKDAYS = ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"];
export const NEXT = "келесі|келер|алдағы|таяудағы";
/** A year in figures, or counted from this one. "In the years ahead" is no year. */
export const WHICH_YEAR = `(?:(?<year>${YEAR})(?:-?\\p{L}{0,3})? ?(?:қаржы |оқу )?ж(?:ыл)?\\p{L}{0,6}\\.?|(?<which>${NEXT}) (?:қаржы |оқу )?жыл(?!дар)\\p{L}{0,5}|(?<current>биыл(?:ғы)?(?: жыл(?:дың|ғы|ы))?|(?:осы|ағымдағы|үстіміздегі) (?:қаржы |оқу )?жыл(?!дар)\\p{L}{0,6}))`;
export const FROM_TO = `(?:(?<from>${YEAR})(?:-?\\p{L}{0,3})?(?: ?жыл\\p{L}{0,5})? ?(?:-|–|—|/|және|пен|бен|мен) ?(?<to>${YEAR})(?:-?\\p{L}{0,3})? ?(?:(?:оқу|қаржы) )?(?:жыл\\p{L}{0,6}|жж\\.?)|(?<start>${YEAR}) жылдан (?:бастап )?(?<end>${YEAR}) жылға дейін)`;
/** What a date is followed by: until, from, at the end of. */
export const AROUND =
  "(?: (?:соңына|аяғына|басына|ортасына|соңында|аяғында|басында|ортасында|басынан|ішінде|қарай|дейін|бастап|шейін|күні|күндері|аралығында|бойы)){0,2}";

/** The year that a match of `WHICH_YEAR` means: «келесі жыл» is the one after the publication's. */
export const saidYear = (g: Groups): SaidYear => ({ named: parseYear(g.year), yearsAfter: g.which ? 1 : 0 });

/** Whether a match of `WHICH_YEAR` counts from this year. */
export const isCounted = (g: Groups): boolean => g.which !== undefined || g.current !== undefined;

const UNITS = ["бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"];
const TENS = ["он", "жиырма", "отыз", "қырық", "елу", "алпыс"];
/** A number in digits or words, up to sixty-nine, as a pattern. */
export const NUMBER = `\\d{1,3}|(?:(?:${TENS.join("|")}) )?(?:${UNITS.join("|")})|${TENS.join("|")}`;

/** The value of such a number. */
export function numberOf(text: string | undefined): number {
  const words = (text ?? "").toLowerCase().split(" ");
  const values = words.map((word) => Number(word) || (TENS.indexOf(word) + 1) * 10 || UNITS.indexOf(word) + 1);
  return values.reduce((sum, value) => sum + value, 0);
}
