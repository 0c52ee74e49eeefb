import type { Sentence } from "@/lib/extraction/sentences";
import { findStates } from "./find-states";
import { roleCues } from "./role-cues";
import type { StateMention } from "./state-mention";

/**
 * A state where a text names it, in the whole text's offsets. `hasOffice`: by its government or representative ("the
 * Minister of Japan"); `isAgent`: it can be the one that acts.
 */
export type PartyMention = StateMention & { hasOffice: boolean; isAgent: boolean };

/** A sentence with its states, the places where its subject is all of the sides, and whose representative spoke last. */
export type SentenceMentions = {
  sentence: Sentence;
  mentions: readonly PartyMention[];
  collective: readonly number[];
  speaker: string | null;
};

/** The states of every sentence of a text, with their roles. Money ("US dollars") names no state. */
export function readMentions(sentences: readonly Sentence[]): SentenceMentions[] {
  let speaker: string | null = null;
  return sentences.map((sentence) => {
    const mentions = mentionsIn(sentence);
    speaker = mentions.find(({ hasOffice, isAgent }) => hasOffice && isAgent)?.code ?? speaker;
    return { sentence, mentions, collective: collectiveIn(sentence), speaker };
  });
}

/** Looked at around a name: an office is a few words away, a preposition one. */
const OFFICE_REACH = 60;
const PREPOSITION_REACH = 15;

const MONEY_BEFORE = /(?:доллар\p{L}*|долл\.|dollars?(?: of)?(?: the)?) $/iu;
const MONEY_AFTER = /^ ?(?:доллар|dollar|ドル|\$)/iu;

function mentionsIn({ text, start, language }: Sentence): PartyMention[] {
  const { prepositionBeforeState, officeAfterState, officeBeforeState } = roleCues[language];
  return findStates(text, language).flatMap((state) => {
    const before = text.slice(Math.max(0, state.start - OFFICE_REACH), state.start);
    if (MONEY_BEFORE.test(before) || MONEY_AFTER.test(text.slice(state.end, state.end + PREPOSITION_REACH))) return [];
    // "The Minister of Japan" is an agent, whatever stands before the name itself.
    const followsOffice = officeBeforeState.test(before);
    const hasOffice = followsOffice || officeAfterState.test(text.slice(state.end, state.end + OFFICE_REACH));
    const canBeSubject = state.canBeSubject || (hasOffice && language !== "ja");
    const isAgent = followsOffice || (canBeSubject && !prepositionBeforeState.test(before.slice(-PREPOSITION_REACH)));
    return [{ ...state, start: state.start + start, end: state.end + start, hasOffice, isAgent }];
  });
}

function collectiveIn({ text, start, language }: Sentence): number[] {
  return Array.from(text.matchAll(roleCues[language].collective), ({ index }) => start + index);
}
