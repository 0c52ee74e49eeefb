import { getLocale, getTranslations } from "next-intl/server";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import { beginningOf } from "@/lib/beginning-of";
import { canBeOfWholeFile } from "@/lib/import/check/can-be-of-whole-file";
import type { ImportProblem } from "@/lib/import/check/row-reader";
import { labelOf } from "@/lib/import/fields";
import { defaultFieldName } from "@/lib/import/map-columns";
import type { CheckedUpload } from "./checked-upload";
import { languageOf } from "./language-of";

/** More than anyone mends by reading a page; the file has all of them. */
const SHOWN = 200;

/** Every mistake by its cell; what many rows lack alike, because the file has no such column, is said once. */
export async function ProblemTable({ problems, upload }: { problems: ImportProblem[]; upload: CheckedUpload }) {
  const [t, language] = await Promise.all([getTranslations("import"), getLocale()]);
  const said = saidOnce(problems, upload);
  return (
    <section className="mt-8">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-4">
        <h3 className="text-section">{t("problemsTitle")}</h3>
        <a href={`/settings/import/problems.csv?upload=${upload.id}`} className="not-printed" download>
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
          {said.slice(0, SHOWN).map(({ row, field, column, value, problem, count }) => (
            <tr key={`${row} ${field} ${problem} ${value}`}>
              <th scope="row" className="number">
                {count > 1 ? t("manyRows", { count, first: String(row) }) : row}
              </th>
              <td data-label={t("column")}>
                {column ? <span lang={languageOf(column)}>{column}</span> : labelOf(upload.kind, field, language)}
              </td>
              <td data-label={t("value")} className="wrap-anywhere">
                {value === "" && upload.mapping[field] === undefined ? (
                  <span className="text-muted">{t("noColumn")}</span>
                ) : (
                  <span lang={languageOf(value)}>{beginningOf(value, 200)}</span>
                )}
              </td>
              <td data-label={t("what")}>
                {t(`problems.${problem}`)}
                {canBeOfWholeFile(upload.kind, { field, problem }) ? (
                  <a
                    href={`/settings/import?upload=${upload.id}#${defaultFieldName(field)}`}
                    className="not-printed block"
                  >
                    {t("giveWhole", { field: labelOf(upload.kind, field, language) })}
                  </a>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {said.length > SHOWN ? (
        <p className="mt-2 text-meta text-muted">{t("moreProblems", { count: String(SHOWN) })}</p>
      ) : null}
    </section>
  );
}

function saidOnce(
  problems: readonly ImportProblem[],
  { mapping }: CheckedUpload,
): (ImportProblem & { count: number })[] {
  const said = new Map<string, ImportProblem & { count: number }>();
  for (const each of problems) {
    const ofAll = mapping[each.field] === undefined;
    const key = [each.field, each.problem, each.value, ofAll ? "" : each.row].join(" ");
    const known = said.get(key);
    if (known) known.count += 1;
    else said.set(key, { ...each, count: 1 });
  }
  return [...said.values()];
}
