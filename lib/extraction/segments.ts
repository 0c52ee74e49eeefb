import type { Language } from "@/lib/vocabulary/languages";
import { detectLanguage } from "./language";
import type { Span } from "./types";

/** A sentence, a list item or a heading; `line` is the whole line it stands on. */
export type Sentence = Span & { text: string; language: Language; line: Line; isFirstOfLine: boolean };

/** A line of the text; `marker` is the number or bullet it began with. `start` is after it. */
export type Line = Span & { marker: string };

/** Shorter lines say too little to know a language by: they follow the text's own. */
const TELLING_LENGTH = 40;

/** A full stop after these ends a word, not a sentence. */
const ABBREVIATION =
  /(?:^|[\s(«"“„–—-])(?:г|гг|в|вв|д|т|п|пп|ст|см|им|др|пр|руб|долл|тыс|млн|млрд|трлн|проф|акад|зам|мин|ул|[\p{Lu}]|т\.\s?д|т\.\s?п|т\.\s?е|mr|mrs|ms|dr|st|no|nos|jr|sr|gen|col|lt|rep|sen|gov|hon|prof|inc|co|corp|ltd|vs|u\.s|u\.n|u\.k|e\.g|i\.e|etc|approx|ж|жж|т\.б|т\.с\.с|б)\.\s*$/iu;
const ENDS = /[.!?…。！？]["'”’»)\]」』]*\s*$/u;
const LOWER_START = /^[\p{Ll},;:)»”]/u;
/** After "г." a new sentence can begin, after initials it can't. */
const YEAR_STOP = /\d\s*(?:г|гг|ж|жж)\.\s*$/u;

/** The number or bullet of a list item. A dash before speech is one too: it does no harm. */
const MARKER =
  /^\s*(?:\(?\d{1,3}(?:\.\d{1,2}){0,2}[.)]|\(?(?:[a-zа-я]|[ivx]{1,4})\)|[-–—•*●▪◦·・○■□◆])\s+|^\s*(?:[・●○■□◆]|[(（][\d０-９]{1,2}[)）]|[①-⑳]|[\d０-９]{1,2}(?:[．.、]\s*|\s+)(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「]))\s*/u;

/** A line in which a reporter asks: it promises nothing. */
const ASKS =
  /^\s*(?:【[^】]{0,40}記者】|[(（](?:記者|問)[)）]|(?:記者|問)[:：]|[QＱ][:：．]|(?:вопрос|question|сұрақ) ?:)/iu;

const segmenters = new Map<Language, Intl.Segmenter>();

/** Cuts a text into sentences, in order. Every line break ends one; blank ones are left out, and the blanks around them. */
export function sentencesOf(text: string, language: Language, mixed: boolean): Sentence[] {
  const sentences: Sentence[] = [];
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end);
    if (ASKS.test(words)) continue;
    const spoken = mixed && words.length >= TELLING_LENGTH ? detectLanguage(words, language) : language;
    let isFirstOfLine = true;
    for (const { start, end } of piecesOf(words, spoken).flatMap((piece) => cut(words, piece))) {
      const span = trimmed(text, line.start + start, line.start + end);
      if (span.start >= span.end) continue;
      sentences.push({ ...span, text: text.slice(span.start, span.end), language: spoken, line, isFirstOfLine });
      isFirstOfLine = false;
    }
  }
  return sentences;
}

function linesOf(text: string): Line[] {
  const lines: Span[] = [];
  const breaks = /[\n\r\u2028\u2029]+/g;
  let start = 0;
  for (const found of text.matchAll(breaks)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length });
  return lines
    .filter((line) => line.end > line.start)
    .map(({ start, end }) => {
      const marker = MARKER.exec(text.slice(start, Math.min(end, start + 12)))?.[0] ?? "";
      return { start: start + marker.length, end, marker: marker.trim() };
    });
}

function piecesOf(line: string, language: Language): Span[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, segmenter);
  const pieces: Span[] = [];
  for (const { segment, index } of partsOf(segmenter.segment(line))) {
    const last = pieces.at(-1);
    if (last && goesOn(line.slice(Math.max(last.start, last.end - 24), last.end), segment))
      last.end = index + segment.length;
    else pieces.push({ start: index, end: index + segment.length });
  }
  return pieces;
}

/** Longer than any sentence: what has no end is read in stretches, so that the time stays in step with the length. */
const LONGEST = 3000;

function cut(line: string, { start, end }: Span): Span[] {
  const stretches: Span[] = [];
  for (let from = start; from < end; ) {
    const blank = from + LONGEST < end ? line.lastIndexOf(" ", from + LONGEST) : end;
    const to = blank > from ? blank : Math.min(end, from + LONGEST);
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

function* partsOf(segments: Intl.Segments): Generator<{ segment: string; index: number }> {
  for (const { segment, index } of segments) {
    let from = 0;
    for (const found of segment.matchAll(BEFORE_NUMBER)) {
      yield { segment: segment.slice(from, found.index), index: index + from };
      from = found.index;
    }
    yield { segment: segment.slice(from), index: index + from };
  }
}

function goesOn(before: string, after: string): boolean {
  if (!ENDS.test(before) || LOWER_START.test(after)) return true;
  return ABBREVIATION.test(before) && !YEAR_STOP.test(before);
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}
