import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import type { Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Action, Status } from "@/lib/vocabulary/commitments";
import { claimOnce } from "@/lib/writes/idempotency-key";
import { WriteRefused, write } from "@/lib/writes/write";
import { checkChangesOfDay } from "./check-changes-of-day";
import { type LockedCommitment, lockCommitment } from "./lock-commitment";
import { type EventOfAction, eventOf, isPossible, statusChange } from "./transitions";

/** Which commitment, from which version the person worked, and the form's own key, so that twice is once. */
export type ChangeRequest = { reference: string; version: number; key: string };

export type ChangeContext = { tx: Transaction; commitment: LockedCommitment; viewer: Viewer; clock: Clock };

/** What a change does to the commitment's own row, and the event that tells it. The status is not its to name. */
export type Change = {
  columns?: Omit<Prisma.CommitmentUncheckedUpdateManyInput, "status" | "version" | "changedAt">;
  event: EventOfAction;
  /** The row of the decision, where it made one that may answer a proposal. */
  decisionId?: string;
  /** Of what takes something back: the status that it came from. */
  before?: Status;
  /** What may be written only once the status is the new one. */
  afterwards?: () => Promise<unknown>;
};

export type Changed = { reference: string; version: number };

/**
 * The one way a commitment changes; prisma/sql/history-of-commitments.sql lets no other by. In one transaction: wait for a change in progress; find what the person sees; may
 * they; was this very form already carried out; is it still the version they saw; does the status allow it; have they done enough for a day; write, with
 * the status that the table of transitions gives; record the event.
 * `asked` is what was asked, for telling a repeated form from a key used again for something else. `hold` takes what else is to be held,
 * where it comes first: docs/decisions/25-lock-order.md.
 */
export function changeCommitment(
  viewer: Viewer,
  request: ChangeRequest,
  action: Action,
  asked: unknown,
  change: (context: ChangeContext) => Promise<Change>,
  hold?: (tx: Transaction) => Promise<void>,
) {
  const begin = (tx: Transaction, version: number) =>
    claimOnce(tx, viewer, request.key, [action, request.reference, asked], { version });
  return write<Changed>(async (tx) => {
    await hold?.(tx);
    return changeWithin(tx, viewer, request, action, change, begin);
  });
}

/**
 * The same in the transaction of a caller, which holds what comes before a commitment. `begin` tells the time at which it is done, once it
 * is sure that the person may; null where this very form was carried out already.
 */
export async function changeWithin(
  tx: Transaction,
  viewer: Viewer,
  request: Pick<ChangeRequest, "reference" | "version">,
  action: Action,
  change: (context: ChangeContext) => Promise<Change>,
  begin: (tx: Transaction, version: number) => Promise<Clock | null>,
): Promise<Changed> {
  const commitment = await lockCommitment(tx, viewer, request.reference);
  if (!commitment) throw new WriteRefused("not-found");
  if (!can(viewer, action, commitment)) throw new WriteRefused("forbidden");

  const { id, reference, version, status } = commitment;
  const clock = await begin(tx, version);
  if (!clock) return { reference, version };
  if (version !== request.version) throw new WriteRefused("conflict", { version });
  if (!isPossible(action, status)) throw new WriteRefused("not-allowed-from-here");
  await checkChangesOfDay(tx, viewer, commitment, clock);

  const { columns, event, before, afterwards } = await change({ tx, commitment, viewer, clock });
  const to = statusChange(action, status, before)?.to;
  const updated = await tx.commitment.updateMany({
    where: { id, version },
    data: { ...columns, ...(to === undefined ? {} : { status: to }), version: version + 1, changedAt: clock.now },
  });
  if (updated.count !== 1) throw new Error("a locked commitment was changed by someone else");
  await afterwards?.();
  const told = eventOf(action, status, event, before);
  await recordEvent(tx, `commitment:${id}`, version + 1, viewer.id, clock.now, told);
  return { reference, version: version + 1 };
}
