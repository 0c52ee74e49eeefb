import { type ImportField, type ImportKind, titleFields } from "@/lib/import/fields";
import type { CheckedUpload } from "./checked-upload";

/** What names a row, by kind of file: the first of these that it says. */
const NAMING: Record<ImportKind, readonly ImportField[]> = {
  commitments: titleFields,
  organisations: ["nameRu", "nameKk", "nameEn", "nameJa"],
};

/** The columns that name a row of this file, the likeliest first. */
export const namingColumns = ({ kind, mapping }: Pick<CheckedUpload, "kind" | "mapping">): number[] =>
  NAMING[kind].flatMap((field) => mapping[field] ?? []);

/** What a row is called, by its number in the file; empty where it says nothing. */
export function titleOfRow(upload: CheckedUpload, row: number): string {
  const cells = upload.rows[row - upload.firstRow] ?? [];
  return (
    namingColumns(upload)
      .map((place) => cells[place] ?? "")
      .find(Boolean) ?? ""
  );
}
