import { type Pattern, parsePattern } from "@/lib/extraction/patterns/pattern";
import { indexPatterns, type PatternIndex } from "@/lib/extraction/patterns/pattern-index";
import type { Rule } from "./lexicon";

/** What a rule asks of the words around its cue, as patterns. */
export type Guards = {
  notFollowedBy: readonly Pattern[];
  notPrecededBy: readonly Pattern[];
  followedBy: PatternIndex<true> | null;
};

/** The guards of a rule, read once. */
export function guardsOf({ notFollowedBy = [], notPrecededBy = [], followedBy }: Rule): Guards {
  return {
    notFollowedBy: notFollowedBy.map(parsePattern),
    notPrecededBy: notPrecededBy.map(parsePattern),
    followedBy: followedBy ? indexPatterns(followedBy.map((source) => [source, true] as const)) : null,
  };
}
