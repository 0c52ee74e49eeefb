import type { ImportField, Mapping } from "../fields";

/** What people put where there is nothing to say. */
const NOTHING = /^(?:[-–—−.…\s]+|н\/д|n\/a|なし)$/iu;

/** «То же», "ditto", 同上 and the marks for it: the cell above holds here too. */
const WORDS = `то же(?: самое)?|там же|тоже самое|сол сияқты|жоғарыдағыдай|ditto|same as above|as above|同上`;
const MARKS = String.raw`[-–—=\s]*(?:/\s?/|''|["〃″»«])`;
const DITTO = new RegExp(String.raw`^(?:(?:${WORDS})[.\s]*|${MARKS}[-–—=.\s]*)$`, "iu");
/** With more behind it: «то же, по литию». */
const DITTO_AND = new RegExp(
  String.raw`^(?:(?:${WORDS})(?!\p{L})|(?=[-–—"〃″»«/])${MARKS})[-–—=,;:.\s]*(?<=[,;:.\s])(?<rest>[^-–—=\s,;:.].*)$`,
  "isu",
);

/**
 * The cells of a row as they are meant: none of a dash alone, the one above for «то же» and ditto marks; a title that goes on («то же, по
 * литию») has the one above before it. Places in the list are left as they are. `above` are the tidy cells of the row above.
 */
export function tidyCells(cells: readonly string[], above: readonly string[] | null, mapping: Mapping): string[] {
  const tidy = [...cells];
  for (const [field, place] of Object.entries(mapping) as [ImportField, number][]) {
    const cell = tidy[place] ?? "";
    if (field === "reference" || cell === "") continue;
    const before = above?.[place] ?? "";
    const rest = field.startsWith("title") ? DITTO_AND.exec(cell)?.groups?.rest : undefined;
    if (above && DITTO.test(cell)) tidy[place] = before;
    else if (rest && before !== "") tidy[place] = `${before} – ${rest}`;
    else if (NOTHING.test(cell)) tidy[place] = "";
  }
  return tidy;
}
