/** How many days apart reports are due where a list says "constantly" and nobody said how often: a quarter. */
export const STANDING_REPORT_DAYS = 90;

/** What lists call things that come again and again, by the days between two reports. */
const WORDS: readonly { days: number | null; pattern: RegExp }[] = [
  {
    days: 7,
    pattern: /^(?:еженедельно|раз в неделю|апта сайын|weekly|every week|毎週)/u,
  },
  {
    days: 30,
    pattern: /^(?:ежемесячно|раз в месяц|каждый месяц|ай сайын|monthly|every month|毎月)/u,
  },
  {
    days: 90,
    pattern:
      /^(?:ежеквартально|раз в квартал|каждый квартал|тоқсан сайын|quarterly|every quarter|毎四半期|四半期(?:ごと|毎))/u,
  },
  {
    days: 180,
    pattern:
      /^(?:раз в полугодие|раз в полгода|каждое полугодие|жартыжылдық сайын|жарты жыл сайын|half-yearly|semi-?annually|半年(?:ごと|毎))/u,
  },
  { days: 365, pattern: /^(?:ежегодно|раз в год|каждый год|жыл сайын|yearly|annually|every year|毎年)/u },
  {
    days: null,
    pattern:
      /^(?:(?:на )?постоянн(?:о|ой основе)|в постоянном режиме|бессрочно|по мере (?:необходимости|поступления)|при необходимости|тұрақты(?: негізде| түрде)?|мерзімсіз|қажеттілігіне қарай|қажет болған жағдайда|as needed|as necessary|as required|ongoing|permanent(?:ly)?|continuous(?:ly)?|standing|継続(?:事項|的に|実施)?|常時|随時|必要に応じて)(?!\p{L})/u,
  },
];

/** `days` is the interval of reports, null where the words only say that it goes on; `isWhole` whether they say no more than that. */
type Recurrence = { days: number | null; isWhole: boolean };

/**
 * What has no end but comes again: «ежеквартально», «на постоянной основе», 毎年, "annually, by 25 December". Null for other words. What
 * says more than how often is not whole, so that nobody takes it for read.
 */
export function recurrenceFromInput(value: string): Recurrence | null {
  const text = value.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
  for (const { days, pattern } of WORDS) {
    const found = pattern.exec(text);
    if (found) return { days, isWhole: /^[.\s]*$/u.test(text.slice(found[0].length)) };
  }
  return null;
}
