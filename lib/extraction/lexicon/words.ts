/** Words of a lexicon, several in a row, apart by blanks. */
export function words(...rows: string[]): string[] {
  return rows.flatMap((row) => row.split(" "));
}
