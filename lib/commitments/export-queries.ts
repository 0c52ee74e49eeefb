import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";

/** What a file of the register holds beyond the lists on screen. */
export type ExportDetails = {
  completionForm: string | null;
  /** Named only to those who see that commitment too. */
  supersededBy: string | null;
  /** Everyone with a part, by code. */
  parts: { role: "lead" | "co_executor" | "consolidator"; code: string }[];
};

/** For rows of a list this person was given, in one question. */
export async function readExportDetails(
  viewer: Viewer,
  rows: readonly { id: string }[],
): Promise<(row: { id: string }) => ExportDetails> {
  const found = await db().commitment.findMany({
    where: { AND: [{ id: { in: rows.map(({ id }) => id) } }, visibleTo(viewer)] },
    select: {
      id: true,
      completionForm: true,
      supersededById: true,
      assignments: {
        select: { role: true, organisation: { select: { code: true } } },
        orderBy: [{ role: "asc" }, { side: "asc" }, { position: "asc" }],
      },
    },
  });
  const replacing = found.flatMap(({ supersededById }) => supersededById ?? []);
  const seen = await db().commitment.findMany({
    where: { AND: [{ id: { in: replacing } }, visibleTo(viewer)] },
    select: { id: true, reference: true },
  });
  const references = new Map(seen.map(({ id, reference }) => [id, reference]));
  const byId = new Map(
    found.map(({ id, completionForm, supersededById, assignments }) => [
      id,
      {
        completionForm,
        supersededBy: references.get(supersededById ?? "") ?? null,
        parts: assignments.map(({ role, organisation }) => ({ role, code: organisation.code })),
      },
    ]),
  );
  return ({ id }) => byId.get(id) ?? { completionForm: null, supersededBy: null, parts: [] };
}
