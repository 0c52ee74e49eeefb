import type { Kind } from "@/lib/vocabulary/commitments";
import type { LeftOutReason } from "../types";

/**
 * What a clause must speak of for its cue to count. `own`: affairs of the parties alone, none of the world. `date`: a day
 * to come, where the form of the verb tells of the present as well.
 */
export type Need = "instrument" | "joint" | "concrete" | "own" | "date";

/**
 * Words that govern a clause. Patterns are written as `pattern.ts` reads them.
 * - `kind`: what the clause is, when they govern it.
 * - `reports`: "said that": the clause after it is judged on its own.
 * - `leaves`: nothing is promised, and why; what stands inside the clause is not looked at, except for `opens`.
 */
export type Rule = {
  cues: readonly string[];
  kind?: Kind;
  reports?: true;
  leaves?: LeftOutReason;
  /** The kind stands, whatever stronger verb its object holds: "hope that … will". */
  keeps?: true;
  /** It gives way to an inner verb of another kind: "confirmed that they intend". */
  yields?: true;
  /** For `leaves`: inner cues count all the same: "welcomed the plan to". */
  opens?: true;
  /** Counts inside a clause of another: `weak` alone too, where nothing else governs; `only` never alone. */
  inner?: "weak" | "only";
  /** The clause must name such an object after the cue (before it, where the verb stands last). */
  needs?: Need;
  /** Directly after the cue, these words take it away. */
  unless?: readonly string[];
  /** It counts only as the last word of its clause: a mark, the end or a conjunction follows. */
  closes?: true;
  /** One of these must stand in the words that follow. */
  ifFollowed?: readonly string[];
  /** Directly before the cue, these words take it away. */
  unlessAfter?: readonly string[];
  /** It begins a clause of its own wherever it stands: "which will open in May". */
  starts?: true;
  /** Fixed, whatever the object. */
  trackable?: boolean;
};

export type Lexicon = {
  /** Where the governing verb stands in its clause. */
  order: "head-first" | "head-last";
  rules: readonly Rule[];
  /** Words and marks at which a new clause can begin. */
  boundaries: readonly string[];
  /** Words after which a clause hangs on the one before it. */
  subordinators: readonly string[];
  objects: {
    /** A paper that is signed. */
    instrument: readonly string[];
    /** What parties do together: discussing it counts. */
    joint: readonly string[];
    /** Someone can later ask "was this done?". */
    concrete: readonly string[];
    /** Affairs of the world: talking about them alone promises nothing. */
    foreign: readonly string[];
    /** A dated event or a paper in force: reaffirming it can be asked about. */
    event: readonly string[];
    /** "Strengthen relations": without a thing to ask about it is a position. */
    general: readonly string[];
  };
  /** Between two acts under one verb. */
  joints: readonly string[];
  /** The forms a word may have that names an act (an infinitive, a verbal noun in its case), so that two of a kind are told. */
  formsOfAct: (word: string) => readonly string[];
  /** Where verbs stand last: ends of an act whose verb goes on into the next ("opens A, and"); `but` of those, which are none. */
  actEnds?: { marks: readonly string[]; but: readonly string[] };
  /** Just before a cue, they take it away; of what is planned they are a part ("will not"). */
  negations: readonly string[];
  /** How many words after a joint the second act stands at the latest. */
  actWithin: number;
  /** "including": what follows are examples, not acts of their own. Beginnings of words. */
  includes: readonly string[];
  /** Heads a list of items: "the following documents were signed:". */
  umbrella: readonly string[];
  /** Words that make a heading without a verb one of a list, and what its items are. */
  headings: Partial<Record<Kind, readonly string[]>>;
  /** Endings that a cue leaves to its verb: where verbs stand last, its clause takes them in. */
  tails?: readonly string[];
  /** "The following papers": even a whole sentence heads a list then, when what is below it are no sentences. */
  foretold?: readonly string[];
  /** A speaker's own proposals, counted: what announces them, how an item begins, and what makes a sentence of it an offer. */
  proposals?: { announced: readonly string[]; items: readonly string[]; cues: readonly string[] };
  /** "This forum", "that proposal": an invitation or an assent to it has the day of the sentence before. */
  pointsBack?: readonly string[];
  /** "last year", "two years ago": what is told beside it was before these talks. */
  background: readonly string[];
  /** "Probably", "in my view": what is guessed promises nothing. */
  hedges?: readonly string[];
  /** Forms of the verb that no list can name: tried where no cue begins. */
  verbForm?: { fits: (word: string) => boolean; rule: Rule };
};
