import { findSector } from "@/lib/extraction/sectors/find-sector";
import { tokenize } from "@/lib/extraction/tokens";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { giveWay } from "./check/give-way";

/** Rows that have to speak of a sector, and the share of those that speak of any. */
const FEWEST = 3;
const SHARE = 0.3;

/**
 * The sector that most rows of a list speak of, by the words that releases are read by; null where few do, or two do so as often. It is proposed for the
 * whole file, and only for rows that say none themselves.
 */
export async function proposeSector(titles: readonly string[], known: ReadonlySet<string>): Promise<string | null> {
  const counts = new Map<string, number>();
  const othersTurn = giveWay();
  for (const title of titles) {
    await othersTurn();
    const tokens = tokenize(title, 0);
    const { sector } = findSector(title, tokens, { from: 0, to: tokens.length }, likelyLanguage(title) ?? "ru");
    if (sector !== null && known.has(sector)) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (!first || first[1] < FEWEST || first[1] === second?.[1]) return null;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return first[1] >= all * SHARE ? first[0] : null;
}
