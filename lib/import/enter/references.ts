import type { Transaction } from "@/lib/db";
import type { CommitmentEntry } from "../check/commitment-entry";

/**
 * Raises each series past the numbers that the file names and by as many as it leaves open, and gives those out in order. The
 * rows stay locked to the end: nobody gets one of these numbers meanwhile, and none is given twice.
 */
export async function reserveNumbers(
  tx: Transaction,
  entries: readonly CommitmentEntry[],
): Promise<(series: string) => number> {
  const series = [...new Set(entries.map((entry) => entry.series))].sort();
  const next = new Map<string, number>();
  for (const each of series) {
    const mine = entries.filter((entry) => entry.series === each);
    const highest = Math.max(0, ...mine.flatMap(({ number }) => number ?? []));
    const open = mine.filter(({ number }) => number === null).length;
    const [counter] = await tx.$queryRaw<{ last: number }[]>`
      INSERT INTO reference_counter AS c (series, last) VALUES (${each}, ${highest + open})
      ON CONFLICT (series) DO UPDATE SET last = greatest(c.last, ${highest}) + ${open} RETURNING last`;
    if (!counter) throw new Error(`no numbers for ${each}`);
    next.set(each, counter.last - open);
  }
  return (name) => {
    const number = (next.get(name) ?? 0) + 1;
    next.set(name, number);
    return number;
  };
}
