import { longestAt } from "@/lib/extraction/patterns/search";
import type { Hit } from "./clauses";
import type { Compiled } from "./compiled";
import type { Judgement } from "./judge";
import { type Judged, passageOf } from "./judged";
import type { Token } from "./tokens";
import type { Cue, Passage } from "./types";

type Promised = Extract<Judgement, { promise: unknown }>;

/** A cue as it is shown: with the endings of its verb, where the language writes them apart. */
export function shownCue(text: string, tokens: readonly Token[], { from, to }: Hit, compiled: Compiled): Passage {
  return passageOf(text, tokens, from, longestAt(tokens, to, compiled.tails)?.end ?? to);
}

/** The words that decided: of what kind it is (for an item of a list those of its heading), and whether it can be asked about. */
export function cuesOf(
  text: string,
  { tokens }: Judged,
  { promise, by, toldBy, trackable }: Promised,
  heading: Passage | null,
  compiled: Compiled,
): Cue[] {
  const decided = by.to > by.from ? shownCue(text, tokens, by, compiled) : heading;
  const kind = decided ? [{ ...decided, role: "kind" as const }] : [];
  if (toldBy < 0) return kind;
  const { concrete, event, general } = compiled.objects;
  const thing = promise === "reaffirmed" ? event : concrete;
  const end = longestAt(tokens, toldBy, trackable ? thing : general)?.end ?? toldBy + 1;
  return [...kind, { ...passageOf(text, tokens, toldBy, end), role: trackable ? "trackable" : "not_trackable" }];
}
