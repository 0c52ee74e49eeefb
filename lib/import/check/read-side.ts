import { stateAlone } from "../suggest-side";
import { LEFT_OUT, plainWord } from "../words";
import type { ImportContext } from "./import-context";
import type { RowReader, Unclear } from "./row-reader";

/** The other side by its code, its name, or what a person said that the word means. */
export function readSide(row: RowReader, { homeSide, sides }: ImportContext): string | null {
  const text = row.text("side");
  if (text === "") return null;
  const word = { of: "side" as const, word: text };
  const meant = sides.get(plainWord(text));
  if (meant !== undefined) row.took(word, meant === LEFT_OUT ? null : meant);
  if (meant === LEFT_OUT) return null;
  const code = meant ?? stateAlone(text) ?? text.toUpperCase();
  return /^[A-Z]{2}$/.test(code) && code !== homeSide ? code : row.refuse("side", "unknown_side", word);
}

/** Words for a side that were left as they are. */
export function unclearSide(row: RowReader, { sides }: ImportContext): Unclear[] {
  const words = row.own("side");
  return sides.get(plainWord(words)) === LEFT_OUT ? [{ field: "side", words }] : [];
}
