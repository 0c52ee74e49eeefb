import type { AnalysedSentence } from "@/lib/extraction/analyse-sentence";
import type { Classification } from "@/lib/extraction/classify";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import { passageOf } from "@/lib/extraction/passages";
import { longestAt } from "@/lib/extraction/patterns/search";
import type { Token } from "@/lib/extraction/tokens";
import type { Cue, Passage } from "@/lib/extraction/types";
import type { CueMatch } from "./find-cues";

/** A cue as it is shown: with the endings of its verb, where the language writes them apart. */
export function cuePassage(
  text: string,
  tokens: readonly Token[],
  { from, to }: CueMatch,
  compiled: CompiledLexicon,
): Passage {
  return passageOf(text, tokens, { from, to: longestAt(tokens, to, compiled.verbEndings)?.end ?? to });
}

/** The words that decided: of what kind it is (for an item of a list those of its heading), and whether it can be asked about. */
export function explainClassification(
  text: string,
  { tokens }: AnalysedSentence,
  { kind, cue, trackableBy, trackable }: Extract<Classification, { kind: unknown }>,
  heading: Passage | null,
  compiled: CompiledLexicon,
): Cue[] {
  const decided = cue.to > cue.from ? cuePassage(text, tokens, cue, compiled) : heading;
  const kindCues = decided ? [{ ...decided, role: "kind" as const }] : [];
  if (trackableBy < 0) return kindCues;
  const { concrete, event, general } = compiled.objects;
  const object = kind === "reaffirmed" ? event : concrete;
  const end = longestAt(tokens, trackableBy, trackable ? object : general)?.end ?? trackableBy + 1;
  const passage = passageOf(text, tokens, { from: trackableBy, to: end });
  return [...kindCues, { ...passage, role: trackable ? "trackable" : "not_trackable" }];
}
