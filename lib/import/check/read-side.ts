import { sidesOfCode, statesAlone } from "../suggest-side";
import { LEFT_OUT, plainWord } from "../words";
import type { ImportContext } from "./import-context";
import type { RowReader, Unclear } from "./row-reader";

/** The other sides by their codes, their names, or what a person said that the words mean; ours beside them is none. */
export function readSides(row: RowReader, { homeSide, sides }: ImportContext): readonly string[] {
  const text = row.text("side");
  if (text === "") return [];
  const word = { of: "side" as const, word: text };
  const meant = sides.get(plainWord(text));
  if (meant !== undefined) row.took(word, meant === LEFT_OUT ? null : meant);
  if (meant === LEFT_OUT) return [];
  const alone = meant === undefined ? statesAlone(text) : [];
  const codes = alone.length > 0 ? alone : sidesOfCode(meant ?? text);
  const others = codes.filter((code) => code !== homeSide);
  if (others.length === 0) row.refuse("side", "unknown_side", word);
  return others;
}

/** Words for a side that were left as they are. */
export function unclearSide(row: RowReader, { sides }: ImportContext): Unclear[] {
  const words = row.own("side");
  return sides.get(plainWord(words)) === LEFT_OUT ? [{ field: "side", words }] : [];
}
