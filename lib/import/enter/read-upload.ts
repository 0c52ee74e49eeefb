import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import type { ImportKind } from "../fields";
import { readColumns } from "../kept-columns";

const cells = z.array(z.array(z.string()));

/** The table to be entered, as it was kept; null when it is gone or nobody has said yet which column is which. */
export async function readDraft(tx: Transaction, viewer: Viewer, kind: ImportKind, id: string) {
  const draft = await tx.importDraft.findFirst({ where: { id, kind, createdById: viewer.id } });
  if (!draft || draft.mapping === null) return null;
  return {
    fileName: draft.fileName,
    headers: draft.headers,
    ...readColumns(kind, draft.headers, draft.mapping),
    rows: cells.parse(draft.rows),
    sha256: Buffer.from(draft.sha256).toString("hex"),
  };
}
