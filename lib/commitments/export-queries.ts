import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { Language } from "@/lib/vocabulary/languages";
import type { RowTranslation } from "./translations/row-translation";
import { readRowTranslations } from "./translations/rows-queries";

/** What a file of the register holds beyond the lists on screen. */
export type ExportDetails = {
  completionForm: string | null;
  /** Named only to those who see that commitment too. */
  supersededBy: string | null;
  /** Everyone with a part, by code. */
  parts: { role: "lead" | "co_executor" | "consolidator"; code: string }[];
  /** Of what was written in another language than the file is in. */
  translation: Pick<RowTranslation, "completionForm" | "nextStep"> | null;
};

/** For rows of a list this person was given, in three questions however many they are. */
export async function readExportDetails(
  viewer: Viewer,
  rows: readonly { id: string }[],
  language: Language,
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
  const translations = await readRowTranslations(viewer, rows, language);
  const references = new Map(seen.map(({ id, reference }) => [id, reference]));
  const byId = new Map(
    found.map(({ id, completionForm, supersededById, assignments }) => [
      id,
      {
        completionForm,
        supersededBy: references.get(supersededById ?? "") ?? null,
        parts: assignments.map(({ role, organisation }) => ({ role, code: organisation.code })),
        translation: translations.get(id) ?? null,
      },
    ]),
  );
  return ({ id }) => byId.get(id) ?? { completionForm: null, supersededBy: null, parts: [], translation: null };
}
