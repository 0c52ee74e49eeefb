import { getLocale, getTranslations } from "next-intl/server";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import { Pager } from "@/components/lists/pager";
import type { Viewer } from "@/lib/access/viewer";
import { listEntered } from "@/lib/import/entered-queries";
import { localized } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";

const PAGE_SIZE = 100;

/** What came in by one import: each row of its file, and the commitment it became. */
export async function EnteredTable({ viewer, id, page }: { viewer: Viewer; id: string; page: number }) {
  const [t, commitment, common, language, { total, rows }] = await Promise.all([
    getTranslations("import"),
    getTranslations("commitment"),
    getTranslations("common"),
    getLocale(),
    listEntered(viewer, id, { page, size: PAGE_SIZE }),
  ]);
  if (total === 0) return null;
  const hrefOf = (to: number) => `/settings/import?entered=${total}&import=${id}&page=${to}`;
  return (
    <section className="mb-10">
      <h2 className="mb-2 text-section">{t("enteredTitle")}</h2>
      <DataTable caption={t("enteredTitle")}>
        <thead>
          <tr>
            <ColumnHeader className="number">{t("row")}</ColumnHeader>
            <ColumnHeader>{t("fields.reference")}</ColumnHeader>
            <ColumnHeader>{t("fields.title")}</ColumnHeader>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, reference, titles, original, clarification }) => {
            const title = localized(titles, original, language);
            return (
              <tr key={reference}>
                <th scope="row" className="number">
                  {row}
                </th>
                <td data-label={t("fields.reference")}>
                  <a href={`/commitments/${reference}`} className="whitespace-nowrap">
                    {reference}
                  </a>
                </td>
                <td data-label={t("fields.title")} className="wrap-anywhere">
                  <span lang={title.isFallback ? title.language : undefined}>{title.text}</span>
                  {clarification ? (
                    <span className="block whitespace-pre-line text-meta text-muted">
                      {commitment("clarification")}
                      {labelEnd(language)}
                      {clarification}
                    </span>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      <Pager
        label={common("pages")}
        previous={page > 1 ? { href: hrefOf(page - 1), text: common("previousPage") } : null}
        next={page * PAGE_SIZE < total ? { href: hrefOf(page + 1), text: common("nextPage") } : null}
      />
    </section>
  );
}
