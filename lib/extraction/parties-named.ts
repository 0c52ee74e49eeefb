import { type NamedState, statesIn } from "./parties-find";
import { partyWords } from "./parties-words";
import type { Sentence } from "./segments";

/** A state of a sentence, in the whole text's offsets. `speaks`: its representative is named; `acts`: it can be the subject. */
export type Named = NamedState & { speaks: boolean; acts: boolean };

/** A sentence with its states, the places where its subject is all of the sides, and whose representative spoke last. */
export type Read = { sentence: Sentence; named: readonly Named[]; together: readonly number[]; speaker: string | null };

/** The sides of a text; `author` where it is a speech, whose it is. */
export type Sides = { all: readonly string[]; author: string | null };

/** Reads the states of every sentence of a text. */
export function readStates(sentences: readonly Sentence[]): Read[] {
  let speaker: string | null = null;
  return sentences.map((sentence) => {
    const named = namedIn(sentence);
    speaker = named.find(({ speaks, acts }) => speaks && acts)?.code ?? speaker;
    return { sentence, named, together: togetherIn(sentence), speaker };
  });
}

/** Looked at around a name: an office is a few words away, a preposition one. */
const REACH = 60;
const NEAR = 15;

/** "долларов США", "US dollars": money names no side. */
const MONEY_BEFORE = /(?:доллар\p{L}*|долл\.|dollars?(?: of)?(?: the)?) $/iu;
const MONEY_AFTER = /^ ?(?:доллар|dollar|ドル|\$)/iu;

function namedIn({ text, start, language }: Sentence): Named[] {
  const { oblique, officeAfter, officeBefore } = partyWords[language];
  return statesIn(text, language).flatMap((state) => {
    const before = text.slice(Math.max(0, state.start - REACH), state.start);
    if (MONEY_BEFORE.test(before) || MONEY_AFTER.test(text.slice(state.end, state.end + NEAR))) return [];
    // "The Minister of Japan" acts, whatever stands before the name itself.
    const ofOffice = officeBefore.test(before);
    const speaks = ofOffice || officeAfter.test(text.slice(state.end, state.end + REACH));
    const isSubject = state.isSubject || (speaks && language !== "ja");
    const acts = ofOffice || (isSubject && !oblique.test(before.slice(-NEAR)));
    return [{ ...state, start: state.start + start, end: state.end + start, speaks, acts }];
  });
}

function togetherIn({ text, start, language }: Sentence): number[] {
  return Array.from(text.matchAll(partyWords[language].together), ({ index }) => start + index);
}

/** A state named with its representative counts so much. */
const OFFICE_WEIGHT = 2;
/** A further state is a side of the text when it is named so often beside the second. */
const THIRD_OF_SECOND = 1 / 3;
/** So many sentences in the first person make a text a speech. */
const SPEECH_SHARE = 0.1;
const SPEECH_LEAST = 2;

/** The two states the text names most, and any other named nearly as often; in the order of the text; and the one whose speech it is. */
export function sidesOf(read: readonly Read[]): Sides {
  const named = read.flatMap((one) => one.named);
  const ranked = rankedBy(named, ({ speaks }) => (speaks ? OFFICE_WEIGHT : 1));
  const least = Math.max((ranked[1]?.weight ?? 0) * THIRD_OF_SECOND, OFFICE_WEIGHT);
  const sides = new Set(ranked.filter(({ weight }, index) => index < 2 || weight >= least).map(({ code }) => code));
  const all = [...new Set(named.map(({ code }) => code))].filter((code) => sides.has(code));
  const inFirstPerson = read.filter(({ sentence: { text, language } }) =>
    partyWords[language].speech.test(text),
  ).length;
  if (inFirstPerson < Math.max(SPEECH_LEAST, read.length * SPEECH_SHARE)) return { all, author: null };
  const own = rankedBy(named, (one) => (isOwnSubject(one) ? 1 : 0))[0];
  return { all, author: (own && own.weight > 0 ? own.code : ranked[0]?.code) ?? null };
}

/** A speaker names others with their offices, and the own country as the one that acts. */
function isOwnSubject({ acts, speaks, form }: Named): boolean {
  return acts && !speaks && form === "name";
}

function rankedBy(named: readonly Named[], weigh: (one: Named) => number): { code: string; weight: number }[] {
  const weights = new Map<string, number>();
  for (const one of named) weights.set(one.code, (weights.get(one.code) ?? 0) + weigh(one));
  return Array.from(weights, ([code, weight]) => ({ code, weight })).sort((a, b) => b.weight - a.weight);
}
