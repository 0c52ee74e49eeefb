import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import type { Rule } from "@/lib/extraction/lexicon/lexicon";
import { matchAt } from "@/lib/extraction/patterns/match";
import { findFirst } from "@/lib/extraction/patterns/search";
import type { Token } from "@/lib/extraction/tokens";

/** How far behind a cue the words of `followedBy` may stand. */
const FOLLOWED_WITHIN = 30;
/** How far before a cue a negation may stand. */
const NEGATED_WITHIN = 2;

/** Words of Kazakh that begin what comes after a finished clause. */
const AFTER_CLAUSE: ReadonlySet<string> = new Set(["және", "деп", "ал", "әрі", "екен"]);

/** Whether the words around a cue at tokens `from` to `end` let it stand: none that negates it or gives it another sense. */
export function passesGuards(
  compiled: CompiledLexicon,
  rule: Rule,
  tokens: readonly Token[],
  from: number,
  end: number,
): boolean {
  const guards = compiled.guards.get(rule);
  if (!guards) return true;
  const next = tokens[end];
  if (rule.clauseFinal && next?.isWord && !AFTER_CLAUSE.has(next.word)) return false;
  const { followedBy } = guards;
  if (followedBy && findFirst(tokens, end, Math.min(tokens.length, end + FOLLOWED_WITHIN), followedBy) < 0)
    return false;
  if (rule.kind !== "planned" && isNegated(compiled, tokens, from)) return false;
  if (guards.notFollowedBy.some((pattern) => matchAt(tokens, end, pattern) > end)) return false;
  return !guards.notPrecededBy.some((pattern) => {
    const start = from - pattern.items.length;
    return start >= 0 && matchAt(tokens, start, pattern) === from;
  });
}

function isNegated({ lexicon }: CompiledLexicon, tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - NEGATED_WITHIN), from).some(({ word }) => lexicon.negations.includes(word));
}
