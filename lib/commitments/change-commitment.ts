import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import type { Clock } from "@/lib/clock";
import { db, type Transaction } from "@/lib/db";
import { done, type Result, refused } from "@/lib/forms/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Action } from "@/lib/vocabulary/commitments";
import { claimIdempotencyKey } from "@/lib/writes/idempotency-key";
import { type CommitmentToChange, holdCommitment } from "./commitment-to-change";
import { isPossible } from "./transitions";

/** Which commitment, from which version the person worked, and the form's own key, so that twice is once. */
export type ChangeRequest = { reference: string; version: number; key: string };

export type ChangeContext = { tx: Transaction; commitment: CommitmentToChange; viewer: Viewer; clock: Clock };

/** What a change does to the commitment's own row, and the event that tells it. */
export type Change = { data?: Prisma.CommitmentUncheckedUpdateManyInput; event: AuditEvent };

/** A change may still find that something asked for is not there; then nothing is written. */
export class ChangeRefused extends Error {
  constructor(readonly problem: string) {
    super(problem);
  }
}

export type Changed = { reference: string; version: number };
export type RefusalDetails = { version?: number; problem?: string };

/**
 * The one way a commitment changes. In one transaction: wait for a change in progress; find what the person sees; may
 * they; was this very form already carried out; is it still the version they saw; does the status allow it; write;
 * record the event.
 * `asked` is what was asked, for telling a repeated form from a key used again for something else.
 */
export async function changeCommitment(
  viewer: Viewer,
  request: ChangeRequest,
  action: Action,
  asked: unknown,
  change: (context: ChangeContext) => Promise<Change>,
): Promise<Result<Changed, RefusalDetails>> {
  try {
    return await db().$transaction(async (tx) => {
      const commitment = await holdCommitment(tx, viewer, request.reference);
      if (!commitment) return refused("not-found");
      if (!can(viewer, action, commitment)) return refused("forbidden");

      const clock = await claimIdempotencyKey(tx, viewer, request.key, [action, request.reference, asked]);
      if (clock === "same") return done({ reference: commitment.reference, version: commitment.version });
      if (clock === "other") return refused("conflict", { version: commitment.version });
      if (commitment.version !== request.version) throw new Stale(commitment.version);
      if (!isPossible(action, commitment.status)) throw new Impossible();

      const { data, event } = await change({ tx, commitment, viewer, clock });
      const version = commitment.version + 1;
      const updated = await tx.commitment.updateMany({
        where: { id: commitment.id, version: commitment.version },
        data: { ...data, version, changedAt: clock.now },
      });
      if (updated.count !== 1) throw new Error("a locked commitment was changed by someone else");
      await recordEvent(tx, `commitment:${commitment.id}`, version, viewer.id, clock.now, event);
      return done({ reference: commitment.reference, version });
    });
  } catch (error) {
    if (error instanceof Stale) return refused("conflict", { version: error.version });
    if (error instanceof Impossible) return refused("not-allowed-from-here");
    if (error instanceof ChangeRefused) return refused("not-allowed-from-here", { problem: error.problem });
    throw error;
  }
}

/** Thrown, so that the claimed key is rolled back with everything else and the corrected form may use it again. */
class Stale extends Error {
  constructor(readonly version: number) {
    super("stale");
  }
}
class Impossible extends Error {}
