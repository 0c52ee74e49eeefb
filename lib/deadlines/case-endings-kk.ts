/** What a phrase asks of its last word: to, from, of, and "of that day" as what happened then is called. */
export type CaseKk = "dative" | "ablative" | "genitive" | "attributive";

const VOWELS = /[аәеиоөұүыіэ]/gu;
const BACK = /[аоұы]/u;
const ENDS_VOICELESS = /[кқпстфхцчшщ]$/u;
const ENDS_IN_NASAL = /[мнң]$/u;
const ENDS_IN_VOWEL = /[аәеиоөұүыіэ]$/u;

/**
 * A Kazakh word with the ending of a case. Rule: the ending's vowel follows the word's last vowel, its first sound the word's last sound
 * (dative -ға/-ге/-қа/-ке; ablative -дан/-ден/-тан/-тен/-нан/-нен; genitive -дың/-дің/-тың/-тің/-ның/-нің; attributive
 * -дағы/-дегі/-тағы/-тегі). For months and words of time: loans that break the harmony are not among them.
 */
export function inCaseKk(word: string, form: CaseKk): string {
  const isBack = BACK.test(word.match(VOWELS)?.at(-1) ?? "а");
  const isVoiceless = ENDS_VOICELESS.test(word);
  const isNasal = ENDS_IN_NASAL.test(word);
  switch (form) {
    case "dative":
      return `${word}${isVoiceless ? (isBack ? "қ" : "к") : isBack ? "ғ" : "г"}${isBack ? "а" : "е"}`;
    case "ablative":
      return `${word}${isVoiceless ? "т" : isNasal ? "н" : "д"}${isBack ? "ан" : "ен"}`;
    case "genitive":
      return `${word}${isVoiceless ? "т" : isNasal || ENDS_IN_VOWEL.test(word) ? "н" : "д"}${isBack ? "ың" : "ің"}`;
    case "attributive":
      return `${word}${isVoiceless ? "т" : "д"}${isBack ? "ағы" : "егі"}`;
  }
}
