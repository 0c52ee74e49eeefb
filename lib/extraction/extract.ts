import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Language } from "@/lib/deadlines/wording";
import { type Compiled, compile } from "./compiled";
import { deadlineOf, pointsBack } from "./deadline-of";
import type { Judgement } from "./judge";
import { type Judged, judgeSentence, passageOf, quoteOf } from "./judged";
import { detectLanguage } from "./language";
import { en } from "./lexicon/en";
import { ja } from "./lexicon/ja";
import { kk } from "./lexicon/kk";
import { ru } from "./lexicon/ru";
import { ListReader } from "./lists";
import { partiesOf } from "./parties";
import { ProposalReader } from "./proposals";
import { withoutRepeats } from "./repeats";
import { sectorOf } from "./sectors";
import { sentencesOf } from "./segments";
import { partsOf } from "./split";
import type { ExtractedStatement, Extraction, FoundDeadline, LeftOut, Span } from "./types";

const lexicons = { en: compile(en), ru: compile(ru), kk: compile(kk), ja: compile(ja) };

type Promised = Extract<Judgement, { promise: unknown }>;

/**
 * Reads a text: the passages that promise something, in order, each at its exact place, with what decided; and what was
 * left out on purpose. The text itself is never changed. A relative date is resolved against `publishedOn` alone; without
 * it the date stays unresolved. Without a `language` it is told by the letters, paragraph by paragraph.
 */
export function extractStatements(
  text: string,
  { language, publishedOn = null }: { language?: Language; publishedOn?: CalendarDate | null } = {},
): Extraction {
  const spoken = language ?? detectLanguage(text);
  const statements: ExtractedStatement[] = [];
  const leftOut: LeftOut[] = [];
  const lists = new ListReader();
  const proposals = new ProposalReader();
  let dated: { index: number; deadline: FoundDeadline } | null = null;
  const sentences = sentencesOf(text, spoken, language === undefined);
  const bearersOf = partiesOf(sentences);
  for (const [index, sentence] of sentences.entries()) {
    const compiled = lexicons[sentence.language];
    const judged = judgeSentence(sentence, compiled, publishedOn);
    const heading = lists.heading(judged, sentences[index + 1], sentences[index - 1], compiled);
    if (heading) {
      const { tokens } = judged;
      const cue = passageOf(text, tokens, heading.from, heading.to);
      leftOut.push({ ...quoteOf(text, tokens, { from: 0, to: tokens.length }), reason: "heading", cue });
      continue;
    }
    proposals.read(judged, compiled);
    const firstCue = judged.tokens[judged.clauses[0]?.clause.head.from ?? 0];
    const lead = leadOf(judged, firstCue?.start ?? sentence.start, compiled);
    for (const { clause, judgement } of judged.clauses) {
      if ("leftOut" in judgement) {
        const cue = passageOf(text, judged.tokens, judgement.by.from, judgement.by.to);
        leftOut.push({ ...quoteOf(text, judged.tokens, clause), reason: judgement.leftOut, cue });
        continue;
      }
      for (const part of partsOf(clause, judgement, judged.tokens, compiled)) {
        const quote = quoteOf(text, judged.tokens, part);
        const kind = judgement.promise;
        const own = deadlineOf(
          { start: judged.tokens[part.own]?.start ?? quote.start, end: quote.end, kind },
          kind === "signed" ? null : lead,
          sentence,
          judged.dates,
          publishedOn,
        );
        const before = dated && index - dated.index <= 1 ? dated.deadline : null;
        const deadline = own ?? (before && pointsBack(kind, part, judged.tokens, compiled) ? before : null);
        if (own?.edtf) dated = { index, deadline: own };
        const cue = passageOf(text, judged.tokens, judgement.by.from, judgement.by.to);
        const told = sectorOf(text, judged.tokens, part, sentence.language);
        statements.push({
          ...quote,
          language: sentence.language,
          kind,
          trackable: judgement.trackable || deadline?.edtf != null,
          ...bearersOf({ quote, kind, cue }, index),
          deadline,
          sector: told.sector,
          cues: [...cuesOf(text, judged, judgement), ...told.cues],
        });
      }
    }
  }
  return { language: spoken, ...withoutRepeats(statements, leftOut) };
}

/** What stands before the first verb holds for all of them; where verbs stand last, only a day that opens the sentence. */
function leadOf({ sentence, dates }: Judged, firstVerb: number, { lexicon }: Compiled): Span | null {
  if (lexicon.order === "head-first") return { start: sentence.start, end: firstVerb };
  const opening = dates[0];
  return opening?.start === sentence.start ? opening : null;
}

function cuesOf(text: string, { tokens }: Judged, { by, toldBy, trackable }: Promised): ExtractedStatement["cues"] {
  const kind = by.to > by.from ? [{ ...passageOf(text, tokens, by.from, by.to), role: "kind" as const }] : [];
  if (toldBy < 0) return kind;
  return [...kind, { ...passageOf(text, tokens, toldBy, toldBy + 1), role: trackable ? "trackable" : "not_trackable" }];
}
