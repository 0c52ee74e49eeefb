import type { Passage } from "./demonstration";
import { releaseBody } from "./release";

/** Enough on both sides to find the words again in another copy of the text. */
const CONTEXT_LENGTH = 32;

/** The columns of a statement that come from its place in the text. */
export function statementColumns({ span: [start, end], statedBy, cues }: Passage) {
  return {
    spanStart: start,
    spanEnd: end,
    quote: releaseBody.slice(start, end),
    prefix: releaseBody.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: releaseBody.slice(end, end + CONTEXT_LENGTH),
    statedBy: [...statedBy],
    cues: [...cues],
  };
}
