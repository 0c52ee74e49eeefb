import type { Kind } from "@/lib/vocabulary/commitments";
import type { NamedState } from "./parties-find";
import { type Read, readStates, type Sides, sidesOf } from "./parties-named";
import { partyWords } from "./parties-words";
import type { Sentence } from "./segments";
import type { Passage, Span } from "./types";

/** Who bears an act, and whose representative says so: two-letter country codes in the order of the text. */
export type Bearers = { parties: string[]; statedBy: string[] };
export type Stated = { quote: Passage; kind: Kind; cue: Span };
/** Tells who bears a statement of the sentence of that number. */
export type BearersOf = (statement: Stated, sentence: number) => Bearers;

/** Reads the states of a whole text once; what it gives answers for each statement. */
export function partiesOf(sentences: readonly Sentence[]): BearersOf {
  const read = readStates(sentences);
  const sides = sidesOf(read);
  return (statement, index) => {
    const found = read[index];
    return found ? bearersIn(statement, found, sides) : { parties: [], statedBy: [] };
  };
}

/** Kinds of acts that are always of both. */
const mutual: ReadonlySet<Kind> = new Set(["signed", "invited", "discussed"]);

function bearersIn(statement: Stated, read: Read, sides: Sides): Bearers {
  const parties = actingIn(statement, read, sides);
  const speaking = codesOf(read.named.filter(({ speaks, acts }) => speaks && acts));
  const subjects = subjectsOf(statement, read, statement.quote.start);
  const author = sides.author ? [sides.author] : [];
  // Whom one invites, one does not speak for.
  const rest = statement.kind === "invited" ? [] : [...parties];
  return { parties, statedBy: [speaking, author, subjects].find((one) => one.length > 0) ?? rest };
}

/**
 * Rule: what is mutual is of those it names, or of the sides; "we" of a speech is the speaker's; else the subject tells:
 * the states before the verb, or the sides where it says "the sides"; where no one acts, it is an event of the sides.
 */
function actingIn(statement: Stated, read: Read, { all, author }: Sides): string[] {
  const { quote, kind } = statement;
  const { sentence, named, speaker } = read;
  const within = codesOf(named.filter(({ start, end }) => start >= quote.start && end <= quote.end));
  const { own, someone } = partyWords[sentence.language];
  if (author && own.test(quote.quote)) return [author];
  if (mutual.has(kind) && !author) return within.length > 1 ? within : [...all];
  if (areTogether(statement, read, quote.start)) return [...all];
  for (const from of [quote.start, sentence.start]) {
    const acting = subjectsOf(statement, read, from);
    if (acting.length > 0) return acting;
    if (areTogether(statement, read, from)) return [...all];
  }
  if (author) return [author];
  if (speaker && (own.test(quote.quote) || someone.test(sentence.text))) return [speaker];
  // "The committee will meet in Seoul": an event of the sides, at one of them.
  return within.every((code) => all.includes(code)) ? [...all] : within;
}

/** A subject stands before its verb; where verbs stand last, anywhere in the clause. */
function endOfSubject({ quote, cue }: Stated, { sentence }: Read): number {
  return sentence.language === "kk" || sentence.language === "ja" ? quote.end : cue.start;
}

function subjectsOf(statement: Stated, read: Read, from: number): string[] {
  const until = endOfSubject(statement, read);
  return codesOf(read.named.filter(({ start, acts }) => acts && start >= from && start < until));
}

function areTogether(statement: Stated, read: Read, from: number): boolean {
  const until = endOfSubject(statement, read);
  return read.together.some((at) => at >= from && at < until);
}

function codesOf(states: readonly NamedState[]): string[] {
  return [...new Set(states.map(({ code }) => code))];
}
