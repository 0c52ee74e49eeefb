/** UTF-16 code units up to which the engine's own search is fast on any text; on a long one of repetitions it takes half a minute. */
const SHORT = 100;
/** A passage of one letter stands everywhere: so many places are looked at, the first ones this near before the place it is sought at. */
const MOST = 1000;
const NEAR = 500;

/** The places of words in a text, in its order: all where they are fewer than a thousand, else those about `near` and some others. */
export function placesOf(body: string, words: string, near: number): number[] {
  if (words === "") return [];
  const from = Math.max(0, Math.min(near, body.length) - NEAR);
  const walk = words.length <= SHORT ? placesByEngine : placesByBorders;
  const before: number[] = [];
  for (const at of walk(body, words, 0)) {
    if (at >= from || before.length === MOST) break;
    before.push(at);
  }
  return [...before, ...walk(body, words, from).take(MOST)];
}

function* placesByEngine(body: string, words: string, from: number): Generator<number> {
  for (let at = body.indexOf(words, from); at !== -1; at = body.indexOf(words, at + 1)) yield at;
}

/** Takes time by the length of both, whatever they are: no letter of the text is read twice (Knuth, Morris, Pratt 1977). */
function* placesByBorders(body: string, words: string, from: number): Generator<number> {
  const borders = bordersOf(words);
  let matched = 0;
  for (let at = from; at < body.length; at += 1) {
    const letter = body.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== letter) matched = borders[matched - 1] ?? 0;
    if (words.charCodeAt(matched) === letter) matched += 1;
    if (matched < words.length) continue;
    yield at - matched + 1;
    matched = borders[matched - 1] ?? 0;
  }
}

/** For each beginning of the words: how much of its end is its beginning again. */
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
