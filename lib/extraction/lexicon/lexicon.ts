import type { LeftOutReason } from "@/lib/extraction/types";
import type { Kind } from "@/lib/vocabulary/commitments";

/**
 * What a clause must speak of for its cue to count: a class of `objects`; or `ownAffairs`, affairs of the parties alone and
 * none of the world; or `date`, a day to come, where the form of the verb is of the present as well.
 */
type Requirement = "instrument" | "joint" | "concrete" | "ownAffairs" | "date";

/**
 * Cues that govern a clause, and what it is then. Patterns are written as `patterns/pattern.ts` reads them. Which words are
 * of which kind is the labelling policy's: signed, agreed, planned, invited, offered, interested, discussed, reaffirmed.
 */
export type Rule = {
  cues: readonly string[];
  /** What the clause is, when they govern it. */
  kind?: Kind;
  /** "Said that": the clause after it is classified on its own. */
  reporting?: true;
  /** Nothing is promised, and why; what stands inside the clause is not looked at, unless the rule is `transparent`. */
  leftOut?: LeftOutReason;
  /** For `leftOut`: dependent cues count all the same: "welcomed the plan to". */
  transparent?: true;
  /** The kind stands, whatever stronger verb its object holds: "hope that … will". */
  keepsKind?: true;
  /** It gives way to a dependent verb of another kind: "confirmed that they intend". */
  yieldsKind?: true;
  /** It governs no clause: never, or only where nothing else does. */
  dependent?: "always" | "unlessAlone";
  /** The clause must name such an object after the cue (before it, where the verb stands last). */
  needs?: Requirement;
  /** None of these may stand directly after the cue. */
  notFollowedBy?: readonly string[];
  /** None of these may stand directly before the cue. */
  notPrecededBy?: readonly string[];
  /** One of these must stand in the words that follow. */
  followedBy?: readonly string[];
  /** It counts only as the last word of its clause: a mark, the end or a conjunction follows. */
  clauseFinal?: true;
  /** It begins a clause of its own wherever it stands: "which will open in May". */
  startsClause?: true;
  /** Fixed, whatever the object. */
  trackable?: boolean;
};

/** Classes of nouns and verbs: what an action is about. */
export type Objects = {
  /** A document that is signed. */
  instrument: readonly string[];
  /** What parties do together: discussing it counts. */
  joint: readonly string[];
  /** Someone can later ask "was this done?". */
  concrete: readonly string[];
  /** Affairs of the world: talking about them alone promises nothing. */
  foreign: readonly string[];
  /** A dated event or a document in force: reaffirming it can be asked about. */
  event: readonly string[];
  /** "Strengthen relations": without a thing to ask about it is a position. */
  general: readonly string[];
};

/** A language: its rules, and the words its grammar joins and separates clauses by. */
export type Lexicon = {
  /** Where the governing verb stands in its clause. */
  order: "head-initial" | "head-final";
  /** In order: of equally long cues the first wins. */
  rules: readonly Rule[];
  /** Forms of the verb that no list can name: tried where no cue begins. */
  futureForm?: { matches: (word: string) => boolean; rule: Rule };
  objects: Objects;

  /** Words and marks at which a new clause can begin. */
  boundaries: readonly string[];
  /** Words after which a clause hangs on the one before it. */
  subordinators: readonly string[];
  /** Just before a cue, they take it away; of what is planned they are a part ("will not"). */
  negations: readonly string[];
  /** Endings that a cue leaves to its verb: where verbs stand last, its clause takes them in. */
  verbEndings?: readonly string[];

  /** Between two actions under one verb. */
  conjunctions: readonly string[];
  /** The forms a word may have that names an action (an infinitive, a verbal noun in its case), so that two of a kind are recognised. */
  actionForms: (word: string) => readonly string[];
  /** How many words after a conjunction the second action stands at the latest. */
  nextActionWithin: number;
  /** Where verbs stand last: ends of an action whose verb goes on into the next ("opens A, and"); `except` those that are none. */
  actionEnds?: { marks: readonly string[]; except: readonly string[] };
  /** "Including": what follows are examples, not actions of their own. Beginnings of words. */
  exampleMarkers: readonly string[];

  /** In a line that ends in a colon or stands above marked lines, they make it the heading of a list: "the following documents". */
  listIntroducers: readonly string[];
  /** Words that make a heading without a verb one of a list, and what its items are. */
  listTitles: Partial<Record<Kind, readonly string[]>>;
  /** "The following": even a whole sentence heads a list then, when what is below it are no sentences. */
  cataphora?: readonly string[];
  /** "This forum", "that proposal": an invitation or an assent to it has the day of the sentence before. */
  anaphora?: readonly string[];

  /** A speaker's own proposals, counted: what announces them, how each begins, and what makes a sentence of it an offer. */
  enumeratedProposals?: Record<"announcements" | "ordinals" | "cues", readonly string[]>;

  /** "Last year", "two years ago": what is said beside it was before these talks. */
  pastTimes: readonly string[];
  /** "Probably", "in my view": what is guessed promises nothing. */
  hedges?: readonly string[];
};
