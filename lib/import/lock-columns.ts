import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import { importKindsOf } from "./queries";
import { parseStoredColumns } from "./stored-columns";

/**
 * How a kept file is read, held until the transaction ends: one form of a person's lists at a time. Two that say the same words would each
 * add what the other has added, and one that was read before would undo the other. `columns` is null before anybody said any; null where the file is
 * gone. Place of the lock: docs/decisions/25-lock-order.md.
 */
export async function lockColumns(tx: Transaction, viewer: Viewer, id: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import_words ${viewer.id}`}, 0))`;
  const upload = await tx.importUpload.findFirst({
    where: { id, kind: { in: importKindsOf(viewer) }, createdById: viewer.id },
    select: { kind: true, headers: true, mapping: true },
  });
  if (!upload) return null;
  const { kind, headers, mapping } = upload;
  return { columns: mapping === null ? null : parseStoredColumns(kind, headers, mapping) };
}
