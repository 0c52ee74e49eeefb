/** The same keys, top row first: what a Russian layout writes, and the Kazakh letters in the row of digits. */
const CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюәіңғүұқөһ";
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.2345890-=";

const latinKeys = new Map(Array.from(CYRILLIC, (letter, place) => [letter, LATIN[place] ?? letter]));

/** What stands on the same keys in the Latin layout, in lower case: "пароль" is "gfhjkm". The rest stays. */
export function inLatinLayout(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => latinKeys.get(letter) ?? letter).join("");
}
