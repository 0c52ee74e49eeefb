import type { PartyMention, SentenceMentions } from "./mentions";
import { roleCues } from "./role-cues";

/** The sides of a text in its order; `speechOf` where the text is a speech, whose it is. */
export type Sides = { all: readonly string[]; speechOf: string | null };

/** A state named with its representative counts so much. */
const OFFICE_WEIGHT = 2;
/** A further state is a side of the text when it is named so often beside the second. */
const SHARE_OF_SECOND = 1 / 3;
/** So many sentences in the first person make a text a speech. */
const SPEECH_SHARE = 0.1;
const LEAST_SPEECH_SENTENCES = 2;

/**
 * The sides of a text. Rule: the two states it names most, and any other it names nearly as often; where it is a speech, the
 * speaker is of the state that acts most (docs/extraction.md, "How it reads").
 */
export function sidesOf(read: readonly SentenceMentions[]): Sides {
  const mentions = read.flatMap((one) => one.mentions);
  const ranked = rankedBy(mentions, ({ hasOffice }) => (hasOffice ? OFFICE_WEIGHT : 1));
  const least = Math.max((ranked[1]?.weight ?? 0) * SHARE_OF_SECOND, OFFICE_WEIGHT);
  const sides = new Set(ranked.filter(({ weight }, index) => index < 2 || weight >= least).map(({ code }) => code));
  const all = [...new Set(mentions.map(({ code }) => code))].filter((code) => sides.has(code));
  if (!isSpeech(read)) return { all, speechOf: null };
  const own = rankedBy(mentions, (one) => (isOwnCountry(one) ? 1 : 0))[0];
  return { all, speechOf: (own && own.weight > 0 ? own.code : ranked[0]?.code) ?? null };
}

function isSpeech(read: readonly SentenceMentions[]): boolean {
  const inFirstPerson = read.filter(({ sentence: { text, language } }) =>
    roleCues[language].speechMarker.test(text),
  ).length;
  return inFirstPerson >= Math.max(LEAST_SPEECH_SENTENCES, read.length * SPEECH_SHARE);
}

/** A speaker names others with their offices, and the own country as an agent. */
function isOwnCountry({ isAgent, hasOffice, form }: PartyMention): boolean {
  return isAgent && !hasOffice && form === "name";
}

function rankedBy(
  mentions: readonly PartyMention[],
  weigh: (one: PartyMention) => number,
): { code: string; weight: number }[] {
  const weights = new Map<string, number>();
  for (const one of mentions) weights.set(one.code, (weights.get(one.code) ?? 0) + weigh(one));
  return Array.from(weights, ([code, weight]) => ({ code, weight })).sort((a, b) => b.weight - a.weight);
}
