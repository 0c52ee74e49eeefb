import { countSectors } from "@/lib/extraction/sectors/find-sector";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { giveWay } from "./check/give-way";

/** Whatever else a list is of, it comes of talks. */
const USUAL = "political";

/** A sector for the whole file, and what tells it: its rows, its title, or nothing. */
type ProposedSector = { sector: string; reason: "rows" | "title" | "usual" };

/**
 * The sector that more rows of a list speak of than of any other, however few, by the words that releases are read by, of two the first in the registry's order; else the one that its
 * title speaks of; else political dialogue. It is proposed for the whole file, always with what tells it, and holds only for rows whose part and title
 * tell none. Null only where the registry has none of them.
 */
export async function proposeSector(
  titles: readonly string[],
  above: string,
  known: readonly string[],
): Promise<ProposedSector | null> {
  const rows = await mostNamed(titles, known);
  if (rows !== null) return { sector: rows, reason: "rows" };
  const title = await mostNamed(above.split("\n"), known);
  if (title !== null) return { sector: title, reason: "title" };
  const [usual] = known.includes(USUAL) ? [USUAL] : known;
  return usual === undefined ? null : { sector: usual, reason: "usual" };
}

async function mostNamed(texts: readonly string[], known: readonly string[]): Promise<string | null> {
  const counts = new Map<string, number>();
  const othersTurn = giveWay();
  for (const text of texts) {
    await othersTurn();
    const named = countSectors(text, likelyLanguage(text) ?? "ru");
    const most = Math.max(...named.values());
    for (const [code, count] of named) if (count === most) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const of = (code: string) => counts.get(code) ?? 0;
  const most = Math.max(0, ...known.map(of));
  return most === 0 ? null : (known.find((code) => of(code) === most) ?? null);
}
