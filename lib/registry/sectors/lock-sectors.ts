import type { Transaction } from "@/lib/db";

/**
 * Holds these sectors as they are, for a write that is about to name several: all at once and in one order, since their places are
 * unique and so changing them waits for whoever names them. Gives those that there are. Source: docs/decisions/25-lock-order.md.
 */
export async function lockSectors(tx: Transaction, codes: readonly string[]): Promise<{ code: string }[]> {
  return tx.$queryRaw<
    { code: string }[]
  >`SELECT code FROM sector WHERE code = ANY (${codes}::text[]) ORDER BY code FOR KEY SHARE`;
}
