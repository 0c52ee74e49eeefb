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
const MONTH_NAMES = MONTHS.join("|");
export const MONTH = `(?:${MONTH_NAMES})\\p{L}{0,6}`;
/** A month by itself is a time only in some of its cases: "in April", "from April", "until April". */
export const IN_MONTH = `(?<!\\p{L})(?<month>(?:${MONTH_NAMES})(?:да|де|та|те|нан|нен|тан|тен|ден|дан|ға|ге|қа|ке|ында|інде|ына|іне|ынан|інен))(?!\\p{L})`;
const YEAR = "(?:19|20|21)\\d\\d";
export const ORDINALS = ["бірінші", "екінші", "үшінші", "төртінші"];
export const NUMBERS = ["бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он"];
export const WEEKDAYS = ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"];
export const WHICH = `(?:(?<year>${YEAR})(?:-?\\p{L}{0,3})? ?(?:қаржы |оқу )?ж(?:ыл)?\\p{L}{0,6}\\.?|(?<which>келесі|келер|алдағы|таяудағы) (?:қаржы |оқу )?жыл\\p{L}{0,5}|(?<current>биыл(?:ғы)?|(?:осы|ағымдағы|үстіміздегі) жыл\\p{L}{0,6}))`;
export const FROM_TO = `(?<from>${YEAR})(?:-?\\p{L}{0,3})?(?: ?жыл\\p{L}{0,5})? ?(?:-|–|—|және|пен|бен|мен) ?(?<to>${YEAR})(?:-?\\p{L}{0,3})? ?(?:жыл\\p{L}{0,6}|жж\\.?)`;
/** What a date is followed by: until, from, at the end of. */
export const AROUND =
  "(?: (?:соңына|аяғына|басына|ортасына|соңында|аяғында|басында|ортасында|ішінде|қарай|дейін|бастап|шейін|күні|күндері|аралығында)){0,2}";

export type Groups = Record<string, string | undefined>;
/** Years after the publication's that «келесі жыл» points to. */
export const yearsAfter = (g: Groups): number => (g.which ? 1 : 0);
