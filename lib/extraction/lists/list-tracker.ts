import type { AnalysedSentence, ClassifiedClause } from "@/lib/extraction/analyse-sentence";
import type { CueMatch } from "@/lib/extraction/cues/find-cues";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import type { Sentence } from "@/lib/extraction/sentences";
import type { Kind } from "@/lib/vocabulary/commitments";
import { headsList, isDivider, kindByTitle } from "./headings";
import { canBeItem, continuesList, itemClause, markerShape } from "./items";

/** The cue of a heading; or the clauses of any other sentence, where it is an item those its heading gives it. */
type ListReading = { heading: CueMatch } | { clauses: ClassifiedClause[] };

/**
 * Follows the lists of a text: a heading promises nothing, the items below it are what was signed or agreed, each by its own
 * cue or else by its heading's. Rule: the labelling policy, "Umbrella sentences and headings that a list then itemises".
 */
export class ListTracker {
  /** What the items are, and the shape of the first one's marker once it is known. */
  private open: { kind: Kind; marker: string | null } | null = null;

  /** The kind of the sentence before, for a heading that only says "among them:". */
  private last: Kind | null = null;

  /** Takes the sentences in the order of the text, each with the one after and the one before. */
  read(
    analysed: AnalysedSentence,
    next: Sentence | undefined,
    previous: Sentence | undefined,
    compiled: CompiledLexicon,
  ): ListReading {
    const { sentence, tokens, clauses } = analysed;
    const promise = clauses.map(({ classification }) => classification).find((one) => "kind" in one);
    const kind = promise?.kind ?? kindByTitle(analysed, next, compiled);
    if (headsList(analysed, next, compiled) && (kind ?? this.last)) {
      this.open = { kind: kind ?? this.last ?? "signed", marker: null };
      return { heading: promise?.cue ?? { rule: { cues: [] }, from: 0, to: tokens.length } };
    }
    this.last = sentence.line === next?.line ? kind : null;
    if (this.open && isDivider(analysed, next, this.open.marker)) return { clauses };
    if (!this.open || !continuesList(this.open.marker, sentence, previous)) {
      this.open = null;
      return { clauses };
    }
    this.open.marker ??= markerShape(sentence.line.marker);
    const isItem = !promise && canBeItem(analysed, next, this.open.kind);
    return { clauses: isItem ? [itemClause(analysed, this.open.kind, compiled)] : clauses };
  }
}
