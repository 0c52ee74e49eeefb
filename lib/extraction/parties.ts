import type { Kind } from "./kinds";
import { type NamedState, statesIn } from "./parties-find";
import { partyWords } from "./parties-words";
import type { Sentence } from "./segments";
import type { Passage, Span } from "./types";

/** Who bears an act, and whose representative says so; two-letter country codes. */
export type Bearers = { parties: string[]; statedBy: string[] };

/** A state named in a sentence; `speaks` where its representative is. Offsets are into the whole text. */
type Named = NamedState & { speaks: boolean; oblique: boolean; acts: boolean };
type Read = { named: readonly Named[]; together: readonly number[]; speaker: string | null };

/** A state named with its representative counts so much more for a side of the text. */
const OFFICE_WEIGHT = 2;
/** A further state is a side of the text when it is named at least so often beside the second. */
const THIRD_OF_SECOND = 1 / 3;
const REACH = 60;

/** The states of a text: who the two sides are, and for each of its sentences who is named and who speaks. */
export type Parties = { bearersOf: (statement: Stated, sentence: number) => Bearers };
export type Stated = { quote: Passage; kind: Kind; cue: Span };

/** Reads the states of all the sentences of a text once. */
export function partiesOf(sentences: readonly Sentence[]): Parties {
  const weights = new Map<string, number>();
  let speaker: string | null = null;
  const read = sentences.map((sentence): Read => {
    const named = namedIn(sentence);
    for (const { code, speaks } of named) weights.set(code, (weights.get(code) ?? 0) + (speaks ? OFFICE_WEIGHT : 1));
    const speaking = named.find(({ speaks, oblique }) => speaks && !oblique);
    speaker = speaking?.code ?? speaker;
    return { named, together: togetherIn(sentence), speaker };
  });
  const sides = sidesOf(weights);
  return {
    bearersOf: (statement, index) => {
      const [sentence, found] = [sentences[index], read[index]];
      return sentence && found ? bearersIn(statement, sentence, found, sides) : { parties: [], statedBy: [] };
    },
  };
}

function namedIn({ text, start, language }: Sentence): Named[] {
  const words = partyWords[language];
  return statesIn(text, language).map((state) => {
    const before = text.slice(Math.max(0, state.start - REACH), state.start);
    const after = text.slice(state.end, state.end + REACH);
    const oblique = words.oblique.test(before);
    const speaks = words.officeAfter.test(after) || words.officeBefore.test(before);
    const acts =
      language === "kk"
        ? speaks || isNominative(text, state)
        : language !== "ja" || /^[^、。をにへでと]{0,22}?(?:は|が|も、)/u.test(after);
    return { ...state, start: state.start + start, end: state.end + start, oblique, speaks, acts };
  });
}

/** A Kazakh name with no case ending; before "and" or "with" it is one of several. */
function isNominative(text: string, { start, end, form }: NamedState): boolean {
  return form !== "adjective" && /(?:стан|ия|й|н|т|р|я|а|б|қш|ҚР|ҚШ)$/u.test(text.slice(start, end));
}

function togetherIn({ text, start, language }: Sentence): number[] {
  return [...text.matchAll(partyWords[language].together)].map(({ index }) => start + index);
}

/** The two states named most, and any other that is named nearly as often. */
function sidesOf(weights: ReadonlyMap<string, number>): ReadonlySet<string> {
  const ranked = [...weights].sort(([, a], [, b]) => b - a);
  const least = (ranked[1]?.[1] ?? 0) * THIRD_OF_SECOND;
  return new Set(ranked.filter(([, weight], index) => index < 2 || weight >= Math.max(least, 2)).map(([code]) => code));
}

/** Kinds of acts that always are of both. */
const mutual: ReadonlySet<Kind> = new Set(["signed", "invited", "discussed"]);

function bearersIn({ quote, kind, cue }: Stated, sentence: Sentence, read: Read, sides: ReadonlySet<string>): Bearers {
  const isLast = sentence.language === "kk" || sentence.language === "ja";
  const until = isLast ? quote.end : cue.start;
  const within = read.named.filter(({ start, end }) => start >= quote.start && end <= quote.end);
  const acting = (from: number) =>
    read.named.filter(({ start, oblique, acts }) => start >= from && start < until && !oblique && acts);
  const togetherFrom = (from: number) => read.together.some((at) => at >= from && at < until);
  const all = [...sides];
  const codes = (states: readonly NamedState[]) => [...new Set(states.map(({ code }) => code))];
  const statedBy = (parties: string[]) => {
    const speaking = codes(read.named.filter(({ speaks, oblique }) => speaks && !oblique));
    return speaking.length > 0 ? speaking : parties;
  };
  const answer = (parties: string[]) => ({ parties, statedBy: statedBy(parties) });
  const named = codes(within);
  if (mutual.has(kind)) return answer(named.length >= 2 ? named : all);
  if (togetherFrom(quote.start)) return answer(all);
  const subjects = codes(acting(quote.start));
  if (subjects.length > 0) return answer(subjects);
  if (togetherFrom(sentence.start)) return answer(all);
  const before = codes(acting(sentence.start));
  if (before.length > 0) return answer(before);
  const { own, someone } = partyWords[sentence.language];
  if (read.speaker && (own.test(quote.quote) || someone.test(sentence.text))) return answer([read.speaker]);
  return answer(named.length > 0 ? named : all);
}
