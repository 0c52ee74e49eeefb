import { canWithdraw } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { type Result, refused } from "@/lib/forms/result";
import { claimOnce } from "@/lib/writes/idempotency-key";
import { FormRefused, type RefusalDetails, WriteRefused, write } from "@/lib/writes/write";
import type { WithdrawInput } from "./inputs";
import { removeFile, removeUploads } from "./remove-file";
import { hex, lockRelease } from "./withdraw-release";

/**
 * Takes the file out for good that a text was read from, whatever rests on the text, with the reason; its hash stays in the event.
 * Refused: where there is none, or none any more; a stale version. Sent twice it acts once.
 */
export async function withdrawFile(
  viewer: Viewer,
  input: WithdrawInput,
): Promise<Result<{ release: string }, RefusalDetails>> {
  if (!canWithdraw(viewer)) return refused("forbidden");
  return write(async (tx) => {
    const release = await lockRelease(tx, input.release);
    const asked = ["withdraw_file", input.release, input.reason];
    const clock = await claimOnce(tx, viewer, input.key, asked, { version: release.version });
    if (!clock) return { release: input.release };
    if (release.version !== input.version) throw new WriteRefused("conflict", { version: release.version });
    if (!release.file) throw new FormRefused("no_file_to_withdraw");
    const fileSha256 = release.file.sha256;
    await removeFile(tx, release.id);
    await removeUploads(tx, { text: null, file: fileSha256 });
    const version = release.version + 1;
    await tx.release.update({ where: { id: release.id }, data: { version } });
    await recordEvent(tx, `release:${release.id}`, version, viewer.id, clock.now, {
      kind: "release_file_withdrawn",
      code: input.release,
      fileSha256: hex(fileSha256),
      reason: input.reason,
      reasonIn: input.language,
    });
    return { release: input.release };
  });
}
