import type { Kind } from "./kinds";
import { type NamedState, statesIn } from "./parties-find";
import { partyWords } from "./parties-words";
import type { Sentence } from "./segments";
import type { Passage, Span } from "./types";

/** Who bears an act, and whose representative says so: two-letter country codes in the order of the text. */
export type Bearers = { parties: string[]; statedBy: string[] };
export type Stated = { quote: Passage; kind: Kind; cue: Span };
/** Tells who bears a statement of the sentence of that number. */
export type Parties = (statement: Stated, sentence: number) => Bearers;

/** A state of a sentence, in the whole text's offsets. `speaks`: its representative is named; `acts`: it can be the subject. */
type Named = NamedState & { speaks: boolean; acts: boolean };
type Read = { sentence: Sentence; named: readonly Named[]; together: readonly number[]; speaker: string | null };
type Sides = { all: readonly string[]; author: string | null };

/** Looked at around a name: an office is a few words away. */
const REACH = 60;

/** Reads the states of a whole text once. */
export function partiesOf(sentences: readonly Sentence[]): Parties {
  let speaker: string | null = null;
  const read = sentences.map((sentence): Read => {
    const named = namedIn(sentence);
    speaker = named.find(({ speaks, acts }) => speaks && acts)?.code ?? speaker;
    return { sentence, named, together: togetherIn(sentence), speaker };
  });
  const sides = sidesOf(read);
  return (statement, index) => {
    const found = read[index];
    return found ? bearersIn(statement, found, sides) : { parties: [], statedBy: [] };
  };
}

function namedIn({ text, start, language }: Sentence): Named[] {
  const { oblique, officeAfter, officeBefore } = partyWords[language];
  return statesIn(text, language).map((state) => {
    const before = text.slice(Math.max(0, state.start - REACH), state.start);
    const speaks = officeAfter.test(text.slice(state.end, state.end + REACH)) || officeBefore.test(before);
    // "The Minister of Japan" acts, though the name itself stands in the genitive.
    const acts = language === "ja" ? state.isSubject : (speaks || state.isSubject) && !oblique.test(before.slice(-15));
    return {
      ...state,
      start: state.start + start,
      end: state.end + start,
      speaks,
      acts: acts || officeBefore.test(before),
    };
  });
}

function togetherIn({ text, start, language }: Sentence): number[] {
  return [...text.matchAll(partyWords[language].together)].map(({ index }) => start + index);
}

/** A state named with its representative counts so much. */
const OFFICE_WEIGHT = 2;
/** A further state is a side of the text when it is named so often beside the second. */
const THIRD_OF_SECOND = 1 / 3;
/** So many sentences in the first person make a text a speech. */
const SPEECH_SHARE = 0.1;

/** The two states the text names most, and any other named nearly as often; and the one whose speech it is. */
function sidesOf(read: readonly Read[]): Sides {
  const weights = new Map<string, number>();
  for (const { code, speaks } of read.flatMap(({ named }) => named))
    weights.set(code, (weights.get(code) ?? 0) + (speaks ? OFFICE_WEIGHT : 1));
  const ranked = [...weights].sort(([, a], [, b]) => b - a);
  const least = Math.max((ranked[1]?.[1] ?? 0) * THIRD_OF_SECOND, OFFICE_WEIGHT);
  const all = ranked.filter(([, weight], index) => index < 2 || weight >= least).map(([code]) => code);
  const inFirstPerson = read.filter(({ sentence: { text, language } }) =>
    partyWords[language].speech.test(text),
  ).length;
  return { all, author: inFirstPerson >= Math.max(2, read.length * SPEECH_SHARE) ? (all[0] ?? null) : null };
}

/** Kinds of acts that are always of both. */
const mutual: ReadonlySet<Kind> = new Set(["signed", "invited", "discussed"]);

function bearersIn(statement: Stated, read: Read, sides: Sides): Bearers {
  const parties = actingIn(statement, read, sides);
  const speaking = codesOf(read.named.filter(({ speaks, acts }) => speaks && acts));
  return { parties, statedBy: speaking.length > 0 ? speaking : sides.author ? [sides.author] : parties };
}

function actingIn(
  { quote, kind, cue }: Stated,
  { sentence, named, together, speaker }: Read,
  { all, author }: Sides,
): string[] {
  const until = sentence.language === "kk" || sentence.language === "ja" ? quote.end : cue.start;
  const subjects = (from: number) => codesOf(named.filter(({ start, acts }) => acts && start >= from && start < until));
  const areTogether = (from: number) => together.some((at) => at >= from && at < until);
  const within = codesOf(named.filter(({ start, end }) => start >= quote.start && end <= quote.end));
  const { own } = partyWords[sentence.language];
  if (author && own.test(quote.quote)) return [author];
  if (mutual.has(kind) && !author) return within.length > 1 ? within : [...all];
  // First what the statement itself names, then what leads up to it.
  for (const from of [quote.start, sentence.start]) {
    const acting = subjects(from);
    if (acting.length === 0 && areTogether(from)) return [...all];
    if (areTogether(from) && acting.length > 0 && from === quote.start) return [...all];
    if (acting.length > 0) return acting;
  }
  if (author) return [author];
  if (speaker && (own.test(quote.quote) || partyWords[sentence.language].someone.test(sentence.text))) return [speaker];
  return within.length > 0 ? within : [...all];
}

function codesOf(states: readonly NamedState[]): string[] {
  return [...new Set(states.map(({ code }) => code))];
}
