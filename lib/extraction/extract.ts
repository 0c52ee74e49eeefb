import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { en } from "@/lib/extraction/lexicon/en";
import { ja } from "@/lib/extraction/lexicon/ja";
import { kk } from "@/lib/extraction/lexicon/kk";
import { ru } from "@/lib/extraction/lexicon/ru";
import { partyResolver } from "@/lib/extraction/parties/resolve-parties";
import { findSector } from "@/lib/extraction/sectors/find-sector";
import type { Language } from "@/lib/vocabulary/languages";
import { type Compiled, compile } from "./compiled";
import { cuesOf, shownCue } from "./cues";
import { deadlineOf, pointsBack } from "./deadline-of";
import { type Judged, judgeSentence, quoteOf } from "./judged";
import { detectLanguage } from "./language";
import { ListReader } from "./lists";
import { ProposalReader } from "./proposals";
import { withoutRepeats } from "./repeats";
import { splitSentences } from "./sentences";
import { partsOf } from "./split";
import type { ExtractedStatement, Extraction, FoundDeadline, LeftOut, Passage, Span } from "./types";

const lexicons = { en: compile(en), ru: compile(ru), kk: compile(kk), ja: compile(ja) };

/**
 * Reads a text: the passages that promise something, in order, each at its exact place, with what decided; and what was
 * left out on purpose. The text itself is never changed. A relative date is resolved against `publishedOn` alone; without
 * it the date stays unresolved. Without a `language` it is told by the letters, paragraph by paragraph.
 */
export function extractStatements(
  text: string,
  { language, publishedOn = null }: { language?: Language; publishedOn?: CalendarDate | null } = {},
): Extraction {
  const textLanguage = language ?? detectLanguage(text);
  const statements: ExtractedStatement[] = [];
  const leftOut: LeftOut[] = [];
  const lists = new ListReader();
  const proposals = new ProposalReader();
  let heading: Passage | null = null;
  let dated: { index: number; deadline: FoundDeadline } | null = null;
  const sentences = splitSentences(text, textLanguage, language === undefined);
  const resolveParties = partyResolver(sentences);
  for (const [index, sentence] of sentences.entries()) {
    const compiled = lexicons[sentence.language];
    const judged = judgeSentence(sentence, compiled, publishedOn);
    const { tokens } = judged;
    const headedBy = lists.heading(judged, sentences[index + 1], sentences[index - 1], compiled);
    if (headedBy) {
      heading = shownCue(text, tokens, headedBy, compiled);
      leftOut.push({ ...quoteOf(text, tokens, { from: 0, to: tokens.length }), reason: "heading", cue: heading });
      continue;
    }
    proposals.read(judged, compiled);
    const firstCue = tokens[judged.clauses[0]?.clause.head.from ?? 0];
    const lead = leadOf(judged, firstCue?.start ?? sentence.start, compiled);
    for (const { clause, judgement } of judged.clauses) {
      const cue = shownCue(text, tokens, judgement.by, compiled);
      if ("leftOut" in judgement) {
        leftOut.push({ ...quoteOf(text, tokens, clause), reason: judgement.leftOut, cue });
        continue;
      }
      for (const part of partsOf(clause, judgement, tokens, compiled)) {
        const quote = quoteOf(text, tokens, part);
        const kind = judgement.promise;
        const own = deadlineOf(
          { start: tokens[part.own]?.start ?? quote.start, end: quote.end, kind },
          kind === "signed" ? null : lead,
          sentence,
          judged.dates,
          publishedOn,
        );
        const before = dated && index - dated.index <= 1 ? dated.deadline : null;
        const deadline = own ?? (before && pointsBack(kind, part, tokens, compiled) ? before : null);
        if (own?.edtf) dated = { index, deadline: own };
        const told = findSector(text, tokens, part, sentence.language);
        statements.push({
          ...quote,
          language: sentence.language,
          kind,
          trackable: judgement.trackable || deadline?.edtf != null,
          ...resolveParties({ quote, kind, cue }, index),
          deadline,
          sector: told.sector,
          cues: [...cuesOf(text, judged, judgement, heading, compiled), ...told.cues],
        });
      }
    }
  }
  return { language: textLanguage, ...withoutRepeats(statements, leftOut) };
}

/** What stands before the first verb holds for all of them; where verbs stand last, only a day that opens the sentence. */
function leadOf({ sentence, dates }: Judged, firstVerb: number, { lexicon }: Compiled): Span | null {
  if (lexicon.order === "head-first") return { start: sentence.start, end: firstVerb };
  const opening = dates[0];
  return opening?.start === sentence.start ? opening : null;
}
