import { nfkc } from "@/lib/normal-forms";

/** How many days apart reports are due where a list says "constantly" and nobody said how often: a quarter. */
export const STANDING_REPORT_DAYS = 90;

/**
 * What says how often a thing comes again, by the days between two reports. `parted` are the words of languages that part them, `alone`
 * those that describe a thing as well ("a monthly report"), `unparted` the Japanese ones.
 */
type Wording = { days: number; parted: string; alone?: string; unparted: string };

/** No number stands right before: «пять раз в год», «екі аптада бір рет», 三年に一回. One is none of these, and neither is a year. */
const notBehind = (numbers: string) =>
  String.raw`(?<!\d)(?<!(?<!\p{L})(?:${numbers}|(?<!\d)(?:[2-9]|[1-9]\d))[\s-]{1,3})`;
const NOT_COUNTED = notBehind(
  String.raw`дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|\p{L}{3,7}надцать|десять|двадцать|несколько|много`,
);
const NOT_COUNTED_KK = notBehind("екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|елу|бірнеше|жарты");
const NOT_COUNTED_JA = String.raw`(?<![\d０-９一二三四五六七八九十百数何隔かカヵヶケ箇])`;

const WORDINGS: readonly Wording[] = [
  {
    days: 7,
    parted: `еженедельно|${NOT_COUNTED}(?:один раз|1 раз|раз|одного раза) в неделю|каждую неделю|${NOT_COUNTED_KK}(?:апта сайын|апта(?:сына|да) (?:бір|1) рет)|every week|each week|once a week|on a weekly basis`,
    alone: "weekly",
    unparted: `毎週|${NOT_COUNTED_JA}[1１一]?週に?[1１一]回`,
  },
  {
    days: 30,
    parted: `ежемесячно|${NOT_COUNTED}(?:один раз|1 раз|раз|одного раза) в месяц|каждый месяц|${NOT_COUNTED_KK}ай сайын|әр айда?|${NOT_COUNTED_KK}(?:айына|айда) (?:бір|1) рет|every month|each month|once a month|on a monthly basis`,
    alone: "monthly",
    unparted: `毎月|${NOT_COUNTED_JA}(?:[1１一][かカヵヶケ箇])?月に[1１一]回`,
  },
  {
    days: 90,
    parted: `ежеквартально|${NOT_COUNTED}(?:один раз|1 раз|раз|одного раза) в квартал|каждый квартал|${NOT_COUNTED}раз в (?:три|3) месяца|каждые (?:три|3) месяца|${NOT_COUNTED_KK}тоқсан сайын|әр тоқсан(?:да)?|${NOT_COUNTED_KK}тоқсан(?:ына|да) (?:бір|1) рет|${NOT_COUNTED_KK}(?:үш|3) айда (?:бір|1) рет|every quarter|each quarter|once a quarter|every (?:three|3) months|on a quarterly basis`,
    alone: "quarterly",
    unparted: `毎四半期|${NOT_COUNTED_JA}四半期(?:ごと|毎|に[1１一]回)|${NOT_COUNTED_JA}[3３三][かカヵヶケ箇]月(?:ごと|毎|に[1１一]回)`,
  },
  {
    days: 180,
    parted: `${NOT_COUNTED}(?:один раз|1 раз|раз|одного раза) в (?:полугодие|полгода|шесть месяцев)|(?:через )?каждое полугодие|(?:через )?каждые полгода|каждые (?:шесть|6) месяцев|дважды в год|${NOT_COUNTED}(?:два|2) раза в год|двух раз в год|жартыжылдық сайын|жарты жыл сайын|жарты ?жыл(?:да|дықта|ына) (?:бір|1) рет|жылына (?:екі|2) рет|${NOT_COUNTED_KK}(?:алты|6) айда (?:бір|1) рет|semi-?annually|twice a year|every (?:six|6) months|every half[- ]year|once every six months`,
    alone: "half-yearly|twice yearly",
    unparted: `半年(?:ごと|毎|に[1１一]回)|半期(?:ごと|毎)|${NOT_COUNTED_JA}[1１一]?年に?[2２二][回度](?!目)`,
  },
  {
    days: 365,
    parted: `ежегодно|${NOT_COUNTED}(?:один раз|1 раз|раз|одного раза) в год|каждый год|${NOT_COUNTED_KK}жыл сайын|${NOT_COUNTED_KK}жыл(?:ына|да) (?:бір|1) рет|annually|every year|each year|once a year|on an annual basis|on a yearly basis`,
    alone: "yearly",
    unparted: `毎年|${NOT_COUNTED_JA}[1１一]?年に?[1１一][回度](?!目)`,
  },
  {
    days: 730,
    parted: `${NOT_COUNTED}(?:один раз|1 раз|раз|одного раза) в два года|каждые два года|${NOT_COUNTED_KK}екі жыл сайын|${NOT_COUNTED_KK}екі жылда бір рет|every two years|every other year|every second year|biennially`,
    unparted: `隔年|${NOT_COUNTED_JA}[2２二]年(?:ごと|毎|に[1１一][回度])`,
  },
];

/** What only says that a thing goes on. In a sentence it is said of anything, in a cell of a list only of what has no end. */
const CONSTANTLY =
  "(?:на )?постоянн(?:о|ой основе)|в постоянном режиме|бессрочно|по мере (?:необходимости|поступления)|при необходимости|тұрақты(?: негізде| түрде)?|мерзімсіз|қажеттілігіне қарай|қажет болған жағдайда|as needed|as necessary|as required|on-?going|permanent(?:ly)?|continuous(?:ly)?|standing|継続(?:事項|的に|実施)?|常時|随時|必要に応じて";

const IN_CELL: readonly { days: number | null; pattern: RegExp }[] = [
  ...WORDINGS.map(({ days, parted, alone, unparted }) => ({
    days,
    pattern: new RegExp(`^(?:${[parted, ...(alone ? [alone] : []), unparted].join("|")})`, "u"),
  })),
  { days: null, pattern: new RegExp(`^(?:${CONSTANTLY})(?!\\p{L})`, "u") },
];

/** `days` is the interval of reports, null where the words only say that it goes on; `isWhole` whether they say no more than that. */
type Recurrence = { days: number | null; isWhole: boolean };

/**
 * What has no end but comes again: «ежеквартально», «на постоянной основе», 毎年, "annually, by 25 December". Null for other words. What
 * says more than how often is not whole, so that nobody takes it for read.
 */
export function recurrenceFromInput(value: string): Recurrence | null {
  const text = nfkc(value).toLowerCase().replaceAll(/\s+/gu, " ").trim();
  for (const { days, pattern } of IN_CELL) {
    const found = pattern.exec(text);
    if (found) return { days, isWhole: /^[.\s]*$/u.test(text.slice(found[0].length)) };
  }
  return null;
}

/** In a sentence "yearly" and its like say how often where no word follows that they could describe. */
const NOTHING_TO_DESCRIBE =
  "(?=\\s*(?:[.,;:)!?]|$)|\\s+(?:and|as|at|between|by|for|from|in|of|on|or|to|under|until|with|within)(?!\\p{L}))";

const IN_SENTENCE = WORDINGS.map(({ days, parted, alone, unparted }) => {
  const words = [`(?:${parted})(?!\\p{L})`, ...(alone ? [`(?:${alone})${NOTHING_TO_DESCRIBE}`] : [])].join("|");
  return { days, pattern: new RegExp(`(?<![\\p{L}-])(?:${words.replaceAll(" ", "\\s+")})|${unparted}`, "giu") };
});

/** Where a sentence says how often, in UTF-16 code units from its beginning, end exclusive. */
type RecurrenceInText = { days: number; start: number; end: number };

/** Every place of a sentence that says how often something comes again, in its order. That it merely goes on is none. */
export function recurrencesIn(text: string): RecurrenceInText[] {
  const found = IN_SENTENCE.flatMap(({ days, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ days, start: index, end: index + words.length })),
  );
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  // «Жарты жыл сайын» holds «жыл сайын», which is not said.
  let reached = 0;
  return found.filter(({ end }) => {
    const isPart = end <= reached;
    reached = Math.max(reached, end);
    return !isPart;
  });
}
