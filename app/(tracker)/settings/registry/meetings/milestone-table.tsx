import { getLocale, getTranslations } from "next-intl/server";
import { deadlineText } from "@/app/(tracker)/commitments/[reference]/deadline-text";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import { hrefsAfter } from "@/components/lists/href-after";
import { PagesAfter } from "@/components/lists/pages-after";
import type { Viewer } from "@/lib/access/viewer";
import { hostOf } from "@/lib/forms/web-address";
import { localized, namesOf } from "@/lib/localization/localized";
import { listMilestones } from "@/lib/registry/meetings/queries";

/** The dated events that deadlines hang on. */
export async function MilestoneTable({
  viewer,
  path,
  after,
}: {
  viewer: Viewer;
  path: string;
  after: string | undefined;
}) {
  const [page, t, language] = await Promise.all([
    listMilestones(viewer, { after }),
    getTranslations("registry"),
    getLocale(),
  ]);
  const pages = (
    <PagesAfter label={t("milestones")} page={page} after={after} hrefAfter={hrefsAfter(path, {}, "afterMilestone")} />
  );
  if (page.rows.length === 0) return after ? pages : <p className="py-6">{t("noMilestones")}</p>;
  return (
    <>
      <DataTable caption={t("milestones")}>
        <thead>
          <tr>
            <ColumnHeader className="w-[40%]">{t("fields.name")}</ColumnHeader>
            <ColumnHeader>{t("fields.date")}</ColumnHeader>
            <ColumnHeader className="number">{t("tied")}</ColumnHeader>
            <ColumnHeader>{t("fields.sourceUrl")}</ColumnHeader>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((milestone) => {
            const name = localized(namesOf(milestone), milestone.original, language);
            return (
              <tr key={milestone.id}>
                <th scope="row" className="wrap-anywhere">
                  <a
                    href={`/settings/registry/milestones/${milestone.id}`}
                    lang={name.isFallback ? name.language : undefined}
                  >
                    {name.text}
                  </a>
                </th>
                <td data-label={t("fields.date")}>{deadlineText(milestone.edtf, language)}</td>
                <td data-label={t("tied")} className="number">
                  {milestone.tied}
                </td>
                <td data-label={t("fields.sourceUrl")}>
                  {milestone.sourceUrl ? (
                    <a href={milestone.sourceUrl} rel="noreferrer">
                      {hostOf(milestone.sourceUrl)}
                    </a>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      {pages}
    </>
  );
}
