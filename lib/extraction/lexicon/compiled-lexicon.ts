import { type Pattern, parsePattern } from "@/lib/extraction/patterns/pattern";
import { indexPatterns, type PatternIndex } from "@/lib/extraction/patterns/pattern-index";
import { type Kind, kinds } from "@/lib/vocabulary/commitments";
import { type Guards, guardsOf } from "./compiled-guards";
import type { Lexicon, Objects, Rule } from "./lexicon";

/** Patterns of which it matters only whether and where one matches. */
export type WordIndex = PatternIndex<true>;

/** A lexicon made ready to be matched; the fields are those of `Lexicon`. */
export type CompiledLexicon = {
  lexicon: Lexicon;
  cues: PatternIndex<Rule>;
  guards: ReadonlyMap<Rule, Guards>;
  objects: Record<keyof Objects, WordIndex>;
  boundaries: WordIndex;
  subordinators: WordIndex;
  verbEndings: WordIndex;
  conjunctions: WordIndex;
  actionEnds: { marks: WordIndex; except: readonly Pattern[] };
  listIntroducers: WordIndex;
  listTitles: readonly (readonly [Kind, WordIndex])[];
  cataphora: WordIndex;
  anaphora: WordIndex;
  enumeratedProposals: Record<"announcements" | "ordinals" | "cues", WordIndex>;
  pastTimes: WordIndex;
  hedges: WordIndex;
};

/** Reads every pattern of a lexicon once. What a language does not have matches nothing. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const { objects, rules, futureForm, actionEnds, enumeratedProposals } = lexicon;
  const guarded = futureForm ? [...rules, futureForm.rule] : rules;
  return {
    lexicon,
    cues: indexPatterns(rules.flatMap((rule) => rule.cues.map((cue) => [cue, rule] as const))),
    guards: new Map(guarded.map((rule) => [rule, guardsOf(rule)])),
    objects: {
      instrument: indexWords(objects.instrument),
      joint: indexWords(objects.joint),
      concrete: indexWords(objects.concrete),
      foreign: indexWords(objects.foreign),
      event: indexWords(objects.event),
      general: indexWords(objects.general),
    },
    boundaries: indexWords(lexicon.boundaries),
    subordinators: indexWords(lexicon.subordinators),
    verbEndings: indexWords(lexicon.verbEndings),
    conjunctions: indexWords(lexicon.conjunctions),
    actionEnds: { marks: indexWords(actionEnds?.marks), except: (actionEnds?.except ?? []).map(parsePattern) },
    listIntroducers: indexWords(lexicon.listIntroducers),
    listTitles: kinds.flatMap((kind) => {
      const ofKind = lexicon.listTitles[kind];
      return ofKind ? [[kind, indexWords(ofKind)] as const] : [];
    }),
    cataphora: indexWords(lexicon.cataphora),
    anaphora: indexWords(lexicon.anaphora),
    enumeratedProposals: {
      announcements: indexWords(enumeratedProposals?.announcements),
      ordinals: indexWords(enumeratedProposals?.ordinals),
      cues: indexWords(enumeratedProposals?.cues),
    },
    pastTimes: indexWords(lexicon.pastTimes),
    hedges: indexWords(lexicon.hedges),
  };
}

function indexWords(sources: readonly string[] = []): WordIndex {
  return indexPatterns(sources.map((source) => [source, true] as const));
}
