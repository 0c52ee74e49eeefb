import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { extractStatements } from "@/lib/extraction/extract";
import type { Extraction } from "@/lib/extraction/types";
import type { Language } from "@/lib/vocabulary/languages";
import { type TextChange, textChanges } from "../editions/text-changes";

type Statements = {
  kind: "statements";
  text: string;
  options: { language?: Language; publishedOn?: CalendarDate | null };
};
type Changes = { kind: "changes"; before: string; after: string; language: Language };

/** What is read of texts, and takes the longer the longer they are. */
export type Reading = Statements | Changes;
export type ReadingAnswer<Asked extends Reading> = Asked extends Statements ? Extraction : TextChange[];

export function answerReading<Asked extends Reading>(reading: Asked): ReadingAnswer<Asked>;
export function answerReading(reading: Reading): Extraction | TextChange[] {
  if (reading.kind === "statements") return extractStatements(reading.text, reading.options);
  return textChanges(reading.before, reading.after, reading.language);
}

/** UTF-16 code units that are read. */
export function lengthOf(reading: Reading): number {
  return reading.kind === "statements" ? reading.text.length : reading.before.length + reading.after.length;
}
