import { beginningOf } from "@/lib/beginning-of";
import { LONGEST_TEXT } from "@/lib/forms/longest-text";
import { labelEnd } from "@/lib/localization/punctuation";
import { labelOf } from "../fields";
import { messagesIn } from "../vocabularies";
import type { ImportContext } from "./import-context";
import type { Unclear } from "./row-reader";

/**
 * What was not understood, word for word, each with the field that it stands in; in the language of whoever brings it in. Where that is
 * more than a text holds, the longest stand last and lose their end.
 */
export function clarificationOf(unclear: readonly Unclear[], { language }: ImportContext): string | null {
  const quoted = (words: string) => messagesIn(language).import.inQuotes.replace("{text}", () => words);
  const lines = unclear.map(({ field, words, meaning }) => {
    const said = meaning === undefined ? quoted(words) : `${quoted(words)} → ${meaning}`;
    return `${labelOf("commitments", field, language)}${labelEnd(language)}${said}`;
  });
  const text = lines.join("\n");
  if (text.length <= LONGEST_TEXT) return text || null;
  const longestLast = lines.toSorted((one, other) => one.length - other.length).join("\n");
  return `${beginningOf(longestLast, LONGEST_TEXT - 1)}…`;
}
