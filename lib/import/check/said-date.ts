import { plainWord } from "../words";

/** What a person said that a date in a cell means; undefined where nobody did, whatever the cell says ("constructor"). */
export function saidDate(said: Readonly<Record<string, string>> | undefined, cell: string): string | undefined {
  const word = plainWord(cell);
  return said !== undefined && Object.hasOwn(said, word) ? said[word] : undefined;
}
