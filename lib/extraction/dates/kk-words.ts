/** The words Kazakh names dates by, each with the endings a date takes. Stems are read by `indexOfStem`. */
export const MONTHS = [
  "қаңтар",
  "ақпан",
  "наурыз",
  "сәуір",
  "мамыр",
  "маусым",
  "шілде",
  "тамыз",
  "қыркүйек|қыркүйег",
  "қазан",
  "қараша",
  "желтоқсан",
];
export const MONTH_NAMES = MONTHS.join("|");
export const MONTH = `(?:${MONTH_NAMES})\\p{L}{0,6}`;
/** A month by itself is a time only in some of its cases: "in April", "from April", "until April". */
export const IN_MONTH = `(?<!\\p{L})(?<month>(?:${MONTH_NAMES})(?:да|де|та|те|дағы|дегі|тағы|тегі|нан|нен|тан|тен|ден|дан|ға|ге|қа|ке|ында|інде|ына|іне|ынан|інен))(?!\\p{L})`;
/** "Of April": what follows is a part of the month. */
export const OF_MONTH = `(?<!\\p{L})(?<month>(?:${MONTH_NAMES})(?:[ндт][ыі]ң| айының))`;
const YEAR = "(?:19|20|21)\\d\\d";
export const ORDINALS = ["бірінші", "екінші", "үшінші", "төртінші"];
export const WEEKDAYS = ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"];
export const NEXT = "келесі|келер|алдағы|таяудағы";
/** "In the years ahead" is no year. */
export const WHICH = `(?:(?<year>${YEAR})(?:-?\\p{L}{0,3})? ?(?:қаржы |оқу )?ж(?:ыл)?\\p{L}{0,6}\\.?|(?<which>${NEXT}) (?:қаржы |оқу )?жыл(?!дар)\\p{L}{0,5}|(?<current>биыл(?:ғы)?(?: жыл(?:дың|ғы|ы))?|(?:осы|ағымдағы|үстіміздегі) (?:қаржы |оқу )?жыл(?!дар)\\p{L}{0,6}))`;
export const FROM_TO = `(?:(?<from>${YEAR})(?:-?\\p{L}{0,3})?(?: ?жыл\\p{L}{0,5})? ?(?:-|–|—|/|және|пен|бен|мен) ?(?<to>${YEAR})(?:-?\\p{L}{0,3})? ?(?:(?:оқу|қаржы) )?(?:жыл\\p{L}{0,6}|жж\\.?)|(?<start>${YEAR}) жылдан (?:бастап )?(?<end>${YEAR}) жылға дейін)`;
/** What a date is followed by: until, from, at the end of. */
export const AROUND =
  "(?: (?:соңына|аяғына|басына|ортасына|соңында|аяғында|басында|ортасында|басынан|ішінде|қарай|дейін|бастап|шейін|күні|күндері|аралығында|бойы)){0,2}";

export type Groups = Record<string, string | undefined>;
/** Years after the publication's that «келесі жыл» points to. */
export const yearsAfter = (g: Groups): number => (g.which ? 1 : 0);

const UNITS = ["бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"];
const TENS = ["он", "жиырма", "отыз", "қырық", "елу", "алпыс"];
/** A number in digits or words, up to sixty-nine. */
export const NUMBER = `\\d{1,3}|(?:(?:${TENS.join("|")}) )?(?:${UNITS.join("|")})|${TENS.join("|")}`;

/** What such a number says. */
export function numberOf(text: string | undefined): number {
  const words = (text ?? "").toLowerCase().split(" ");
  const values = words.map((word) => Number(word) || (TENS.indexOf(word) + 1) * 10 || UNITS.indexOf(word) + 1);
  return values.reduce((sum, value) => sum + value, 0);
}
