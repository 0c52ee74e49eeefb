import { titleFields } from "../fields";
import type { ImportContext } from "./import-context";
import type { PartOfPlan } from "./part-of-plan";
import { required } from "./read-required";
import type { RowReader } from "./row-reader";
import { sectorOfTitle } from "./sector-of-heading";

const BODIES = ["lead", "coLeads", "coExecutors"] as const;

/**
 * Its own word, else the part of the plan it stands in, else what a person said of its title in this file or its title speaks of, or its bodies, of the sectors that its part names where these are
 * several, else what holds for the whole file. A row of such a part whose title tells none of them is asked about.
 */
export function readSector(
  row: RowReader,
  { sectors, sectorNames }: ImportContext,
  { heading, sectors: ofPart }: PartOfPlan,
): string | null {
  if (row.own("sector") !== "") return required(row, "sector", sectors);
  const [only] = ofPart.length === 1 ? ofPart : [];
  if (only !== undefined) {
    row.took({ of: "sector", word: heading }, only);
    return only;
  }
  const title = titleFields.map((field) => row.own(field)).find(Boolean) ?? "";
  const said = sectorNames.get(row.saidSector(title) ?? "");
  const read =
    said ?? sectorOfTitle(title, sectors, ofPart) ?? ofBodies(row, sectors, ofPart) ?? sectorOfTitle(title, sectors);
  if (read !== null) {
    row.tookTitle(title, read, said !== undefined);
    return read;
  }
  return ofPart.length > 1
    ? row.refuse("sector", "unknown_word", { of: "title", word: title }, ofPart[0])
    : required(row, "sector", sectors);
}

/** Of several that the part names, the one that a row's bodies are of. */
function ofBodies(row: RowReader, sectors: ReadonlyMap<string, string>, ofPart: readonly string[]): string | null {
  return ofPart.length > 1 ? sectorOfTitle(BODIES.map((field) => row.own(field)).join(" "), sectors, ofPart) : null;
}
