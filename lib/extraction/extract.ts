import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { cuePassage, explainClassification } from "@/lib/extraction/cues/explain";
import { inItsFiscalYear } from "@/lib/extraction/dates/its-fiscal-year";
import { type CompiledLexicon, compileLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import { en } from "@/lib/extraction/lexicon/en/lexicon";
import { ja } from "@/lib/extraction/lexicon/ja/lexicon";
import { kk } from "@/lib/extraction/lexicon/kk/lexicon";
import { ru } from "@/lib/extraction/lexicon/ru/lexicon";
import { ListTracker } from "@/lib/extraction/lists/list-tracker";
import { ProposalTracker } from "@/lib/extraction/lists/proposal-tracker";
import { partyResolver } from "@/lib/extraction/parties/resolve-parties";
import { findSector } from "@/lib/extraction/sectors/find-sector";
import { splitClause } from "@/lib/extraction/split/split-clause";
import type { Language } from "@/lib/vocabulary/languages";
import { type AnalysedSentence, analyseSentence } from "./analyse-sentence";
import { detectLanguage } from "./language";
import { trimmedPassage } from "./passages";
import { withoutRepeats } from "./repeats";
import { refersBack, selectDeadline } from "./select-deadline";
import { findRecurrences, selectRecurrence } from "./select-recurrence";
import { splitSentences } from "./sentences";
import type {
  Cue,
  ExtractedStatement,
  Extraction,
  FoundDeadline,
  FoundRecurrence,
  LeftOut,
  Passage,
  Span,
} from "./types";

const lexicons = { en: compileLexicon(en), ru: compileLexicon(ru), kk: compileLexicon(kk), ja: compileLexicon(ja) };

/**
 * Reads a text: the passages that promise something, in order, each at its exact place, with what decided; and what was
 * left out on purpose. The text itself is never changed. A relative date is resolved against `publishedOn` alone; without
 * it the date stays unresolved. Without a `language` it is detected by the letters, paragraph by paragraph. What promises
 * something and what does not is the labelling policy's; the steps are those of docs/extraction.md, "How it reads".
 */
export function extractStatements(
  text: string,
  { language, publishedOn = null }: { language?: Language; publishedOn?: CalendarDate | null } = {},
): Extraction {
  const textLanguage = language ?? detectLanguage(text);
  const statements: ExtractedStatement[] = [];
  const leftOut: LeftOut[] = [];
  const lists = new ListTracker();
  const proposals = new ProposalTracker();
  let heading: Passage | null = null;
  let dated: { index: number; deadline: FoundDeadline } | null = null;
  const sentences = splitSentences(text, textLanguage, language === undefined);
  const resolveParties = partyResolver(sentences);
  for (const [index, sentence] of sentences.entries()) {
    const compiled = lexicons[sentence.language];
    const analysed = analyseSentence(sentence, compiled, publishedOn);
    const { tokens, dates } = analysed;
    const listed = lists.read(analysed, sentences[index + 1], sentences[index - 1], compiled);
    if ("heading" in listed) {
      heading = cuePassage(text, tokens, listed.heading, compiled);
      leftOut.push({
        ...trimmedPassage(text, tokens, { from: 0, to: tokens.length }),
        reason: "heading",
        cue: heading,
      });
      continue;
    }
    const clauses = proposals.read({ ...analysed, clauses: listed.clauses }, compiled);
    const lead = leadOf({ ...analysed, clauses }, compiled);
    const recurrences = clauses.length > 0 ? findRecurrences(sentence) : [];
    for (const { clause, classification } of clauses) {
      const cue = cuePassage(text, tokens, classification.cue, compiled);
      if ("leftOut" in classification) {
        leftOut.push({ ...trimmedPassage(text, tokens, clause), reason: classification.leftOut, cue });
        continue;
      }
      const { kind } = classification;
      for (const part of splitClause(clause, classification, tokens, compiled)) {
        const quote = trimmedPassage(text, tokens, part);
        const own = { start: tokens[part.ownFrom]?.start ?? quote.start, end: quote.end };
        const scope = { kind, own, lead: kind === "signed" ? null : lead };
        const said = selectDeadline(scope, sentence, dates, publishedOn);
        const before = dated && index - dated.index <= 1 ? dated.deadline : null;
        const deadline = said ?? (before && refersBack(kind, part, tokens, compiled) ? before : null);
        if (said?.edtf) dated = { index, deadline: said };
        const sides = resolveParties({ quote, kind, cue }, index);
        const { sector, cues } = findSector(text, tokens, part, sentence.language);
        const recurrence = selectRecurrence(scope, recurrences);
        statements.push({
          ...quote,
          language: sentence.language,
          kind,
          trackable: classification.trackable || deadline?.edtf != null,
          ...sides,
          deadline: inItsFiscalYear(deadline, sides.parties, sentence),
          recurrence,
          sector,
          cues: [
            ...explainClassification(text, analysed, classification, heading, compiled),
            ...(recurrence ? [recurrenceCue(recurrence)] : []),
            ...cues,
          ],
        });
      }
    }
  }
  return { language: textLanguage, ...withoutRepeats(statements, leftOut) };
}

function recurrenceCue({ start, end, quote }: FoundRecurrence): Cue {
  return { start, end, quote, role: "recurrence" };
}

/** What stands before the first verb holds for all of them; where verbs stand last, only a day that opens the sentence. */
function leadOf({ sentence, tokens, clauses, dates }: AnalysedSentence, { lexicon }: CompiledLexicon): Span | null {
  if (lexicon.order === "head-initial") {
    const firstCue = tokens[clauses[0]?.clause.head.from ?? 0];
    return { start: sentence.start, end: firstCue?.start ?? sentence.start };
  }
  const opening = dates[0];
  return opening?.start === sentence.start ? opening : null;
}
