import type { Transaction } from "@/lib/db";

/**
 * Holds these sectors as they are, for a write that is about to name several: all at once and in one order, since their places are
 * unique and so changing them waits for whoever names them. Source: docs/decisions/25-lock-order.md.
 */
export async function lockSectors(tx: Transaction, codes: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT code FROM sector WHERE code = ANY (${codes}::text[]) ORDER BY code FOR KEY SHARE`;
}
