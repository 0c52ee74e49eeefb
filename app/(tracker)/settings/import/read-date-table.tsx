import { getLocale, getTranslations } from "next-intl/server";
import { deadlineInWords } from "@/lib/deadlines/wording";
import type { ReadWords } from "@/lib/import/check/row-reader";
import { FoundTable } from "./found-table";
import { rowsInBrief } from "./rows-in-brief";

/** Dates that the file says in words, each once, with what they were read as. */
export async function ReadDateTable({ dates }: { dates: ReadWords[] }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const headings = [{ text: t("datesInFile") }, { text: t("datesReadAs") }];
  return (
    <FoundTable title={t("datesTitle")} hint={t("datesHint")} headings={headings} found={dates}>
      {({ words, date, at }) => (
        <tr key={words}>
          <th scope="row" className="wrap-anywhere text-left font-normal">
            {words} <span className="text-muted">{t("inRows", rowsInBrief(at, language))}</span>
          </th>
          <td data-label={t("datesReadAs")}>{deadlineInWords(date, language, { form: "nominative" })}</td>
        </tr>
      )}
    </FoundTable>
  );
}
