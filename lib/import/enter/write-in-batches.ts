import type { Transaction } from "@/lib/db";

const BATCH_ROWS = 500;

/** Writes many rows some at a time. */
export async function writeInBatches<Row>(
  rows: readonly Row[],
  write: (chunk: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) await write(rows.slice(start, start + BATCH_ROWS));
}

/**
 * Has the database look at once at all that was written so far, each with its event (prisma/sql/history-of-commitments.sql): left to
 * COMMIT, the checks of a whole file could take longer than one statement may.
 */
export async function checkWritten(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
}
