import type { Transaction } from "@/lib/db";
import type { CommitmentEntry } from "../check/commitment-entry";

/**
 * Raises each series past the numbers that the file names and by as many as it leaves open, and gives those out in order. Each in a
 * statement of its own that is not part of the long write it is for: whoever needs a number meanwhile does not wait until all rows are in. None is
 * given twice; of a write that fails afterwards they stay unused.
 */
export async function reserveNumbers(
  client: Pick<Transaction, "$queryRaw">,
  entries: readonly CommitmentEntry[],
): Promise<(series: string) => number> {
  const next = new Map<string, number>();
  for (const series of new Set(entries.map((entry) => entry.series))) {
    const mine = entries.filter((entry) => entry.series === series);
    const highest = Math.max(0, ...mine.map(({ number }) => number ?? 0));
    const open = mine.filter(({ number }) => number === null).length;
    const [counter] = await client.$queryRaw<{ last: number }[]>`
      INSERT INTO reference_counter AS c (series, last) VALUES (${series}, ${highest + open})
      ON CONFLICT (series) DO UPDATE SET last = greatest(c.last, ${highest}) + ${open} RETURNING last`;
    if (!counter) throw new Error(`no numbers for ${series}`);
    next.set(series, counter.last - open);
  }
  return (name) => {
    const number = (next.get(name) ?? 0) + 1;
    next.set(name, number);
    return number;
  };
}
