import { randomUUID } from "node:crypto";
import type { ExtractedStatement, FoundDeadline, LeftOut, LeftOutReason } from "@/lib/extraction/types";
import { titleColumn } from "@/lib/localization/localized";
import type { Kind } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { titleFromQuote } from "../entry/names";
import { anchorAt, splitSpan } from "../matching/anchor";
import type { Destination, ProposalDecision } from "./proposal";

/** What the reading found, as far as a proposal keeps it. */
export type NewProposal = {
  start: number;
  end: number;
  /** Null for what was left out as context. */
  kind: Kind | null;
  statedBy: string[];
  cues: string[];
  deadline: FoundDeadline | null;
  leftOut: LeftOutReason | null;
  parties: string[];
  sectorCode: string | null;
  /** Null where somebody has yet to choose. */
  destination: Destination | null;
  /** Days between two reports of what is to be done again and again; null for what is done once. */
  reportInterval: number | null;
  /** Where the passage before it ends, whose verb it repeats: its title begins after that. */
  sharesUntil?: number;
  /** What was decided about the same words before; a person still enters it. */
  before?: { decision: ProposalDecision; mergeIntoId: string | null };
};

/**
 * What can be asked about later is proposed for control. Of the rest the reading can't tell a position from a promise it did not
 * understand: nothing is proposed as if it were decided, and a person chooses.
 * What comes again without an end is proposed as standing; where the text names a date as well, the date stands.
 */
export function readStatement(found: ExtractedStatement): NewProposal {
  return {
    start: found.start,
    end: found.end,
    kind: found.kind,
    deadline: found.deadline,
    leftOut: null,
    statedBy: found.statedBy,
    parties: found.parties,
    sectorCode: found.sector,
    cues: [...new Set(found.cues.map(({ quote }) => quote))],
    destination: found.trackable ? "on_control" : null,
    reportInterval: found.trackable && !found.deadline?.edtf ? (found.recurrence?.days ?? null) : null,
  };
}

export function readLeftOut(found: LeftOut): NewProposal {
  return {
    start: found.start,
    end: found.end,
    kind: null,
    statedBy: [],
    cues: [found.cue.quote],
    deadline: null,
    leftOut: found.reason,
    parties: [],
    sectorCode: null,
    destination: "on_control",
    reportInterval: null,
  };
}

/** The rows of a proposal. What was left out is context already, until somebody makes an item of it. */
export function proposalColumns(release: { id: string; body: string; language: Language }, made: NewProposal) {
  const id = randomUUID();
  const isContext = made.kind === null;
  const anchor = anchorAt(release.body, made.start, made.end);
  const own = made.sharesUntil === undefined ? null : splitSpan(release.body, made, made.sharesUntil)?.[1];
  const title = titleFromQuote(own ? release.body.slice(own.start, own.end) : anchor.quote);
  return {
    statement: {
      id,
      releaseId: release.id,
      ...anchor,
      judgement: isContext ? ("context" as const) : ("proposed" as const),
      kind: made.kind,
      statedBy: made.statedBy,
      cues: made.cues,
      ...deadlineColumns(made.deadline),
    },
    proposal: {
      statementId: id,
      decision: made.before?.decision ?? (isContext ? ("context" as const) : ("undecided" as const)),
      mergeIntoId: made.before?.mergeIntoId ?? null,
      leftOut: made.leftOut,
      parties: made.parties,
      sectorCode: made.sectorCode,
      destination: made.destination,
      reportInterval: made.reportInterval,
      ...(isContext ? {} : { [titleColumn[release.language]]: title }),
    },
  };
}

/** A time that hangs on an event nobody dated keeps its words only; any other is whole, as prisma/sql/sentences.sql asks. */
export function deadlineColumns(found: FoundDeadline | null) {
  const dated = found?.edtf && found.precision ? found : null;
  return {
    deadlineQuote: found?.quote || null,
    deadlineEdtf: dated?.edtf ?? null,
    deadlinePrecision: dated?.precision ?? null,
    deadlineBasis: dated?.basis ?? null,
  };
}
