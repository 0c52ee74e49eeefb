import { getLocale, getTranslations } from "next-intl/server";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import { deadlineInWords } from "@/lib/deadlines/wording";
import type { ReadWords } from "@/lib/import/check/row-reader";

const SHOWN = 200;

/** Dates that the file says in words, each once, with what they were read as. */
export async function ReadDateTable({ dates }: { dates: ReadWords[] }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  return (
    <section className="mt-8">
      <h3 className="text-section">{t("datesTitle")}</h3>
      <p className="mb-2 text-meta text-muted">{t("datesHint")}</p>
      <DataTable caption={t("datesTitle")}>
        <thead>
          <tr>
            <ColumnHeader>{t("datesInFile")}</ColumnHeader>
            <ColumnHeader>{t("datesReadAs")}</ColumnHeader>
          </tr>
        </thead>
        <tbody>
          {dates.slice(0, SHOWN).map(({ words, date, rows }) => (
            <tr key={words}>
              <th scope="row" className="break-words text-left font-normal">
                {words} <span className="text-muted">{t("wordRows", { count: rows })}</span>
              </th>
              <td data-label={t("datesReadAs")}>{deadlineInWords(date, language, { form: "nominative" })}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {dates.length > SHOWN ? (
        <p className="mt-2 text-meta text-muted">{t("moreDuplicates", { count: SHOWN })}</p>
      ) : null}
    </section>
  );
}
