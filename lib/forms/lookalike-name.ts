/*
 * Source: Unicode Technical Standard 39, "highly restrictive" level, and what browsers do in their address bars: one script a label, or
 * Latin beside those of Japanese; and no label of another script whose letters all pass for Latin ones under a Latin ending.
 */

const SCRIPTS = [
  "Latin",
  "Cyrillic",
  "Greek",
  "Armenian",
  "Georgian",
  "Hebrew",
  "Arabic",
  "Thai",
  "Devanagari",
  "Hangul",
];
const JAPANESE = ["Han", "Hiragana", "Katakana"];
const patterns = [...SCRIPTS, ...JAPANESE].map((script) => [script, new RegExp(`\\p{scx=${script}}`, "u")] as const);

/** Small letters of Cyrillic and Greek that pass for Latin ones. */
const LIKE_LATIN = /^[асԁеһіјӏорԛѕԝхуүѵьгкмнтвпшωαγικνορτυχηβ\d-]+$/u;

/** Latin letters that people's keyboards have; others, such as "ɡ", pass for these. */
const KNOWN_LATIN = /^[a-z\u00df-\u00f6\u00f8-\u017f]$/u;

/** Does a name of a host, in its letters, pass for another? */
export function isLookalike(name: string): boolean {
  const labels = name.replace(/\.$/, "").split(".");
  const ending = labels.at(-1) ?? "";
  return labels.some((label) => {
    if (/^[\x21-\x7e]*$/.test(label)) return false;
    return isMixed(label) || (LIKE_LATIN.test(label) && /^[\x21-\x7e]*$/.test(ending));
  });
}

function isMixed(label: string): boolean {
  const letters = [...label].filter((letter) => /[\p{L}\p{M}]/u.test(letter) && !/\p{Script=Inherited}/u.test(letter));
  if (letters.some((letter) => /\p{Script=Latin}/u.test(letter) && !KNOWN_LATIN.test(letter))) return true;
  const isWithin = (scripts: readonly string[]) =>
    letters.every((letter) => patterns.some(([script, pattern]) => scripts.includes(script) && pattern.test(letter)));
  return ![...SCRIPTS.map((script) => [script]), ["Latin", ...JAPANESE]].some(isWithin);
}
