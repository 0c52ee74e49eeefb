/** What is left of a word before its full stop or hyphen, and its end behind the hyphen: «исп.», «исп-я», «реал-ции». */
const SHORTENED = /^(?<beginning>\p{L}{2,})(?:\.|-(?<end>\p{L}{1,4})\.?)$/u;
const SHORTEST_FIRST = 3;

const wordsOf = (heading: string): string[] =>
  heading
    .replaceAll(/\.(?=\S)/gu, ". ")
    .split(/[\s,]+/u)
    .filter(Boolean);

/**
 * Whether a heading is a known one with words shortened as offices shorten them: each word that ends with a full stop, or has a hyphen, begins (and
 * ends) as the known one does, and the others are the same («Срок исп-я», «Отв. исп.», «Орынд. мерзімі»). `heading` in lower case, as it is
 * typed; `known` in plain form. False where nothing is shortened.
 */
export function shortensHeading(heading: string, known: string): boolean {
  const typed = wordsOf(heading);
  const words = known.split(" ");
  if (typed.length !== words.length || !typed.some((word) => SHORTENED.test(word))) return false;
  return typed.every((word, at) => {
    const whole = words[at] ?? "";
    const { beginning, end = "" } = SHORTENED.exec(word)?.groups ?? {};
    if (beginning === undefined) return word === whole;
    const isLongEnough = beginning.length >= SHORTEST_FIRST || end !== "";
    return isLongEnough && whole.length > beginning.length && whole.startsWith(beginning) && whole.endsWith(end);
  });
}
