import type { Clause } from "@/lib/extraction/clauses/clause";
import type { CueMatch } from "@/lib/extraction/cues/find-cues";
import type { CompiledLexicon, WordIndex } from "@/lib/extraction/lexicon/compiled-lexicon";
import { findFirst } from "@/lib/extraction/patterns/search";
import type { Kind } from "@/lib/vocabulary/commitments";
import type { Token } from "./tokens";

/** Kinds that are asked about unless their object is a general one; the others need an object that can be asked about. */
const trackableByDefault: ReadonlySet<Kind> = new Set(["agreed", "planned", "offered", "interested", "discussed"]);

/**
 * Whether someone can later ask "was this done?", and the token that decides, -1 for none. Refused: general positions
 * ("strengthen relations"), and what is reaffirmed without an event or a document. Rule: the labelling policy, "trackable".
 */
export function trackability(
  kind: Kind,
  clause: Clause,
  cue: CueMatch,
  tokens: readonly Token[],
  compiled: CompiledLexicon,
): { trackable: boolean; trackableBy: number } {
  if (cue.rule.trackable !== undefined) return { trackable: cue.rule.trackable, trackableBy: -1 };
  const { concrete, event, general } = compiled.objects;
  const find = (objects: WordIndex) => {
    const after = findFirst(tokens, cue.to, clause.to, objects);
    return after >= 0 ? after : findFirst(tokens, clause.from, cue.from, objects);
  };
  const object = find(kind === "reaffirmed" ? event : concrete);
  if (object >= 0) return { trackable: true, trackableBy: object };
  const position = find(general);
  return { trackable: trackableByDefault.has(kind) && position < 0, trackableBy: position };
}
