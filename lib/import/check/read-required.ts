import type { RowReader } from "./row-reader";

/** A word that nothing stands in for: how strong a promise is, and whose, is never guessed. */
export function required<Code>(
  row: RowReader,
  field: "kind" | "sector",
  words: ReadonlyMap<string, Code>,
): Code | null {
  return row.text(field) === "" ? row.refuse(field, "required") : row.word(field, words, field);
}
