import { readEvent, type ToldEvent } from "@/lib/audit/events";
import type { Transaction } from "@/lib/db";

/**
 * Whether the control date in force was decided with a head's authority: by what was done, whatever role who did it has today. Putting
 * on control enters a date, an extension, its refusal and a change of control decide one; a correction decides where it was made with authority.
 * Source: docs/decisions/21-corrections.md.
 */
export async function isDateOfHead(tx: Pick<Transaction, "auditEvent">, commitmentId: string): Promise<boolean> {
  const told = await tx.auditEvent.findMany({
    where: {
      chain: `commitment:${commitmentId}`,
      kind: { in: ["put_on_control", "control_deadline_changed", "extension_refused", "commitment_edited"] },
    },
    orderBy: { seq: "desc" },
    select: { payload: true },
  });
  for (const { payload } of told) {
    const isHeads = decidedBy(readEvent(payload));
    if (isHeads !== null) return isHeads;
  }
  return false;
}

/** Null where it decided nothing about the date: a coordinator's correction leaves that where it was. */
function decidedBy(event: ToldEvent): boolean | null {
  switch (event.kind) {
    case "put_on_control":
      return false;
    case "control_deadline_changed":
      return event.withAuthority === false ? null : true;
    case "extension_refused":
      return true;
    case "commitment_edited":
      return event.section === "control" && "control" in event.changes ? true : null;
    default:
      return null;
  }
}
