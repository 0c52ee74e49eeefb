import type { Compiled } from "./compiled";
import type { Kind } from "./kinds";
import { findFirst } from "./pattern";
import type { Sentence } from "./segments";
import type { Token } from "./tokens";

/** A heading that a list itemises: its items are what was signed or agreed, it is nothing itself. */
export type Umbrella = { kind: Kind; marker: string | null };

const LONGEST_HEADING = 220;
const OPENS_LIST = /[::]\s*$/u;

/** Whether a sentence heads a list: it ends with a colon, or is a short heading before a marked line. */
export function headsList(
  sentence: Sentence,
  next: Sentence | undefined,
  tokens: readonly Token[],
  compiled: Compiled,
): boolean {
  if (!next || next.line === sentence.line || sentence.text.length > LONGEST_HEADING) return false;
  if (OPENS_LIST.test(sentence.text)) return true;
  const endsOpen = !/[.!?。]["»”]?$/u.test(sentence.text);
  return endsOpen && next.line.marker !== "" && findFirst(tokens, 0, tokens.length, compiled.umbrella) >= 0;
}

/** Whether a line is an item under the heading: marked as the first item was, or, unmarked, ended by a semicolon before it. */
export function continuesList(umbrella: Umbrella, sentence: Sentence, previous: Sentence | undefined): boolean {
  if (umbrella.marker === null) return true;
  if (umbrella.marker !== "") return sentence.line.marker !== "" && shapeOf(sentence.line.marker) === umbrella.marker;
  return previous !== undefined && /[;;,]\s*(?:and|и|және)?$/u.test(previous.text);
}

/** "12." and "3." are markers of one shape. */
export function shapeOf(marker: string): string {
  return marker
    .replace(/\d+/u, "1")
    .replace(/[a-zа-я]/u, "a")
    .replace(/[①-⑳]/u, "①");
}
