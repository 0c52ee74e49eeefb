import { z } from "zod";
import { canMark } from "@/lib/access/permissions";
import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import type { Transaction } from "@/lib/db";
import { blankOr, text } from "@/lib/forms/fields";
import { type Result, refused } from "@/lib/forms/result";
import { version as versionOf } from "@/lib/forms/version";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { markings } from "@/lib/vocabulary/markings";
import { claimOnce } from "@/lib/writes/idempotency-key";
import { FormRefused, type RefusalDetails, WriteRefused, write } from "@/lib/writes/write";
import { releaseCodeInput } from "./proposals/inputs";

/** What the form of a text's marking sends; empty for a text that is open. */
export const markingInput = z.strictObject({
  release: releaseCodeInput,
  version: versionOf,
  key: z.uuid().toLowerCase(),
  marking: blankOr(z.enum(markings)),
  reason: text,
  language: z.enum(languages),
});
type MarkingInput = z.infer<typeof markingInput>;

/**
 * Marks a text for official use, or opens it again, with its reason. What rests on a text that becomes restricted becomes so with it,
 * each commitment with its own event; opening the text leaves them as they are (prisma/sql/marking.sql). Sent twice it acts once. Refused: a stale version,
 * and what the text is already.
 */
export async function setReleaseMarking(
  viewer: Viewer,
  input: MarkingInput,
): Promise<Result<{ release: string }, RefusalDetails>> {
  if (!canMark(viewer)) return refused("forbidden");
  return write(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM release WHERE code = ${input.release} FOR UPDATE`;
      const found = await tx.release.findFirst({
        where: { AND: [{ code: input.release }, releasesVisibleTo(viewer)] },
        select: { id: true, version: true, marking: true },
      });
      if (!found) throw new WriteRefused("not-found");
      const asked = ["set_marking", input.release, input.marking, input.reason];
      const clock = await claimOnce(tx, viewer, input.key, asked, { version: found.version });
      if (!clock) return { release: input.release };
      if (found.version !== input.version) throw new WriteRefused("conflict", { version: found.version });
      if (found.marking === input.marking) {
        throw new FormRefused(input.marking === null ? "open_already" : "restricted_already");
      }
      const version = found.version + 1;
      const { reason, language: reasonIn } = input;
      await tx.release.update({ where: { id: found.id }, data: { marking: input.marking, version } });
      if (input.marking !== null) {
        await restrictCommitments(tx, viewer, { releaseId: found.id, now: clock.now, reason, reasonIn });
      }
      await recordEvent(
        tx,
        `release:${found.id}`,
        version,
        viewer.id,
        clock.now,
        input.marking === null
          ? { kind: "marking_lifted", reason, reasonIn }
          : { kind: "marking_set", marking: input.marking, reason, reasonIn },
      );
      return { release: input.release };
    },
    { timeoutMs: 30_000 },
  );
}

type Restriction = { releaseId: string; now: Date; reason: string; reasonIn: Language };

async function restrictCommitments(
  tx: Transaction,
  viewer: Viewer,
  { releaseId, now, reason, reasonIn }: Restriction,
): Promise<void> {
  // All of them, since one may be about to be opened; in the order of docs/decisions/25-lock-order.md.
  const found = await tx.$queryRaw<{ id: string; marking: string | null }[]>`
    SELECT c.id::text, c.marking::text FROM commitment c
    WHERE c.id IN (SELECT s.commitment_id FROM statement s WHERE s.release_id = ${releaseId}::uuid)
    ORDER BY c.id FOR NO KEY UPDATE`;
  for (const { id } of found.filter(({ marking }) => marking === null)) {
    const { version } = await tx.commitment.update({
      where: { id },
      data: { marking: "restricted", version: { increment: 1 }, changedAt: now },
      select: { version: true },
    });
    const event = { kind: "marking_set" as const, marking: "restricted" as const, reason, reasonIn };
    await recordEvent(tx, `commitment:${id}`, version, viewer.id, now, event);
  }
}
