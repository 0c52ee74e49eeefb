/** UTF-16 code units up to which the engine's own search is fast on any text; on a long one of repetitions it takes half a minute. */
const SHORT = 100;
/** A passage of one letter stands everywhere: so many places are looked at, the first ones this near before the place it is sought at. */
const MOST = 1000;
const NEAR = 500;

/** Where words stand in a text, the first time from an offset on, or -1. Takes time by the length of both, whatever they are. */
function indexOfWords(body: string, words: string, from: number): number {
  if (words.length <= SHORT) return body.indexOf(words, from);
  const borders = bordersOf(words);
  let matched = 0;
  for (let at = from; at < body.length; at += 1) {
    const letter = body.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== letter) matched = borders[matched - 1] ?? 0;
    if (words.charCodeAt(matched) === letter) matched += 1;
    if (matched === words.length) return at - matched + 1;
  }
  return -1;
}

/** For each beginning of the words: how much of its end is its beginning again (Knuth, Morris, Pratt 1977). */
function bordersOf(words: string): Uint32Array {
  const borders = new Uint32Array(words.length);
  let length = 0;
  for (let at = 1; at < words.length; at += 1) {
    while (length > 0 && words.charCodeAt(length) !== words.charCodeAt(at)) length = borders[length - 1] ?? 0;
    if (words.charCodeAt(length) === words.charCodeAt(at)) length += 1;
    borders[at] = length;
  }
  return borders;
}

/** The places of words in a text, in its order: all where they are fewer than a thousand, else those about `near` and some others. */
export function placesOf(body: string, words: string, near: number): number[] {
  if (words === "") return [];
  const from = Math.max(0, Math.min(near, body.length) - NEAR);
  const [behind, before]: [number[], number[]] = [[], []];
  for (let at = indexOfWords(body, words, from); at !== -1 && behind.length < MOST; ) {
    behind.push(at);
    at = indexOfWords(body, words, at + 1);
  }
  for (let at = indexOfWords(body, words, 0); at !== -1 && at < from && before.length < MOST; ) {
    before.push(at);
    at = indexOfWords(body, words, at + 1);
  }
  return [...before, ...behind];
}
