import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/db";
import { isUnavailable } from "@/lib/db-unavailable";
import { log } from "@/lib/log";
import { answering, requestContext } from "@/lib/request-context";
import { isTold } from "./count-repeats";
import { recordSecurityEvent } from "./record-security-event";
import { RefusalsByAddress } from "./refusals-by-address";
import type { RefusedRequest } from "./refused-requests";

/** So many wait to be written; what comes then is counted, and not written. */
const MOST_WAITING = 100;

/** The database may be away for a moment. */
const MOST_TRIES = 3;
const TRY_AGAIN_MS = 1000;

const refusals = new RefusalsByAddress();
let waiting = 0;
let leftOut = 0;
let last = Promise.resolve();

/**
 * Writes a refused request into the security log, one after another. A flood of them costs the database nothing: they are counted here,
 * for each process by itself, and only what is to be told is a statement. At most a hundred wait; how many were left out is said in
 * the log, as is a row that can't be written. Resolves when all that was heard so far is dealt with.
 */
export function recordRefusedRequest(request: RefusedRequest): Promise<void> {
  const count = refusals.add(request.context.address, request.atMs);
  if (!isTold(count)) return last;
  if (waiting >= MOST_WAITING) {
    leftOut += 1;
    return last;
  }
  waiting += 1;
  last = last.then(() => write(request, count)).finally(done);
  return last;
}

async function write({ context, method, path, status }: RefusedRequest, count: number): Promise<void> {
  const event = { kind: "refused", personId: context.personId ?? null, details: { method, path, status } } as const;
  for (let tries = 1; ; tries++) {
    try {
      await answering(context, () => recordSecurityEvent(db(), event, count));
      return;
    } catch (error) {
      if (tries === MOST_TRIES || !isUnavailable(error)) {
        log.error({ err: error }, "a refusal could not be written into the security log");
        return;
      }
      await pause(TRY_AGAIN_MS);
    }
  }
}

function done(): void {
  waiting -= 1;
  if (waiting > 0 || leftOut === 0) return;
  log.warn(
    { security: true, leftOut },
    "refusals came faster than the security log could be written; so many are not in it",
  );
  leftOut = 0;
}

/** The same of a form that its sender may not send: the page answers in words, and with status 200. */
export async function recordRefusedForm(form: string): Promise<void> {
  const personId = requestContext()?.personId ?? null;
  await recordSecurityEvent(db(), { kind: "refused", personId, details: { form } });
}
