import { findFirst, longestAt } from "@/lib/extraction/patterns/search";
import type { Clause } from "./clauses";
import type { Compiled } from "./compiled";
import { judge } from "./judge";
import type { Judged } from "./judged";
import type { Line } from "./lines";

/**
 * Follows the proposals a speaker has announced and counts. Rule: among them "it is right to found a council" is an offer;
 * anywhere else what is right or necessary promises nothing.
 */
export class ProposalReader {
  private areAnnounced = false;
  /** The line the item stands on that was counted last. */
  private line: Line | null = null;
  /** "Second." on a line of its own: the item is the line below. */
  private isNumberAlone = false;

  read(judged: Judged, compiled: Compiled): void {
    const { tokens, sentence } = judged;
    const { announced, items, cues } = compiled.proposals;
    const number = longestAt(tokens, 0, items);
    if (number || this.isNumberAlone) this.line = sentence.line;
    this.isNumberAlone = number !== null && tokens.slice(number.end).every(({ isWord }) => !isWord);
    const at = findFirst(tokens, 0, tokens.length, cues);
    const isPromise = judged.clauses.some(({ judgement }) => "promise" in judgement);
    if (this.areAnnounced && this.line === sentence.line && at >= 0 && !isPromise) {
      const head: Clause["head"] = {
        rule: { cues: [], kind: "offered" },
        from: at,
        to: longestAt(tokens, at, cues)?.end ?? at,
      };
      const clause = { from: number?.end ?? 0, to: tokens.length, head, inner: [] };
      const judgement = judge(clause, tokens, compiled, { ahead: false, past: false });
      judged.clauses = judgement ? [{ clause, judgement }] : [];
    }
    this.areAnnounced ||= findFirst(tokens, 0, tokens.length, announced) >= 0;
  }
}
