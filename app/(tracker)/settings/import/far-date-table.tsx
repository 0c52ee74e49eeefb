import { getLocale, getTranslations } from "next-intl/server";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import { deadlineInWords } from "@/lib/deadlines/wording";
import type { FarDate } from "@/lib/import/check/far-dates";

const SHOWN = 200;

/** Rows whose year may be mistyped, each with its date. */
export async function FarDateTable({ far }: { far: FarDate[] }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  return (
    <section className="mt-8">
      <h3 className="text-section">{t("farTitle")}</h3>
      <p className="mb-2 text-meta text-muted">{t("farHint")}</p>
      <DataTable caption={t("farTitle")}>
        <thead>
          <tr>
            <ColumnHeader className="number">{t("row")}</ColumnHeader>
            <ColumnHeader>{t("fields.title")}</ColumnHeader>
            <ColumnHeader>{t("farDate")}</ColumnHeader>
          </tr>
        </thead>
        <tbody>
          {far.slice(0, SHOWN).map(({ row, title, date }) => (
            <tr key={row}>
              <th scope="row" className="number">
                {row}
              </th>
              <td data-label={t("fields.title")} className="break-words">
                {title}
              </td>
              <td data-label={t("farDate")}>{deadlineInWords(date, language, { form: "nominative" })}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {far.length > SHOWN ? <p className="mt-2 text-meta text-muted">{t("moreDuplicates", { count: SHOWN })}</p> : null}
    </section>
  );
}
