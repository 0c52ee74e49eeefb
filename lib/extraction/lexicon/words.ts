/** The words of rows in which blanks part them, so that a list of them is short to write. */
export function words(...rows: string[]): string[] {
  return rows.flatMap((row) => row.split(" "));
}
