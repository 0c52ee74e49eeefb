import type { AnalysedSentence, ClassifiedClause } from "@/lib/extraction/analyse-sentence";
import type { CueMatch } from "@/lib/extraction/cues/find-cues";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import type { Sentence } from "@/lib/extraction/sentences";
import type { Kind } from "@/lib/vocabulary/commitments";

export const ENDS_SENTENCE = /[.!?。]["»”]?$/u;

const ENDS_ITEM = /[;\uff1b,]\s*(?:and|и|және)?$/u;
/** "(Signed by the Minister)" below an item. */
const IS_REMARK = /^\(.*\)$/su;
/** What a narrative sentence of Japanese ends in: "did", "is". It is no item. */
const IS_NARRATIVE = /(?:た|です|ある|いる|ます|ない)。$/u;
const SHORTEST_ITEM = 5;
const SUBTITLE_CHARACTERS = 12;

/** An item is marked as the first one was; an unmarked one follows a line that did not end its sentence. */
export function continuesList(marker: string | null, sentence: Sentence, previous: Sentence | undefined): boolean {
  if (marker === null) return true;
  if (!sentence.isFirstOfLine || IS_REMARK.test(sentence.text)) return true;
  if (marker !== "") return sentence.line.marker !== "" && markerShape(sentence.line.marker) === marker;
  return previous !== undefined && ENDS_ITEM.test(previous.text);
}

/** Whether a sentence of an open list can be an item without a cue of its own: no remark, subtitle or narrative sentence. */
export function canBeItem(analysed: AnalysedSentence, next: Sentence | undefined, kind: Kind): boolean {
  const { text, isFirstOfLine } = analysed.sentence;
  return isFirstOfLine && !isSubtitle(analysed, next, kind) && !IS_NARRATIVE.test(text) && !IS_REMARK.test(text);
}

/** "(1) Energy" above a paragraph names what is spoken of; documents that were signed are described below their names. */
function isSubtitle({ sentence, tokens }: AnalysedSentence, next: Sentence | undefined, kind: Kind): boolean {
  if (sentence.language !== "ja" || kind === "signed") return false;
  const isAboveParagraph = next !== undefined && next.line.marker === "" && ENDS_SENTENCE.test(next.text);
  return tokens.length < (isAboveParagraph ? SUBTITLE_CHARACTERS : SHORTEST_ITEM);
}

/** "12." and "3." are markers of one shape. */
export function markerShape(marker: string): string {
  return marker
    .replace(/[\d０-９]+/gu, "1")
    .replace(/[a-zа-я]+/u, "a")
    .replace(/[①-⑳]/u, "①");
}

/** An item as a clause. Its verb is its heading's; where verbs stand last, so does the place it is thought of. */
export function itemClause({ tokens }: AnalysedSentence, kind: Kind, { lexicon }: CompiledLexicon): ClassifiedClause {
  const at = lexicon.order === "head-final" ? tokens.length : 0;
  const cue: CueMatch = { rule: { cues: [], kind }, from: at, to: at };
  const clause = { from: 0, to: tokens.length, head: cue, dependents: [] };
  return { clause, classification: { kind, cue, trackable: true, trackableBy: -1 } };
}
