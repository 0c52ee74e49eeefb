import type { Precision } from "@/lib/deadlines/deadline";
import type { Kind } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";

/** A place in the text that was given: UTF-16 code units, end exclusive. */
export type Span = { start: number; end: number };

/** A piece of the text, with its words: `text.slice(start, end) === quote`, always. */
export type Passage = Span & { quote: string };

/** What a cue decided, so that a reader can follow the proposal. */
type CueRole = "kind" | "trackable" | "not_trackable" | "sector" | "recurrence";
/** A word of the text that decided something. */
export type Cue = Passage & { role: CueRole };

/**
 * When, as the text says it. `edtf` is null where only a publication date would resolve it, and there is none. `basis` is `event`
 * where a person has tied the date to an event; the extraction never does.
 */
export type FoundDeadline = Passage & {
  edtf: string | null;
  precision: Precision | null;
  basis: "explicit" | "relative_to_release" | "event";
};

/** How often something is to be done again, as the text says it: about so many days apart. */
export type FoundRecurrence = Passage & { days: number };

/** One passage that promises something: a proposal for a person to accept, edit or reject. */
export type ExtractedStatement = Passage & {
  language: Language;
  kind: Kind;
  /** Someone can later be asked "was this done?". False for positions and general wishes. */
  trackable: boolean;
  /** The sides that bear or share the action, by two-letter country code, in the order of the text; empty where it names none. */
  parties: string[];
  /** The side that speaks, where the text says which; else the same as the parties. */
  statedBy: string[];
  deadline: FoundDeadline | null;
  recurrence: FoundRecurrence | null;
  /** Code of a sector, as the registry has them. */
  sector: string | null;
  cues: Cue[];
};

/** Why a passage was left out deliberately: the labelling policy, "Not a commitment". */
export type LeftOutReason = "figure" | "praise" | "past" | "normative" | "opinion" | "appeal" | "heading" | "repeat";
/** A passage that was left out, and the word that decided; for a repetition, the earlier statement. */
export type LeftOut = Passage & { reason: LeftOutReason; cue: Passage };

/** What was found in a text, and what was left out of it on purpose. */
export type Extraction = {
  language: Language;
  /** In text order; they may overlap. */
  statements: ExtractedStatement[];
  leftOut: LeftOut[];
};
