import { isInitials, isMinistry, type OwnState, ownWords, shortens, withoutKazakhLetters } from "./abbreviations";
import { giveWay } from "./give-way";
import { gistOf } from "./other-language";

const SHORTEST_BEGINNING = 3;
const SHORTEST_WORD = 5;
/** Letters that an ending has («Қаржымин.», «Қаржымині»). */
const LONGEST_ENDING = 3;
const IN_CAPITALS = /^\p{Lu}[\p{L}\d-]{0,6}[\p{Lu}\d]$/u;
const FEWEST_INITIALS = 2;

/** A name, and what is told by its words: made once, since each is held against every other. */
type Read = { name: string; words: readonly string[]; folded: readonly string[]; gist: string | null };

function read(name: string, state: OwnState): Read {
  const words = ownWords(name, state);
  return { name, words, folded: words.map(withoutKazakhLetters), gist: gistOf(words) };
}

/**
 * Whether one name of a list is another spelling of a longer one, none of which the registry has: the same but for endings and full stops («акимат
 * Туркест. области»), its initials (ME, ЕХӘҚМ), its beginning in several words ("Ministry of Culture"), or the same ministry in another language
 * («Минэнерго», "Ministry of Energy"). It is proposed and never taken: two bodies can be called so.
 */
function isSpellingOf(one: Read, whole: Read): boolean {
  const { words: typed } = one;
  const { words } = whole;
  if (typed.length === 0 || words.length === 0) return false;
  const isSameElsewhere = one.gist !== null && one.gist === whole.gist;
  const [only] = typed.length === 1 ? typed : [];
  if (only !== undefined && words.length > 1) {
    const isShort = IN_CAPITALS.test(one.name.trim()) && isInitials(only, words, FEWEST_INITIALS);
    return isShort || isMinistry(only, words) || isSameElsewhere;
  }
  return isSameElsewhere || areAlike(one.folded, whole.folded) || (typed.length > 1 && shortens(typed, words));
}

/** Word by word one begins the other. */
function areAlike(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length &&
    one.every((word, at) => {
      const [shorter = "", longer = ""] = [word, other[at] ?? ""].toSorted((a, b) => a.length - b.length);
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
export async function otherSpellings(missing: readonly Missing[], state: OwnState): Promise<Map<string, string>> {
  const bodies: (Missing & Read)[] = [];
  const spellings = new Map<string, string>();
  const othersTurn = giveWay();
  for (const { word, side } of missing.toSorted((one, other) => other.word.length - one.word.length)) {
    await othersTurn();
    const one = read(word, state);
    const meant = bodies.filter((body) => body.side === side && isSpellingOf(one, body));
    const [only] = meant.length === 1 ? meant : [];
    if (only) spellings.set(word, only.word);
    else bodies.push({ ...one, word, side });
  }
  return spellings;
}

const LONGEST_NAME = 150;

/** Tells of a word the whole name of the office that made a list, where a line over its headings is that and the word shortens it. */
export function officeOver(above: string, state: OwnState): (word: string) => string | null {
  const lines = above
    .split(/[\n/]/u)
    .map((each) => each.trim())
    .filter((line) => line.length <= LONGEST_NAME && !/\d/u.test(line))
    .map((line) => read(line, state));
  return (word) => {
    const one = read(word, state);
    return lines.find((line) => line.name.length > word.length && isSpellingOf(one, line))?.name ?? null;
  };
}
