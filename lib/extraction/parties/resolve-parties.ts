import type { Sentence } from "@/lib/extraction/sentences";
import type { Passage, Span } from "@/lib/extraction/types";
import type { Kind } from "@/lib/vocabulary/commitments";
import { readMentions, type SentenceMentions } from "./mentions";
import { roleCues } from "./role-cues";
import { type Sides, sidesOf } from "./sides";
import type { StateMention } from "./state-mention";

/** Who bears an action, and whose representative says so: two-letter country codes in the order of the text. */
type StatementParties = { parties: string[]; statedBy: string[] };

/** A statement before its parties are known: its words, its kind, and where the cue stands that decided the kind. */
type ClassifiedPassage = { quote: Passage; kind: Kind; cue: Span };

/** Gives the parties of a statement in the sentence of that number. */
type PartyResolver = (statement: ClassifiedPassage, sentence: number) => StatementParties;

/**
 * Reads the states of a whole text once; what it gives answers for each statement. No organisation is a party, and a text
 * that names no state has none. Rule: as the labelling policy has it, the party is the bearer of the action, and both are
 * where the action is mutual (docs/extraction.md, "How it reads" and "What it misses").
 */
export function partyResolver(sentences: readonly Sentence[]): PartyResolver {
  const read = readMentions(sentences);
  const sides = sidesOf(read);
  return (statement, index) => {
    const found = read[index];
    return found ? partiesOf(statement, found, sides) : { parties: [], statedBy: [] };
  };
}

function partiesOf(statement: ClassifiedPassage, read: SentenceMentions, sides: Sides): StatementParties {
  const parties = agentsOf(statement, read, sides);
  const representatives = codesOf(read.mentions.filter(({ hasOffice, isAgent }) => hasOffice && isAgent));
  const speaker = sides.speechOf ? [sides.speechOf] : [];
  const subjects = subjectsOf(statement, read, statement.quote.start);
  // Whom one invites, one does not speak for.
  const otherwise = statement.kind === "invited" ? [] : [...parties];
  return { parties, statedBy: [representatives, speaker, subjects].find((one) => one.length > 0) ?? otherwise };
}

/** Kinds of actions that are always of both. */
const mutual: ReadonlySet<Kind> = new Set(["signed", "invited", "discussed"]);

/**
 * Rule: what is mutual is of those it names, or of the sides; "we" of a speech is the speaker's; else the subject
 * decides: the states before the verb, or the sides where it says "the sides"; without an agent it is an event of the sides.
 */
function agentsOf(statement: ClassifiedPassage, read: SentenceMentions, { all, speechOf }: Sides): string[] {
  const { quote, kind } = statement;
  const { sentence, mentions, speaker } = read;
  const within = codesOf(mentions.filter(({ start, end }) => start >= quote.start && end <= quote.end));
  const { firstPerson, unnamedSpeaker } = roleCues[sentence.language];
  if (speechOf && firstPerson.test(quote.quote)) return [speechOf];
  if (mutual.has(kind) && !speechOf) return within.length > 1 ? within : [...all];
  if (hasCollectiveSubject(statement, read, quote.start)) return [...all];
  for (const from of [quote.start, sentence.start]) {
    const subjects = subjectsOf(statement, read, from);
    if (subjects.length > 0) return subjects;
    if (hasCollectiveSubject(statement, read, from)) return [...all];
  }
  if (speechOf) return [speechOf];
  if (speaker && (firstPerson.test(quote.quote) || unnamedSpeaker.test(sentence.text))) return [speaker];
  // "The committee will meet in Seoul": an event of the sides, at one of them.
  return within.every((code) => all.includes(code)) ? [...all] : within;
}

/** A subject stands before its verb; where verbs stand last, anywhere in the clause. */
function endOfSubject({ quote, cue }: ClassifiedPassage, { sentence }: SentenceMentions): number {
  return sentence.language === "kk" || sentence.language === "ja" ? quote.end : cue.start;
}

function subjectsOf(statement: ClassifiedPassage, read: SentenceMentions, from: number): string[] {
  const until = endOfSubject(statement, read);
  return codesOf(read.mentions.filter(({ start, isAgent }) => isAgent && start >= from && start < until));
}

function hasCollectiveSubject(statement: ClassifiedPassage, read: SentenceMentions, from: number): boolean {
  const until = endOfSubject(statement, read);
  return read.collective.some((at) => at >= from && at < until);
}

function codesOf(states: readonly StateMention[]): string[] {
  return [...new Set(states.map(({ code }) => code))];
}
