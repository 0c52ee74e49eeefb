import type { Transaction } from "@/lib/db";

/** The first of `count` numbers of a series, given once and never again; the row lock makes two writes wait for each other. */
export async function takeNumbers(tx: Transaction, series: string, count: number): Promise<number> {
  const [counter] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO reference_counter AS c (series, last) VALUES (${series}, ${count})
    ON CONFLICT (series) DO UPDATE SET last = c.last + EXCLUDED.last RETURNING last`;
  if (!counter) throw new Error(`no numbers for ${series}`);
  return counter.last - count + 1;
}
