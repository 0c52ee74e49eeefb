import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import type { ImportKind } from "../fields";
import { parseStoredColumns } from "../stored-columns";

const cells = z.array(z.array(z.string()));

/** The table to be entered, as it was kept; null when it is gone or nobody has said yet which column is which. */
export async function readUpload(tx: Transaction, viewer: Viewer, kinds: readonly ImportKind[], id: string) {
  const upload = await tx.importUpload.findFirst({ where: { id, kind: { in: [...kinds] }, createdById: viewer.id } });
  if (!upload || upload.mapping === null) return null;
  const { kind, firstRow, above } = upload;
  return {
    kind,
    firstRow,
    above,
    fileName: upload.fileName,
    headers: upload.headers,
    ...parseStoredColumns(kind, upload.headers, upload.mapping),
    rows: cells.parse(upload.rows),
    sha256: Buffer.from(upload.sha256).toString("hex"),
  };
}
