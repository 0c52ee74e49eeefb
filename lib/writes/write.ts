import { db, type Transaction } from "@/lib/db";
import type { Problem } from "@/lib/forms/problems";
import { done, type Refusal, type Result, refused } from "@/lib/forms/result";

export type RefusalDetails = {
  /** Of a conflict: the version that is there now. */
  version?: number;
  /** What is wrong, and the field of the form it belongs to. */
  problem?: Problem;
  field?: string;
};

/** Thrown inside a write: nothing of it is kept, an idempotency key neither, and the caller gets the refusal as a value. */
export class WriteRefused extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly details?: RefusalDetails,
  ) {
    super(details?.problem ?? refusal);
  }
}

/** Runs a write in its one transaction. A refusal is a value; any other error is a bug and thrown. */
export async function write<Done>(
  run: (tx: Transaction) => Promise<Done>,
  { timeoutMs }: { timeoutMs?: number } = {},
): Promise<Result<Done, RefusalDetails>> {
  try {
    return done(await db().$transaction(run, timeoutMs === undefined ? undefined : { timeout: timeoutMs }));
  } catch (error) {
    if (error instanceof WriteRefused) return refused(error.refusal, error.details);
    throw error;
  }
}
