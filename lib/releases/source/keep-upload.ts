import { canCapture } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { TextFormat } from "@/lib/files/formats";
import { normalText } from "@/lib/files/normal-text";
import { type Encoding, type TextWarning, textLimits } from "@/lib/files/text";
import { MOST_WAITING_FILES } from "@/lib/files/waiting-files";
import { done, type Result, refused } from "@/lib/forms/result";
import type { RefusalDetails } from "@/lib/writes/write";

type OriginalFile = {
  name: string;
  mediaType: TextFormat;
  encoding?: Encoding | undefined;
  /** What a person should look at in the text that was read. */
  warnings?: TextWarning[];
  bytes: Uint8Array;
};

/**
 * Keeps a text that was pasted or read from a file until the rest of the form is filled in; a day at most, and of one person the newest
 * few. Refused when
 * nothing can be seen in it, or it is longer than a release can be. prisma/sql/capture-guards.sql asks for the same form of it.
 */
export async function keepSourceUpload(
  viewer: Viewer,
  given: string,
  file: OriginalFile | null = null,
): Promise<Result<{ id: string }, RefusalDetails>> {
  if (!canCapture(viewer)) return refused("forbidden");
  const text = file ? given : normalText(given);
  if (!/[^\s\p{C}\p{Z}]/u.test(text)) return refused("not-allowed-from-here", { problem: "required", field: "text" });
  if (text.includes("\0")) return refused("not-allowed-from-here", { problem: "unexpected", field: "text" });
  if (Buffer.byteLength(text) > textLimits.textBytes)
    return refused("not-allowed-from-here", { problem: "too_long", field: "text" });
  const { id } = await db().sourceUpload.create({
    data: {
      text,
      createdById: viewer.id,
      fileName: file?.name ?? null,
      mediaType: file?.mediaType ?? null,
      encoding: file?.encoding ?? null,
      warnings: file?.warnings ?? [],
      bytes: file ? Uint8Array.from(file.bytes) : null,
    },
    select: { id: true },
  });
  await db().$executeRaw`
    DELETE FROM source_upload WHERE created_by_id = ${viewer.id}::uuid AND id NOT IN (
      SELECT id FROM source_upload WHERE created_by_id = ${viewer.id}::uuid ORDER BY created_at DESC, id DESC LIMIT ${MOST_WAITING_FILES})`;
  return done({ id });
}
