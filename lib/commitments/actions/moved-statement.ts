import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import type { ChangeContext } from "../write";

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
