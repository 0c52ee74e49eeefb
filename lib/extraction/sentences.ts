import type { Language } from "@/lib/vocabulary/languages";
import { detectLanguage } from "./language";
import { type Line, linesOf } from "./lines";
import type { Span } from "./types";

/** A sentence, a list item or a heading; `line` is the whole line it stands on. */
export type Sentence = Span & { text: string; language: Language; line: Line; isFirstOfLine: boolean };

/** Shorter lines say too little to know a language by: they follow the text's own. */
const DETECTABLE_LENGTH = 40;

/** A full stop after these ends a word, not a sentence. */
const ABBREVIATION =
  /(?:^|[\s(«"“„–—-])(?:г|гг|в|вв|д|т|п|пп|ст|см|им|др|пр|руб|долл|тыс|млн|млрд|трлн|проф|акад|зам|мин|ул|[\p{Lu}]|т\.\s?д|т\.\s?п|т\.\s?е|mr|mrs|ms|dr|st|no|nos|jr|sr|gen|col|lt|rep|sen|gov|hon|prof|inc|co|corp|ltd|vs|u\.s|u\.n|u\.k|e\.g|i\.e|etc|approx|ж|жж|т\.б|т\.с\.с|б)\.\s*$/iu;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]」』]*\s*$/u;
const STARTS_LOWER = /^[\p{Ll},;:)»”]/u;
/** After "г." a new sentence can begin, after initials it can't. */
const YEAR_STOP = /\d\s*(?:г|гг|ж|жж)\.\s*$/u;

/** A line in which a reporter asks: it promises nothing. */
const REPORTER_ASKS =
  /^\s*(?:【[^】]{0,40}記者】|[(（](?:記者|問)[)）]|(?:記者|問)[:：]|[QＱ][:：．]|(?:вопрос|question|сұрақ) ?:)/iu;

const segmenters = new Map<Language, Intl.Segmenter>();

/**
 * Cuts a text into sentences, in order: `Intl.Segmenter` with rules for abbreviations, initials and quotes (docs/extraction.md,
 * "How it reads"). Every line break ends one. Left out are blank ones, the blanks around them, and the lines in which a
 * reporter asks. `detectsByLine`: each line of some length has a language of its own.
 */
export function splitSentences(text: string, language: Language, detectsByLine: boolean): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end);
    if (REPORTER_ASKS.test(words)) continue;
    const lineLanguage =
      detectsByLine && words.length >= DETECTABLE_LENGTH ? detectLanguage(words, language) : language;
    let isFirstOfLine = true;
    for (const { start, end } of segmentsOf(words, lineLanguage).flatMap((segment) => stretchesOf(words, segment))) {
      const span = trimmed(text, line.start + start, line.start + end);
      if (span.start >= span.end) continue;
      sentences.push({ ...span, text: text.slice(span.start, span.end), language: lineLanguage, line, isFirstOfLine });
      isFirstOfLine = false;
    }
  }
  return sentences;
}

function segmentsOf(line: string, language: Language): Span[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, segmenter);
  const spans: Span[] = [];
  for (const { segment, index } of splitBeforeNumbers(segmenter.segment(line))) {
    const last = spans.at(-1);
    if (last && continuesSentence(line.slice(Math.max(last.start, last.end - 24), last.end), segment))
      last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}

/** Longer than any sentence: what has no end is read in stretches, so that the time stays in step with the length. */
const LONGEST_SENTENCE = 3000;

function stretchesOf(line: string, { start, end }: Span): Span[] {
  const stretches: Span[] = [];
  for (let from = start; from < end; ) {
    const blank = from + LONGEST_SENTENCE < end ? line.lastIndexOf(" ", from + LONGEST_SENTENCE) : end;
    const to = blank > from ? blank : Math.min(end, from + LONGEST_SENTENCE);
    stretches.push({ start: from, end: to });
    from = to;
  }
  return stretches;
}

/**
 * The segmenter takes "was opened. 2030 will" for one sentence, as a small letter comes first after the mark. The digit is
 * asked for first, and the blanks are counted: a run of blanks would be looked back over from each of them.
 */
const BEFORE_NUMBER = /(?=\d)(?<=\p{Ll}{3}[.!?…]["»”)]{0,3}\s{1,9})/gu;

function* splitBeforeNumbers(segments: Intl.Segments): Generator<{ segment: string; index: number }> {
  for (const { segment, index } of segments) {
    let from = 0;
    for (const found of segment.matchAll(BEFORE_NUMBER)) {
      yield { segment: segment.slice(from, found.index), index: index + from };
      from = found.index;
    }
    yield { segment: segment.slice(from), index: index + from };
  }
}

function continuesSentence(before: string, after: string): boolean {
  if (!SENTENCE_END.test(before) || STARTS_LOWER.test(after)) return true;
  return ABBREVIATION.test(before) && !YEAR_STOP.test(before);
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}
