import { isInitials, isMinistry, type OwnState, ownWords, shortens, withoutKazakhLetters } from "./abbreviations";
import { isSameElsewhere } from "./other-language";

const SHORTEST_BEGINNING = 3;
const SHORTEST_WORD = 5;
/** Letters that an ending has («Қаржымин.», «Қаржымині»). */
const LONGEST_ENDING = 3;
const IN_CAPITALS = /^\p{Lu}[\p{L}\d-]{0,6}[\p{Lu}\d]$/u;
const FEWEST_INITIALS = 2;

/**
 * Whether one name of a list is another spelling of a longer one, none of which the registry has: the same but for endings and full stops («акимат
 * Туркест. области»), its initials (ME, ЕХӘҚМ), its beginning in several words ("Ministry of Culture"), or the same ministry in another language
 * («Минэнерго», "Ministry of Energy"). It is proposed and never taken: two bodies can be called so.
 */
function isSpellingOf(name: string, whole: string, state: OwnState): boolean {
  const typed = ownWords(name, state);
  const words = ownWords(whole, state);
  if (typed.length === 0 || words.length === 0) return false;
  const [only] = typed.length === 1 ? typed : [];
  if (only !== undefined && words.length > 1) {
    const isShort = IN_CAPITALS.test(name.trim()) && isInitials(only, words, FEWEST_INITIALS);
    return isShort || isMinistry(only, words) || isSameElsewhere(typed, words);
  }
  return areAlike(typed, words) || (typed.length > 1 && shortens(typed, words)) || isSameElsewhere(typed, words);
}

/** Word by word one begins the other. */
function areAlike(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length &&
    one.every((word, at) => {
      const [shorter = "", longer = ""] = [word, other[at] ?? ""]
        .map(withoutKazakhLetters)
        .toSorted((a, b) => a.length - b.length);
      if (shorter === longer) return true;
      const isEnding = shorter.length >= SHORTEST_WORD && longer.length - shorter.length <= LONGEST_ENDING;
      return longer.startsWith(shorter) && (one.length > 1 ? shorter.length >= SHORTEST_BEGINNING : isEnding);
    })
  );
}

type Missing = { word: string; side: string };

/**
 * Which names of bodies that are to be added are other spellings of one another, by the name that is spelled otherwise: the longest of a body is its own.
 * One that may be two bodies' is neither's.
 */
export function otherSpellings(missing: readonly Missing[], state: OwnState): Map<string, string> {
  const bodies: Missing[] = [];
  const spellings = new Map<string, string>();
  for (const each of missing.toSorted((one, other) => other.word.length - one.word.length)) {
    const meant = bodies.filter(({ word, side }) => side === each.side && isSpellingOf(each.word, word, state));
    const [only] = meant.length === 1 ? meant : [];
    if (only) spellings.set(each.word, only.word);
    else bodies.push(each);
  }
  return spellings;
}

const LONGEST_NAME = 150;

/** The whole name of the office that made a list, where a line over its headings is that and a name of the list shortens it. */
export function nameInTitle(word: string, above: string, state: OwnState): string | null {
  for (const line of above.split(/[\n/]/u).map((each) => each.trim())) {
    const isName = line.length > word.length && line.length <= LONGEST_NAME && !/\d/u.test(line);
    if (isName && isSpellingOf(word, line, state)) return line;
  }
  return null;
}
