import { readEvent } from "@/lib/audit/events";
import type { Transaction } from "@/lib/db";

/** The kinds of events that move a status; lib/audit/events.ts gives them `from` and `to`. */
const moving = [
  "put_on_control",
  "set_for_record",
  "returned_to_captured",
  "started",
  "report_sent",
  "returned",
  "kept_on_additional_control",
  "taken_off_control",
  "reopened",
  "report_withdrawn",
  "decision_withdrawn",
  "objection_returned",
] as const;

/**
 * The last event that moved a commitment's status, of any kind or of those named: how it came to be where it is. Null where it is
 * where it began.
 */
export async function lastMove(tx: Transaction, commitmentId: string, kinds: readonly Move["kind"][] = moving) {
  const row = await tx.auditEvent.findFirst({
    where: { chain: `commitment:${commitmentId}`, kind: { in: [...kinds] } },
    orderBy: { seq: "desc" },
    select: { payload: true },
  });
  const event = row && readEvent(row.payload);
  return event && "from" in event && "to" in event && isMove(event) ? event : null;
}

/**
 * Has this organisation become the lead since the last event of a kind? Then what was assigned and said before that was not its own,
 * also where it had led before.
 */
export async function becameLeadSince(
  tx: Transaction,
  commitmentId: string,
  leadId: string,
  kind: "taken_off_control" | "reopened",
): Promise<boolean> {
  const chain = `commitment:${commitmentId}`;
  const since = await tx.auditEvent.findFirst({
    where: { chain, kind },
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  const later = await tx.auditEvent.findMany({
    where: { chain, kind: { in: [...changingParts] }, seq: { gt: since?.seq ?? 0 } },
    select: { payload: true },
  });
  return later.some(({ payload }) => {
    const event = readEvent(payload);
    if (!("before" in event && "after" in event)) return false;
    const led = (parts: readonly { organisationId: string; role: string }[] = []) =>
      parts.some(({ organisationId, role }) => organisationId === leadId && role === "lead");
    return led(event.after) && !led(event.before);
  });
}

/** The kinds of events by which another organisation may become the lead of what was on control; they tell the parts. */
const changingParts = ["parts_changed", "handed_over", "objection_upheld"] as const;

type Move = Extract<ReturnType<typeof readEvent>, { kind: (typeof moving)[number] }>;

function isMove(event: { kind: string }): event is Move {
  return moving.some((kind) => kind === event.kind);
}
