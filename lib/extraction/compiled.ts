import { matchAt } from "@/lib/extraction/patterns/match";
import { type Pattern, parsePattern } from "@/lib/extraction/patterns/pattern";
import { indexPatterns, type PatternIndex } from "@/lib/extraction/patterns/pattern-index";
import { findFirst } from "@/lib/extraction/patterns/search";
import { type Kind, kinds } from "@/lib/vocabulary/commitments";
import type { Lexicon, Rule } from "./lexicon/lexicon";
import type { Token } from "./tokens";

type Guard = { unless: Pattern[]; unlessAfter: Pattern[]; ifFollowed: PatternIndex<true> | null };

/** How far the words that a cue calls for may stand behind it. */
const REACH = 30;

/** A lexicon made ready to be matched. */
export type Compiled = {
  lexicon: Lexicon;
  cues: PatternIndex<Rule>;
  guards: ReadonlyMap<Rule, Guard>;
  boundaries: PatternIndex<true>;
  subordinators: PatternIndex<true>;
  objects: Record<keyof Lexicon["objects"], PatternIndex<true>>;
  joints: PatternIndex<true>;
  actEnds: PatternIndex<true>;
  notActs: readonly Pattern[];
  umbrella: PatternIndex<true>;
  foretold: PatternIndex<true>;
  tails: PatternIndex<true>;
  headings: readonly (readonly [Kind, PatternIndex<true>])[];
  background: PatternIndex<true>;
  hedges: PatternIndex<true>;
  proposals: Record<"announced" | "items" | "cues", PatternIndex<true>>;
  pointsBack: PatternIndex<true>;
};

export function compile(lexicon: Lexicon): Compiled {
  const { objects, rules, verbForm } = lexicon;
  return {
    lexicon,
    cues: indexPatterns(rules.flatMap((rule) => rule.cues.map((cue) => [cue, rule] as const))),
    guards: new Map(
      [...rules, ...(verbForm ? [verbForm.rule] : [])].map((rule) => [
        rule,
        {
          unless: (rule.unless ?? []).map(parsePattern),
          unlessAfter: (rule.unlessAfter ?? []).map(parsePattern),
          ifFollowed: rule.ifFollowed ? words(rule.ifFollowed) : null,
        },
      ]),
    ),
    boundaries: words(lexicon.boundaries),
    subordinators: words(lexicon.subordinators),
    objects: {
      instrument: words(objects.instrument),
      joint: words(objects.joint),
      concrete: words(objects.concrete),
      foreign: words(objects.foreign),
      event: words(objects.event),
      general: words(objects.general),
    },
    joints: words(lexicon.joints),
    actEnds: words(lexicon.actEnds?.marks ?? []),
    notActs: (lexicon.actEnds?.but ?? []).map(parsePattern),
    umbrella: words(lexicon.umbrella),
    foretold: words(lexicon.foretold ?? []),
    tails: words(lexicon.tails ?? []),
    headings: kinds.flatMap((kind) => {
      const ofKind = lexicon.headings[kind];
      return ofKind ? [[kind, words(ofKind)] as const] : [];
    }),
    background: words(lexicon.background),
    hedges: words(lexicon.hedges ?? []),
    proposals: {
      announced: words(lexicon.proposals?.announced ?? []),
      items: words(lexicon.proposals?.items ?? []),
      cues: words(lexicon.proposals?.cues ?? []),
    },
    pointsBack: words(lexicon.pointsBack ?? []),
  };
}

const NEGATION_REACH = 2;

function isNegated({ lexicon }: Compiled, tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - NEGATION_REACH), from).some(({ word }) => lexicon.negations.includes(word));
}

/** Words that begin what comes after a finished clause. */
const CLOSING: ReadonlySet<string> = new Set(["және", "деп", "ал", "әрі", "екен"]);

/** Whether the words around a cue let it stand. */
export function allows(compiled: Compiled, rule: Rule, tokens: readonly Token[], from: number, end: number): boolean {
  const guard = compiled.guards.get(rule);
  if (!guard) return true;
  const next = tokens[end];
  if (rule.closes && next?.isWord && !CLOSING.has(next.word)) return false;
  if (guard.ifFollowed && findFirst(tokens, end, Math.min(tokens.length, end + REACH), guard.ifFollowed) < 0)
    return false;
  if (rule.kind !== "planned" && isNegated(compiled, tokens, from)) return false;
  if (guard.unless.some((one) => matchAt(tokens, end, one) > end)) return false;
  return !guard.unlessAfter.some((one) => {
    const start = from - one.items.length;
    return start >= 0 && matchAt(tokens, start, one) === from;
  });
}

function words(sources: readonly string[]): PatternIndex<true> {
  return indexPatterns(sources.map((source) => [source, true] as const));
}
