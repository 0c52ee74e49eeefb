import { plainWord } from "../words";

/** What a person said for this file of a date in a cell, or a title; undefined where nobody did, whatever the cell says ("constructor"). */
export function saidInFile(said: Readonly<Record<string, string>> | undefined, cell: string): string | undefined {
  const word = plainWord(cell);
  return said !== undefined && Object.hasOwn(said, word) ? said[word] : undefined;
}
