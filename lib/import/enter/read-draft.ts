import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import type { ImportKind, Mapping } from "../fields";

const cells = z.array(z.array(z.string()));
const kept = z.record(z.string(), z.number().int().min(0));

/** The table to be entered, as it was kept; null when it is gone or nobody has said yet which column is which. */
export async function readDraft(tx: Transaction, viewer: Viewer, kind: ImportKind, id: string) {
  const draft = await tx.importDraft.findFirst({ where: { id, kind, createdById: viewer.id } });
  if (!draft || draft.mapping === null) return null;
  const mapping: Mapping = kept.parse(draft.mapping);
  return {
    ...{ fileName: draft.fileName, headers: draft.headers, mapping },
    rows: cells.parse(draft.rows),
    sha256: Buffer.from(draft.sha256).toString("hex"),
  };
}
