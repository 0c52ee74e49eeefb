import { canAdminister, type RegistryAction } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { type Result, refused } from "@/lib/forms/result";
import { Prisma } from "@/lib/generated/prisma/client";
import { claimOnce } from "@/lib/writes/idempotency-key";
import { type RefusalDetails, WriteRefused, write } from "@/lib/writes/write";
import type { WorkLeft } from "./work-left-queries";

/** Prisma's code for a unique constraint that failed. */
const UNIQUE_VIOLATION = "P2002";

/** What is written: a new thing without `id`; a known one with the version it was seen at; the form's own key. */
export type RegistryRequest = { id: string | null; version: number; key: string };
export type RegistryContext = { tx: Transaction; viewer: Viewer; clock: Clock };
/** `isRepeat`: this very form was carried out before, and nothing was done now. */
type Written = { id: string; isRepeat: boolean };
/** What hangs on an organisation that is to end: those below it, people with access, unfinished commitments and those it leads. */
type Closing = { day: CalendarDate; parts: number; people: number; commitments: number; leads: number };
/** What takes a person away from what they answer for. */
export type Leaving = "disable" | "move";
/** What would follow from it, to be looked at before it is sent again with the token that stands for exactly that. */
export type ToConfirm = {
  token: string;
  moves?: { reference: string; from: string | null; to: string }[];
  closing?: Closing;
  leaving?: Leaving;
  /** What an organisation or a person that goes still has to do. */
  work?: WorkLeft;
};
export type RegistryDetails = RefusalDetails & { confirm?: ToConfirm };

/** Nothing was written yet: what would follow is looked at first. */
export class ToBeConfirmed extends WriteRefused<RegistryDetails> {
  constructor(confirm: ToConfirm) {
    super("not-allowed-from-here", { confirm });
  }
}

/**
 * The one way the registry changes: may they; then in one transaction, was this very form carried out already, write. A new
 * thing takes the form's key for its id, so that a form sent twice finds what it made. Refused as a conflict: a key that was used
 * for something else, or is another thing's id. `hold` takes what is to be held before the form's key: docs/decisions/25-lock-order.md.
 */
export async function writeRegistry(
  viewer: Viewer,
  action: RegistryAction,
  request: RegistryRequest,
  asked: unknown,
  change: (context: RegistryContext, id: string) => Promise<void>,
  hold?: (tx: Transaction, id: string) => Promise<void>,
): Promise<Result<Written, RegistryDetails>> {
  if (!canAdminister(viewer, action)) return refused("forbidden");
  const id = request.id ?? request.key;
  return write(
    async (tx) => {
      await hold?.(tx, id);
      const clock = await claimOnce(tx, viewer, request.key, [action, request.id, asked]);
      if (!clock) return { id, isRepeat: true };
      const context = { tx, viewer, clock };
      await (request.id === null ? refusingTaken(() => change(context, id)) : change(context, id));
      return { id, isRepeat: false };
    },
    { timeoutMs: 20_000 },
  );
}

/** A key that no form of ours was given may be another thing's id already, or end as one does that a code was made of. */
async function refusingTaken(add: () => Promise<void>): Promise<void> {
  try {
    await add();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION) {
      throw new WriteRefused("conflict");
    }
    throw error;
  }
}

/** What is to be changed, if it is still there and still as the person saw it. It was locked before it was read. */
export function asSeen<Row extends { version: number }>(row: Row | null, request: RegistryRequest): Row {
  if (!row) throw new WriteRefused("not-found");
  if (row.version !== request.version) throw new WriteRefused("conflict", { version: row.version });
  return row;
}
