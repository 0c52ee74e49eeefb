import type { AnalysedSentence, ClassifiedClause } from "@/lib/extraction/analyse-sentence";
import { classifyClause } from "@/lib/extraction/classify";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import type { Line } from "@/lib/extraction/lines";
import { findFirst, longestAt } from "@/lib/extraction/patterns/search";

/**
 * Follows the proposals a speaker has announced and counts ("I should like to make some proposals. First, …"). Rule: among them
 * "it is right to found a council" is an offer; anywhere else what is right or necessary promises nothing (the labelling policy,
 * "offered").
 */
export class ProposalTracker {
  private areAnnounced = false;
  /** The line of the proposal that was counted last. */
  private line: Line | null = null;
  /** "Second." on a line of its own: the proposal is the line below. */
  private isNumberAlone = false;

  /** The clauses of a sentence, in the order of the text: its own, or that it offers something. */
  read({ tokens, sentence, clauses }: AnalysedSentence, compiled: CompiledLexicon): ClassifiedClause[] {
    const { announcements, ordinals, cues } = compiled.enumeratedProposals;
    const number = longestAt(tokens, 0, ordinals);
    if (number || this.isNumberAlone) this.line = sentence.line;
    this.isNumberAlone = number !== null && tokens.slice(number.end).every(({ isWord }) => !isWord);
    const at = findFirst(tokens, 0, tokens.length, cues);
    const isCounted = this.areAnnounced && this.line === sentence.line;
    this.areAnnounced ||= findFirst(tokens, 0, tokens.length, announcements) >= 0;
    if (!isCounted || at < 0 || clauses.some(({ classification }) => "kind" in classification)) return clauses;
    const to = longestAt(tokens, at, cues)?.end ?? at;
    const head = { rule: { cues: [], kind: "offered" as const }, from: at, to };
    const clause = { from: number?.end ?? 0, to: tokens.length, head, dependents: [] };
    const classification = classifyClause(clause, tokens, compiled, { future: false, past: false });
    return classification ? [{ clause, classification }] : [];
  }
}
