import { getTranslations } from "next-intl/server";
import type { Duplicate } from "@/lib/import/check/duplicates";
import type { CheckedUpload } from "./checked-upload";
import { FoundRows } from "./found-rows";

/** Rows that may be there already, each with the one it equals. */
export async function DuplicateTable({
  upload,
  page,
  duplicates,
}: {
  upload: CheckedUpload;
  page: number;
  duplicates: Duplicate[];
}) {
  const t = await getTranslations("import");
  return (
    <FoundRows
      upload={upload}
      page={page}
      title={t("duplicatesTitle")}
      hint={t("duplicatesHint")}
      column={t("duplicateOf")}
      found={duplicates}
      tell={({ of }) =>
        typeof of === "number" ? (
          t("sameAsRow", { row: String(of) })
        ) : (
          <a href={`/commitments/${of}`} target="_blank" rel="noreferrer">
            {of}
          </a>
        )
      }
    />
  );
}
