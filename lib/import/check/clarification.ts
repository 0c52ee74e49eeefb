import { labelEnd } from "@/lib/localization/punctuation";
import { labelOf } from "../fields";
import type { ImportContext } from "./import-context";
import { LONGEST_TEXT } from "./longest-text";
import type { RowReader, Unclear } from "./row-reader";

/** What was not understood, word for word, each with the field that it stands in; in the language of whoever brings it in. */
export function clarificationOf(
  row: RowReader,
  unclear: readonly Unclear[],
  { language }: ImportContext,
): string | null {
  const lines = unclear.map(
    ({ field, words }) => `${labelOf("commitments", field, language)}${labelEnd(language)}«${words}»`,
  );
  const text = lines.join("\n");
  return text.length > LONGEST_TEXT ? row.refuse("note", "too_long") : text || null;
}
