import { findFirst } from "@/lib/extraction/patterns/search";
import type { Kind } from "@/lib/vocabulary/commitments";
import type { Hit } from "./clauses";
import type { Compiled } from "./compiled";
import type { Judged } from "./judged";
import type { Sentence } from "./sentences";

const LONGEST_HEADING = 220;
const TITLE_WORDS = 10;
const TITLE_LETTERS = 24;
const SUBTITLE_LETTERS = 12;
const SHORTEST_ITEM = 5;
const INTRODUCTION_WORDS = 40;
const OPENS_LIST = /[:\uff1a]\s*$/u;
const ENDS_ITEM = /[;\uff1b,]\s*(?:and|и|және)?$/u;
/** "(Signed by the Minister)" below an item. */
const IS_REMARK = /^\(.*\)$/su;
const ENDS_SENTENCE = /[.!?。]["»”]?$/u;
/** What a sentence of Japanese that only tells ends in: "did", "is". It is no item. */
const TELLS = /(?:た|です|ある|いる|ます|ない)。$/u;

/** Follows the lists of a text: a heading promises nothing, the items below it are what was signed or agreed. */
export class ListReader {
  /** What the items are, and the shape of the first one's marker once it is known. */
  private open: { kind: Kind; marker: string | null } | null = null;

  /** The kind of the sentence before, for a heading that only says "among them:". */
  private last: Kind | null = null;

  /** The cue of the heading, where the sentence is one. An item without a cue of its own gets its heading's kind. */
  heading(judged: Judged, next: Sentence | undefined, previous: Sentence | undefined, compiled: Compiled): Hit | null {
    const { sentence } = judged;
    const promise = judged.clauses.map(({ judgement }) => judgement).find((one) => "promise" in one);
    const kind = promise && "promise" in promise ? promise.promise : titleOf(judged, next, compiled);
    if (headsList(judged, next, compiled) && (kind ?? this.last)) {
      this.open = { kind: kind ?? this.last ?? "signed", marker: null };
      return promise?.by ?? { rule: { cues: [] }, from: 0, to: judged.tokens.length };
    }
    this.last = sentence.line === next?.line ? kind : null;
    if (this.open && partsItems(judged, next, this.open.marker)) return null;
    if (!this.open || !goesOn(this.open.marker, sentence, previous)) {
      this.open = null;
      return null;
    }
    this.open.marker ??= shapeOf(sentence.line.marker);
    if (
      sentence.isFirstOfLine &&
      !promise &&
      !isSubtitle(judged, next, this.open.kind) &&
      !TELLS.test(sentence.text) &&
      !IS_REMARK.test(sentence.text)
    )
      judged.clauses = [itemOf(judged, this.open.kind, compiled)];
    return null;
  }
}

function headsList({ sentence, tokens }: Judged, next: Sentence | undefined, compiled: Compiled): boolean {
  if (sentence.text.length > LONGEST_HEADING) return false;
  const announces = findFirst(tokens, 0, tokens.length, compiled.umbrella) >= 0;
  // A list that was cut off leaves its heading, which still promises nothing.
  if (!next) return OPENS_LIST.test(sentence.text) && announces;
  if (next.line === sentence.line) return false;
  if (OPENS_LIST.test(sentence.text)) return true;
  // "The following papers were signed." is a whole sentence; the papers below it are none.
  const isHeading =
    next.line.marker !== "" && (!ENDS_SENTENCE.test(sentence.text) || foretells(tokens, next, compiled));
  const heads = [compiled.umbrella, ...compiled.headings.map(([, index]) => index)];
  return isHeading && heads.some((index) => findFirst(tokens, 0, tokens.length, index) >= 0);
}

function foretells(tokens: Judged["tokens"], next: Sentence, { foretold }: Compiled): boolean {
  return !ENDS_SENTENCE.test(next.text) && findFirst(tokens, 0, tokens.length, foretold) >= 0;
}

/** The kind a title without a verb gives to the marked lines below it: "Documents signed", "Announcements". */
function titleOf({ sentence, tokens, clauses }: Judged, next: Sentence | undefined, compiled: Compiled): Kind | null {
  const longest = OPENS_LIST.test(sentence.text) ? INTRODUCTION_WORDS : longestTitle(sentence);
  const isTitle = clauses.length === 0 && tokens.length <= longest && !ENDS_SENTENCE.test(sentence.text);
  if (!isTitle || !next?.line.marker) return null;
  return compiled.headings.find(([, index]) => findFirst(tokens, 0, tokens.length, index) >= 0)?.[0] ?? null;
}

/** "(2) Energy" between bullets: a title of its own marker, which parts the items of one list. */
function partsItems({ sentence, tokens, clauses }: Judged, next: Sentence | undefined, marker: string | null): boolean {
  const { line, isFirstOfLine, text } = sentence;
  if (!isFirstOfLine || !line.marker || !next?.line.marker || next.line === line) return false;
  const below = shapeOf(next.line.marker);
  const isTitle = clauses.length === 0 && tokens.length <= longestTitle(sentence) && !ENDS_SENTENCE.test(text);
  return isTitle && below !== shapeOf(line.marker) && below === (marker ?? below);
}

/** "(1) Energy" above a paragraph names what is spoken of; papers that were signed are told of below their names. */
function isSubtitle({ sentence, tokens }: Judged, next: Sentence | undefined, kind: Kind): boolean {
  if (sentence.language !== "ja" || kind === "signed") return false;
  const isAbove = next !== undefined && next.line.marker === "" && ENDS_SENTENCE.test(next.text);
  return tokens.length < (isAbove ? SUBTITLE_LETTERS : SHORTEST_ITEM);
}

/** A title has few words; in Japanese letters are counted. */
function longestTitle({ language }: Sentence): number {
  return language === "ja" ? TITLE_LETTERS : TITLE_WORDS;
}

/** An item is marked as the first one was; an unmarked one follows a line that did not end its sentence. */
function goesOn(marker: string | null, sentence: Sentence, previous: Sentence | undefined): boolean {
  if (marker === null) return true;
  if (!sentence.isFirstOfLine || IS_REMARK.test(sentence.text)) return true;
  if (marker !== "") return sentence.line.marker !== "" && shapeOf(sentence.line.marker) === marker;
  return previous !== undefined && ENDS_ITEM.test(previous.text);
}

/** "12." and "3." are markers of one shape. */
function shapeOf(marker: string): string {
  return marker
    .replace(/[\d０-９]+/gu, "1")
    .replace(/[a-zа-я]+/u, "a")
    .replace(/[①-⑳]/u, "①");
}

/** The verb of an item is its heading's; where verbs stand last, so does the place it is thought of. */
function itemOf({ tokens }: Judged, kind: Kind, { lexicon }: Compiled): Judged["clauses"][number] {
  const at = lexicon.order === "head-last" ? tokens.length : 0;
  const by: Hit = { rule: { cues: [], kind }, from: at, to: at };
  const clause = { from: 0, to: tokens.length, head: by, inner: [] };
  return { clause, judgement: { promise: kind, by, trackable: true, toldBy: -1 } };
}
