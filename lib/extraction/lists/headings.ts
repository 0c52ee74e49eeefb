import type { AnalysedSentence } from "@/lib/extraction/analyse-sentence";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import { findFirst } from "@/lib/extraction/patterns/search";
import type { Sentence } from "@/lib/extraction/sentences";
import type { Kind } from "@/lib/vocabulary/commitments";
import { ENDS_SENTENCE, markerShape } from "./items";

const LONGEST_HEADING = 220;
/** A title has few words; in Japanese characters are counted. */
const TITLE_WORDS = 10;
const TITLE_CHARACTERS = 24;
const INTRODUCTION_WORDS = 40;
const ENDS_IN_COLON = /[:\uff1a]\s*$/u;

/** Whether a sentence is the heading of the list below it, by its colon or by its words above marked lines. */
export function headsList(
  { sentence, tokens }: AnalysedSentence,
  next: Sentence | undefined,
  compiled: CompiledLexicon,
): boolean {
  if (sentence.text.length > LONGEST_HEADING) return false;
  const holds = (words: CompiledLexicon["listIntroducers"]) => findFirst(tokens, 0, tokens.length, words) >= 0;
  const endsInColon = ENDS_IN_COLON.test(sentence.text);
  // A list that was cut off leaves its heading, which still promises nothing.
  if (!next) return endsInColon && holds(compiled.listIntroducers);
  if (next.line === sentence.line) return false;
  if (endsInColon) return true;
  // "The following documents were signed." is a whole sentence; the documents below it are none.
  const canHead = !ENDS_SENTENCE.test(sentence.text) || (!ENDS_SENTENCE.test(next.text) && holds(compiled.cataphora));
  const introducers = [compiled.listIntroducers, ...compiled.listTitles.map(([, words]) => words)];
  return next.line.marker !== "" && canHead && introducers.some(holds);
}

/** The kind a title without a verb gives to the marked lines below it: "Documents signed", "Announcements". */
export function kindByTitle(
  analysed: AnalysedSentence,
  next: Sentence | undefined,
  { listTitles }: CompiledLexicon,
): Kind | null {
  const { sentence, tokens } = analysed;
  const longest = ENDS_IN_COLON.test(sentence.text) ? INTRODUCTION_WORDS : longestTitle(sentence);
  if (!isTitle(analysed, longest) || !next?.line.marker) return null;
  return listTitles.find(([, words]) => findFirst(tokens, 0, tokens.length, words) >= 0)?.[0] ?? null;
}

/** "(2) Energy" between bullets: a title with a marker of its own, which divides the items of one list. */
export function isDivider(analysed: AnalysedSentence, next: Sentence | undefined, marker: string | null): boolean {
  const { line, isFirstOfLine } = analysed.sentence;
  if (!isFirstOfLine || !line.marker || !next?.line.marker || next.line === line) return false;
  const below = markerShape(next.line.marker);
  const isOfList = below !== markerShape(line.marker) && below === (marker ?? below);
  return isOfList && isTitle(analysed, longestTitle(analysed.sentence));
}

function isTitle({ sentence, tokens, clauses }: AnalysedSentence, longest: number): boolean {
  return clauses.length === 0 && tokens.length <= longest && !ENDS_SENTENCE.test(sentence.text);
}

function longestTitle({ language }: Sentence): number {
  return language === "ja" ? TITLE_CHARACTERS : TITLE_WORDS;
}
