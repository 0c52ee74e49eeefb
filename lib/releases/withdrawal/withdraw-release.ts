import { canWithdraw } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import type { Transaction } from "@/lib/db";
import { removeDraftsAbout } from "@/lib/drafts/remove-drafts";
import { type Result, refused } from "@/lib/forms/result";
import { claimOnce } from "@/lib/writes/idempotency-key";
import { type RefusalDetails, WriteRefused, write } from "@/lib/writes/write";
import type { WithdrawInput } from "./inputs";
import { removeFile, removeUploads } from "./remove-file";
import { withdrawMeetings } from "./withdraw-meetings";

/** `restingOn` are the commitments that keep a text in the register. */
type WithdrawalDetails = RefusalDetails & { restingOn?: string[] };

/**
 * Takes a text out for good that should not have been brought in, with the reason: its words, its title, its file, what was proposed
 * from it, what was kept of it for the form, and the name of a meeting made with it are removed from the database; its code, which is
 * not given again, and its hashes stay in the event. A correction that is withdrawn leaves the text it corrected open for another.
 * Refused: a text that commitments rest on (`restingOn` names them) since the register would show words without a source; a stale
 * version. Sent twice, or after somebody else, it is done already. prisma/sql/withdrawal.sql lets nothing less by.
 */
export async function withdrawRelease(
  viewer: Viewer,
  input: WithdrawInput,
): Promise<Result<{ release: string }, WithdrawalDetails>> {
  if (!canWithdraw(viewer)) return refused("forbidden");
  return write(async (tx) => {
    const release = await lockRelease(tx, input.release);
    const asked = ["withdraw_release", input.release, input.reason];
    const clock = await claimOnce(tx, viewer, input.key, asked, { version: release.version });
    if (!clock || release.withdrawnAt !== null) return { release: input.release };
    if (release.version !== input.version) throw new WriteRefused("conflict", { version: release.version });
    const restingOn = await commitmentsOf(tx, release.id);
    if (restingOn.length > 0) {
      const details = { problem: "commitments_rest_on_text" as const, restingOn };
      throw new WriteRefused<WithdrawalDetails>("not-allowed-from-here", details);
    }

    const { id, sha256, supersedes, file } = release;
    await removeDraftsAbout(tx, { id, code: input.release });
    await tx.proposalStep.deleteMany({ where: { releaseId: id } });
    await tx.statement.deleteMany({ where: { releaseId: id } });
    if (file) await removeFile(tx, id);
    await removeUploads(tx, { text: sha256, file: file?.sha256 ?? null });
    const version = release.version + 1;
    await tx.$executeRaw`SELECT empty_release(${id}::uuid, ${clock.now.toISOString()}::timestamptz)`;
    await withdrawMeetings(tx, viewer, clock.now, { id, code: input.release });
    await recordEvent(tx, `release:${id}`, version, viewer.id, clock.now, {
      kind: "release_withdrawn",
      code: input.release,
      sha256: hex(sha256),
      fileSha256: file ? hex(file.sha256) : null,
      supersedes: supersedes?.code ?? null,
      reason: input.reason,
      reasonIn: input.language,
    });
    return { release: input.release };
  });
}

/** The release, held until the end of the transaction; whoever may withdraw may find any. */
export async function lockRelease(tx: Transaction, code: string) {
  await tx.$queryRaw`SELECT id FROM release WHERE code = ${code} FOR UPDATE`;
  const found = await tx.release.findUnique({
    where: { code },
    select: {
      id: true,
      version: true,
      sha256: true,
      withdrawnAt: true,
      supersedes: { select: { code: true } },
      file: { select: { sha256: true } },
    },
  });
  if (!found) throw new WriteRefused("not-found");
  return found;
}

async function commitmentsOf(tx: Transaction, releaseId: string): Promise<string[]> {
  const found = await tx.commitment.findMany({
    where: { statements: { some: { releaseId } } },
    orderBy: [{ series: "asc" }, { number: "asc" }],
    select: { reference: true },
  });
  return found.map(({ reference }) => reference);
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
