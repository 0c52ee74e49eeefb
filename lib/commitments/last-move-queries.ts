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

type Move = Extract<ReturnType<typeof readEvent>, { kind: (typeof moving)[number] }>;

function isMove(event: { kind: string }): event is Move {
  return moving.some((kind) => kind === event.kind);
}
