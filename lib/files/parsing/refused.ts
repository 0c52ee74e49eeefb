import type { TextRefusal } from "../text.ts";

/** Thrown by whatever finds that a file can't be read, from any depth of it; the entry turns it into the answer. */
export class Refused extends Error {
  readonly refusal: TextRefusal;

  constructor(refusal: TextRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
