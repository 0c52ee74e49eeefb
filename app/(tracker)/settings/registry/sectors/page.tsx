import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ColumnHeader, DataTable } from "@/components/lists/data-table";
import { hrefsAfter } from "@/components/lists/href-after";
import { canAdminister } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { localized, namesOf } from "@/lib/localization/localized";
import { listSectors } from "@/lib/registry/sectors/queries";
import { ListFrame } from "../list-frame";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const asked = z.object({
  saved: z.string().optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registry");
  return { title: t("sectors") };
}

export default async function SectorsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer, "administer_sectors")) notFound();
  const { saved, after } = asked.parse(await searchParams);
  const [page, t, language] = await Promise.all([
    listSectors(viewer, { after }),
    getTranslations("registry"),
    getLocale(),
  ]);
  return (
    <ListFrame
      viewer={viewer}
      title={t("sectors")}
      add={[{ href: "/settings/registry/sectors/new", label: t("newSector") }]}
      saved={saved}
      forms={["sector"]}
      pages={{ page, after, hrefAfter: hrefsAfter("/settings/registry/sectors", {}) }}
    >
      <p className="mb-4 max-w-prose text-muted">{t("sectorsHint")}</p>
      <DataTable caption={t("sectors")}>
        <thead>
          <tr>
            <ColumnHeader>{t("fields.name")}</ColumnHeader>
            <ColumnHeader>{t("fields.code")}</ColumnHeader>
            <ColumnHeader className="number">{t("commitments")}</ColumnHeader>
            <ColumnHeader className="number">{t("organisations")}</ColumnHeader>
          </tr>
        </thead>
        <tbody>
          {page.rows.map((sector) => (
            <tr key={sector.code}>
              <th scope="row" className="wrap-anywhere">
                <a href={`/settings/registry/sectors/${sector.code}`}>
                  {localized(namesOf(sector), "ru", language).text}
                </a>
              </th>
              <td data-label={t("fields.code")} className="font-mono">
                {sector.code}
              </td>
              <td data-label={t("commitments")} className="number">
                {sector._count.commitments}
              </td>
              <td data-label={t("organisations")} className="number">
                {sector._count.organisations}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </ListFrame>
  );
}
