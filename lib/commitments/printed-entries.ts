/**
 * How many entries of a list, the latest first, go on paper: down to the last of so many `standing` ones that nobody has withdrawn, with
 * the withdrawn ones between them; all where fewer stand.
 */
export function printedDownTo(entries: readonly { withdrawal: unknown }[], standing: number): number {
  const places = [...entries.keys()].filter((place) => entries[place]?.withdrawal === null);
  const last = places[standing - 1];
  return last === undefined ? entries.length : last + 1;
}
