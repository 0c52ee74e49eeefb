import { titleFields } from "../fields";
import { plainWord } from "../words";
import type { ImportContext } from "./import-context";
import type { PartOfPlan } from "./part-of-plan";
import { required } from "./read-required";
import type { RowReader } from "./row-reader";
import { sectorOfTitle } from "./sector-of-heading";

const BODIES = ["lead", "coLeads", "coExecutors"] as const;

/**
 * Its own word, else the part of the plan it stands in, else what its title speaks of, or its bodies, of the sectors that its part names where these are
 * several, else what holds for the whole file. A row of such a part whose title tells none of them is asked about.
 */
export function readSector(
  row: RowReader,
  { sectors }: ImportContext,
  { heading, sectors: ofPart }: PartOfPlan,
): string | null {
  if (row.own("sector") !== "") return required(row, "sector", sectors);
  const [only] = ofPart.length === 1 ? ofPart : [];
  const title = titleFields.map((field) => row.own(field)).find(Boolean) ?? "";
  const word = { of: "sector" as const, word: only === undefined ? title : heading };
  const own = title === "" ? null : (sectors.get(plainWord(title)) ?? sectorOfTitle(title, sectors, ofPart));
  const ofBodies = () => sectorOfTitle(BODIES.map((field) => row.own(field)).join(" "), sectors, ofPart);
  const read =
    only ?? own ?? (ofPart.length > 1 ? ofBodies() : null) ?? (title === "" ? null : sectorOfTitle(title, sectors));
  const [likely] = ofPart;
  if (read === null && ofPart.length > 1) return row.refuse("sector", "unknown_word", word, likely);
  if (read === null) return required(row, "sector", sectors);
  row.took(word, read);
  return read;
}
