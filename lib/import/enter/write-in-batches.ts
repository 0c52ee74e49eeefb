import type { Transaction } from "@/lib/db";

const BATCH_ROWS = 500;

/**
 * Writes many rows some at a time, and has the database look at each part at once: left to COMMIT, the checks of all of them
 * would take longer than one statement may.
 */
export async function writeInBatches<Row>(
  tx: Transaction,
  rows: readonly Row[],
  write: (chunk: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    await write(rows.slice(start, start + BATCH_ROWS));
    await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
    await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
  }
}
