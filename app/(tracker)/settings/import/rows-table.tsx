import { getTranslations } from "next-intl/server";
import type { CheckedUpload } from "@/app/(tracker)/settings/import/checked-upload";
import { ColumnHeader } from "@/components/lists/data-table";
import { Pager } from "@/components/lists/pager";
import { FailureIcon } from "@/components/ui/icons";
import type { ImportProblem } from "@/lib/import/check/row-reader";
import { languageOf } from "./language-of";

const PAGE_SIZE = 50;
const SHOWN_CHARACTERS = 120;

/** The rows as they stand in the file, those columns that come in, with a mark at each cell that does not go. */
export async function RowsTable({
  upload,
  page,
  problems,
}: {
  upload: CheckedUpload;
  page: number;
  problems: ImportProblem[];
}) {
  const [t, common] = await Promise.all([getTranslations("import"), getTranslations("common")]);
  const columns = [...new Set(Object.values(upload.mapping))].toSorted((one, other) => one - other);
  const faulty = new Set(problems.map(({ row, field }) => `${row} ${upload.mapping[field]}`));
  const first = (page - 1) * PAGE_SIZE;
  const rows = upload.rows
    .slice(first, first + PAGE_SIZE)
    .map((cells, index) => ({ number: upload.firstRow + first + index, cells }));
  const hrefOf = (to: number) => `/settings/import?upload=${upload.id}&step=check&page=${to}`;
  const pages = Math.ceil(upload.rows.length / PAGE_SIZE);
  return (
    <section className="mt-8">
      <h3 className="mb-2 text-section">{t("rowsTitle")}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reached by the keyboard */}
      <section aria-label={t("rowsTitle")} tabIndex={0} className="overflow-x-auto">
        <table className="w-max text-table">
          <caption className="sr-only">{t("rowsTitle")}</caption>
          <thead>
            <tr className="border-hairline border-b">
              <ColumnHeader className="px-2 py-1 text-right">{t("row")}</ColumnHeader>
              {columns.map((place) => (
                <ColumnHeader key={place} className="max-w-60 px-2 py-1 text-left align-bottom">
                  <span lang={languageOf(upload.headers[place] ?? "")}>{upload.headers[place]}</span>
                </ColumnHeader>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, cells }) => (
              <tr key={number} className="border-hairline border-b align-top">
                <th scope="row" className="px-2 py-1 text-right font-normal text-muted">
                  {number}
                </th>
                {columns.map((place) => (
                  <td key={place} lang={languageOf(cells[place] ?? "")} className="max-w-60 break-words px-2 py-1">
                    {faulty.has(`${number} ${place}`) ? (
                      <span className="flex gap-1 font-medium">
                        <FailureIcon />
                        {(cells[place] ?? "").slice(0, SHOWN_CHARACTERS)}
                      </span>
                    ) : (
                      (cells[place] ?? "").slice(0, SHOWN_CHARACTERS)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pager
        label={common("pages")}
        previous={page > 1 ? { href: hrefOf(page - 1), text: common("previousPage") } : null}
        next={page < pages ? { href: hrefOf(page + 1), text: common("nextPage") } : null}
      />
    </section>
  );
}
