import type { Transaction } from "@/lib/db";
import { isUnavailable } from "@/lib/db-unavailable";
import type { Problem } from "@/lib/forms/problems";
import { done, type Refusal, type Result, refused } from "@/lib/forms/result";
import type { PersonNames } from "@/lib/localization/person-name";
import { inTransaction } from "@/lib/security-log/record-security-event";

export type RefusalDetails = {
  /** Of a conflict: the version that is there now, and who made it. */
  version?: number;
  changedBy?: PersonNames;
  /** What is wrong, and the field of the form it belongs to. */
  problem?: Problem;
  field?: string;
  /** A date, as EDTF, so far ahead that it may be mistyped: carried out once it is sent again as `confirmed`. */
  farDate?: string;
};

/** Thrown inside a write: nothing of it is kept, an idempotency key neither, and the caller gets the refusal as a value. */
export class WriteRefused<Details extends RefusalDetails = RefusalDetails> extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly details?: Details,
  ) {
    super(details?.problem ?? refusal);
  }
}

/** Something in the form does not go: at `field`, where it belongs to one. */
export class FormRefused extends WriteRefused {
  constructor(problem: Problem, field?: string) {
    super("not-allowed-from-here", { problem, ...(field === undefined ? {} : { field }) });
  }
}

/**
 * Runs a write in its one transaction. A refusal is a value, and so is a database that is away or kept it waiting; any other
 * error is a bug and thrown. `Details` is what the refusals of this write may carry.
 */
export async function write<Done, Details extends RefusalDetails = RefusalDetails>(
  run: (tx: Transaction) => Promise<Done>,
  { timeoutMs, maxWaitMs }: { timeoutMs?: number; maxWaitMs?: number } = {},
): Promise<Result<Done, Details>> {
  const limits = {
    ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    ...(maxWaitMs === undefined ? {} : { maxWait: maxWaitMs }),
  };
  try {
    return done(await inTransaction(run, limits));
  } catch (error) {
    if (error instanceof WriteRefused) return refused(error.refusal, error.details as Details | undefined);
    if (isUnavailable(error)) return refused("busy");
    throw error;
  }
}
