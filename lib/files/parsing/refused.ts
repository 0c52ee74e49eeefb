import type { EvidenceRefusal } from "../evidence.ts";
import type { TableRefusal } from "../table.ts";
import type { TextRefusal } from "../text.ts";

/** Thrown by whatever finds that a file can't be read, from any depth of it; the parser process turns it into the answer. */
export class Refused extends Error {
  readonly refusal: TextRefusal | TableRefusal | EvidenceRefusal;

  constructor(refusal: TextRefusal | TableRefusal | EvidenceRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
