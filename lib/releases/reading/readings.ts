import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { extractStatements } from "@/lib/extraction/extract";
import type { Extraction } from "@/lib/extraction/types";
import type { Language } from "@/lib/vocabulary/languages";
import { type TextChange, textChanges } from "../editions/text-changes";
import { type Anchor, type Found, findAgain } from "../matching/anchor";

type Statements = {
  kind: "statements";
  text: string;
  options: { language?: Language; publishedOn?: CalendarDate | null };
};
type Changes = { kind: "changes"; before: string; after: string; language: Language };
/** Where passages of an earlier text are in the corrected one, in their order; null for what is nowhere in it. */
type Again = { kind: "again"; after: string; passages: Anchor[] };

/**
 * UTF-16 code units of a text whose statements are read at once, without a thread: 15 ms of processor time at most of texts as they are
 * published, up to 0.4 s of the same few letters over and over.
 */
const SHORT = 10_000;

/** What is read of texts, and takes the longer the longer they are. */
export type Reading = Statements | Changes | Again;
type Answers = { statements: Extraction; changes: TextChange[]; again: (Found | null)[] };
export type ReadingAnswer<Asked extends Reading> = Answers[Asked["kind"]];

export function answerReading<Asked extends Reading>(reading: Asked): ReadingAnswer<Asked>;
export function answerReading(reading: Reading): Answers[Reading["kind"]] {
  switch (reading.kind) {
    case "statements":
      return extractStatements(reading.text, reading.options);
    case "changes":
      return textChanges(reading.before, reading.after, reading.language);
    case "again":
      return reading.passages.map((passage) => findAgain(reading.after, passage));
  }
}

/** UTF-16 code units that are read. */
export function lengthOf(reading: Reading): number {
  switch (reading.kind) {
    case "statements":
      return reading.text.length;
    case "changes":
      return reading.before.length + reading.after.length;
    case "again":
      return reading.after.length;
  }
}

/** Whether reading it holds nobody up. Comparing has no length that is short: two editions of 1000 units in Japanese that share nothing took 100 ms. */
export function isShort(reading: Reading): boolean {
  switch (reading.kind) {
    case "statements":
      return reading.text.length <= SHORT;
    case "changes":
      return false;
    case "again":
      return reading.passages.reduce((sum, { quote }) => sum + quote.length + reading.after.length, 0) <= SHORT * 100;
  }
}
