import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import type { ChangeContext } from "../write";
import type { StatedDate } from "../write-promised-date";

/** The event that the date of a statement hangs on: the one its commitment's date hangs on, while that is the date it gave. */
export async function milestoneOf(
  { tx, commitment }: ChangeContext,
  { deadlineEdtf, deadlineBasis }: Omit<StatedDate, "milestoneId">,
): Promise<string | null> {
  if (deadlineBasis !== "event") return null;
  const { promisedEdtf, promisedMilestoneId } = await tx.commitment.findUniqueOrThrow({
    where: { id: commitment.id },
    select: { promisedEdtf: true, promisedMilestoneId: true },
  });
  return promisedEdtf === deadlineEdtf ? promisedMilestoneId : null;
}

type Moved = Omit<Extract<AuditEvent, { kind: "statement_moved" }>, "kind">;

/** Tells the text's own history that one of its statements belongs to another commitment now. */
export async function tellRelease(
  { tx, viewer, clock }: ChangeContext,
  release: { id: string; version: number },
  moved: Moved,
): Promise<void> {
  const version = release.version + 1;
  await tx.release.update({ where: { id: release.id }, data: { version } });
  await recordEvent(tx, `release:${release.id}`, version, viewer.id, clock.now, { kind: "statement_moved", ...moved });
}
