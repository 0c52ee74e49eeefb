import { getTranslations } from "next-intl/server";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import type { Duplicate } from "@/lib/import/check/duplicates";

const SHOWN = 200;

/** Rows that may be there already, each with the one it equals. */
export async function DuplicateTable({ duplicates }: { duplicates: Duplicate[] }) {
  const t = await getTranslations("import");
  return (
    <section className="mt-8">
      <h3 className="text-section">{t("duplicatesTitle")}</h3>
      <p className="mb-2 text-meta text-muted">{t("duplicatesHint")}</p>
      <DataTable caption={t("duplicatesTitle")}>
        <thead>
          <tr>
            <ColumnHeader className="number">{t("row")}</ColumnHeader>
            <ColumnHeader>{t("fields.title")}</ColumnHeader>
            <ColumnHeader>{t("duplicateOf")}</ColumnHeader>
          </tr>
        </thead>
        <tbody>
          {duplicates.slice(0, SHOWN).map(({ row, title, of }) => (
            <tr key={row}>
              <th scope="row" className="number">
                {row}
              </th>
              <td data-label={t("fields.title")} className="break-words">
                {title}
              </td>
              <td data-label={t("duplicateOf")}>
                {typeof of === "number" ? (
                  t("sameAsRow", { row: String(of) })
                ) : (
                  <a href={`/commitments/${of}`} target="_blank" rel="noreferrer">
                    {of}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {duplicates.length > SHOWN ? (
        <p className="mt-2 text-meta text-muted">{t("moreDuplicates", { count: SHOWN })}</p>
      ) : null}
    </section>
  );
}
