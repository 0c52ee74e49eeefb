import type { CueMatch } from "@/lib/extraction/cues/find-cues";

/** A stretch of a sentence under one governing cue, its head, with the cues that hang on it; tokens, end exclusive. */
export type Clause = { from: number; to: number; head: CueMatch; dependents: CueMatch[] };
