import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Language } from "@/lib/deadlines/wording";
import { clausesOf } from "./clauses";
import { type Compiled, compile } from "./compiled";
import { findDates } from "./dates/find-dates";
import { deadlineOf } from "./deadline-of";
import { judge } from "./judge";
import { detectLanguage } from "./language";
import { en } from "./lexicon/en";
import { ja } from "./lexicon/ja";
import { kk } from "./lexicon/kk";
import { ru } from "./lexicon/ru";
import { continuesList, headsList, shapeOf, type Umbrella } from "./lists";
import { sentencesOf } from "./segments";
import { type Part, partsOf } from "./split";
import { type Token, tokensOf } from "./tokens";
import type { Extraction, Passage } from "./types";

const lexicons: Record<Language, Compiled> = { en: compile(en), ru: compile(ru), kk: compile(kk), ja: compile(ja) };

export type ReadingOptions = { language?: Language; publishedOn?: CalendarDate | null };

export function extractStatements(text: string, { language, publishedOn = null }: ReadingOptions = {}): Extraction {
  const spoken = language ?? detectLanguage(text);
  const result: Extraction = { language: spoken, statements: [], leftOut: [] };
  const sentences = sentencesOf(text, spoken, language === undefined);
  let umbrella: Umbrella | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const compiled = lexicons[sentence.language];
    const tokens = tokensOf(sentence.text, sentence.start);
    const judged = clausesOf(tokens, compiled).flatMap((clause) => {
      const judgement = judge(clause, tokens, compiled);
      return judgement ? [{ clause, judgement }] : [];
    });
    if (umbrella && continuesList(umbrella, sentence, sentences[index - 1])) {
      umbrella.marker ??= shapeOf(sentence.line.marker);
    } else umbrella = null;

    const promise = judged.map(({ judgement }) => judgement).find((one) => "promise" in one);
    if (headsList(sentence, sentences[index + 1], tokens, compiled) && promise && "promise" in promise) {
      umbrella = { kind: promise.promise, marker: null };
      result.leftOut.push({
        ...quoteOf(text, tokens, { from: 0, to: tokens.length }),
        reason: "heading",
        cue: passageOf(text, tokens, promise.by.from, promise.by.to),
      });
      continue;
    }
    if (umbrella && sentence.isFirstOfLine && !promise) {
      const whole = { from: 0, to: tokens.length };
      const by = {
        rule: { cues: [], kind: umbrella.kind, trackable: umbrella.kind === "signed" ? true : undefined },
        from: 0,
        to: 0,
      };
      judged.splice(0, judged.length, {
        clause: { ...whole, head: by, inner: [] },
        judgement: { promise: umbrella.kind, by, trackable: true, concreteAt: 0 },
      });
    }
    const dates = judged.some(({ judgement }) => "promise" in judgement) ? findDates(sentence, publishedOn) : [];
    for (const { clause, judgement } of judged) {
      const cue = passageOf(text, tokens, judgement.by.from, judgement.by.to);
      if ("leftOut" in judgement) {
        result.leftOut.push({ ...quoteOf(text, tokens, clause), reason: judgement.leftOut, cue });
        continue;
      }
      for (const part of partsOf(clause, judgement, tokens, compiled)) {
        const quote = quoteOf(text, tokens, part);
        result.statements.push({
          ...quote,
          language: sentence.language,
          kind: judgement.promise,
          trackable: judgement.trackable,
          parties: [],
          statedBy: [],
          deadline: deadlineOf(
            { ...quote, kind: judgement.promise },
            { start: sentence.start, end: quote.end },
            sentence,
            dates,
            publishedOn,
          ),
          sector: null,
          cues: [{ ...cue, role: "kind" }],
        });
      }
    }
  }
  return result;
}

function passageOf(text: string, tokens: readonly Token[], from: number, to: number): Passage {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { start, end, quote: text.slice(start, end) };
}

function quoteOf(text: string, tokens: readonly Token[], { from, to }: Part): Passage {
  let [a, b] = [from, to];
  while (a < b && !tokens[a]?.isWord && !"\"«“„('‘".includes(tokens[a]?.word ?? "")) a++;
  while (b > a && ".,;:!?。、—–-".includes(tokens[b - 1]?.word ?? "")) b--;
  return passageOf(text, tokens, a, b);
}
