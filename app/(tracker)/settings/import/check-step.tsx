import { getLocale, getTranslations } from "next-intl/server";
import { ColumnHeader, DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { checkKept } from "@/lib/import/check/check-kept";
import type { Problem } from "@/lib/import/check/rows";
import type { Mapping } from "@/lib/import/fields";
import type { ImportDraft } from "@/lib/import/queries";
import { EnterForm } from "./enter-form";
import { RowsTable } from "./rows-table";

/** More than anyone mends by reading a page; the file has all of them. */
const SHOWN = 200;

/** The third step: what is wrong with any cell, all rows, and the way in once nothing is. */
export async function CheckStep({ draft, page }: { draft: ImportDraft & { mapping: Mapping }; page: number }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const { good, problems } = await checkKept(draft, language);
  const isReady = problems.length === 0 && good > 0;
  return (
    <>
      <h2 className="mb-3 text-section">{t("checkTitle")}</h2>
      <Notice tone={isReady ? "done" : "failure"} role="status">
        {isReady ? t("allGood", { count: good }) : null}
        {problems.length > 0 ? t("faulty", { problems: problems.length, good }) : null}
        {problems.length === 0 && good === 0 ? t("nothing") : null}
      </Notice>
      {isReady ? (
        <EnterForm
          draft={draft.id}
          words={{
            enter: t("enter", { count: good }),
            entering: t("entering", { written: "{written}", count: String(good) }),
          }}
        />
      ) : null}
      {problems.length > 0 ? <ProblemTable problems={problems} draft={draft.id} /> : null}
      <RowsTable draft={draft} page={page} problems={problems} />
    </>
  );
}

async function ProblemTable({ problems, draft }: { problems: Problem[]; draft: string }) {
  const t = await getTranslations("import");
  return (
    <section className="mt-8">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-4">
        <h3 className="text-section">{t("problemsTitle")}</h3>
        <a href={`/settings/import/problems.csv?draft=${draft}`} className="not-printed" download>
          {t("problemsFile")}
        </a>
      </div>
      <DataTable caption={t("problemsTitle")}>
        <thead>
          <tr>
            <ColumnHeader className="number">{t("row")}</ColumnHeader>
            <ColumnHeader>{t("column")}</ColumnHeader>
            <ColumnHeader>{t("value")}</ColumnHeader>
            <ColumnHeader>{t("what")}</ColumnHeader>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, SHOWN).map(({ row, column, value, problem }) => (
            <tr key={`${row} ${column} ${problem} ${value}`}>
              <th scope="row" className="number">
                {row}
              </th>
              <td data-label={t("column")}>{column}</td>
              <td data-label={t("value")} className="break-words">
                {value.slice(0, 200)}
              </td>
              <td data-label={t("what")}>{t(`problems.${problem as "required"}`)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {problems.length > SHOWN ? (
        <p className="mt-2 text-meta text-muted">{t("moreProblems", { count: String(SHOWN) })}</p>
      ) : null}
    </section>
  );
}
