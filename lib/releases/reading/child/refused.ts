import type { ReadingRefusal } from "../source.ts";

/** Thrown by whatever finds that a file can't be read, from any depth of it; the entry turns it into the answer. */
export class Refused extends Error {
  readonly refusal: ReadingRefusal;

  constructor(refusal: ReadingRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
