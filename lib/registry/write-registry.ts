import { canAdminister, type RegistryAction } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { Clock } from "@/lib/clock";
import { db, type Transaction } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { done, type Result, refused } from "@/lib/forms/result";
import { claimIdempotencyKey } from "@/lib/writes/idempotency-key";

/** What is written: a new thing without `id`; a known one with the version it was seen at; the form's own key. */
export type RegistryRequest = { id: string | null; version: number; key: string };
export type RegistryContext = { tx: Transaction; viewer: Viewer; clock: Clock };
/** `isRepeat`: this very form was carried out before, and nothing was done now. */
export type Written = { id: string; isRepeat: boolean };
/** What hangs on an organisation that is to end: those below it, people with access, open commitments and those it leads. */
export type Closing = { day: CalendarDate; parts: number; people: number; commitments: number; leads: number };
/** What would follow from it, to be looked at before it is sent again with the token that stands for exactly that. */
export type ToConfirm = {
  token: string;
  moves?: { reference: string; from: string | null; to: string }[];
  closing?: Closing;
};
export type RegistryDetails = { version?: number; problem?: string; field?: string; confirm?: ToConfirm };

/** Something in the form does not go; nothing is written. `problem` is a key of `registry.problems`. */
export class RegistryRefused extends Error {
  constructor(
    readonly field: string,
    readonly problem: string,
    readonly confirm?: ToConfirm,
  ) {
    super(problem);
  }
}

/** Somebody else was faster. Thrown, so that the claimed key is free for the form once it was looked at again. */
class Stale extends Error {
  constructor(readonly version: number) {
    super("stale");
  }
}
class Gone extends Error {}

/**
 * The one way the registry changes: in one transaction, may they, was this very form carried out already, write. A new thing
 * takes the form's key for its id, so that a form sent twice finds what it made.
 */
export async function writeRegistry(
  viewer: Viewer,
  action: RegistryAction,
  request: RegistryRequest,
  asked: unknown,
  write: (context: RegistryContext, id: string) => Promise<void>,
): Promise<Result<Written, RegistryDetails>> {
  if (!canAdminister(viewer, action)) return refused("forbidden");
  const id = request.id ?? request.key;
  try {
    return await db().$transaction(
      async (tx) => {
        const clock = await claimIdempotencyKey(tx, viewer, request.key, [action, request.id, asked]);
        if (clock === "same") return done({ id, isRepeat: true });
        if (clock === "other") return refused("conflict");
        await write({ tx, viewer, clock }, id);
        return done({ id, isRepeat: false });
      },
      { timeout: 20_000 },
    );
  } catch (error) {
    if (error instanceof Stale) return refused("conflict", { version: error.version });
    if (error instanceof Gone) return refused("not-found");
    if (!(error instanceof RegistryRefused)) throw error;
    const { field, problem, confirm } = error;
    return refused("not-allowed-from-here", { field, problem, ...(confirm ? { confirm } : {}) });
  }
}

/** What is to be changed, if it is still there and still as the person saw it. It was locked before it was read. */
export function asSeen<Row extends { version: number }>(row: Row | null, request: RegistryRequest): Row {
  if (!row) throw new Gone();
  if (row.version !== request.version) throw new Stale(row.version);
  return row;
}
