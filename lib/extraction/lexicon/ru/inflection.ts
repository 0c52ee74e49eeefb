/* Forms of Russian verbs, made from their stems. */

/** "Did": подписал, подписала, подписало, подписали. */
export const past = (stems: string) =>
  stems.split(" ").flatMap((stem) => ["л", "ла", "ло", "ли"].map((end) => stem + end));

/** The same of reflexive verbs: договорился, договорились. */
export const reflexivePast = (stems: string) =>
  stems.split(" ").flatMap((stem) => ["лся", "лась", "лось", "лись"].map((end) => stem + end));

/** "Was done": подписан, подписана, подписано, подписаны. */
export const passive = (stems: string) =>
  stems.split(" ").flatMap((stem) => ["", "а", "о", "ы"].map((end) => stem + end));

/** All of these forms as one item of a pattern. */
export const anyOf = (...forms: readonly string[][]) => forms.flat().join("|");

/** What an infinitive ends in. */
export const INFINITIVE = "*ть|*ться|*ти|*тись|*чь";
