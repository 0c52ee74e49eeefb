import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { canAdminister } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { localized, namesOf } from "@/lib/localized";
import { listRegistryHistory } from "@/lib/registry/queries";
import { RegistryEditor } from "../../registry-editor";
import { saveOne } from "../actions";
import { sectorFields } from "../sector-fields";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registry");
  return { title: t("sectors") };
}

export default async function SectorPage({ params }: Props) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer, "administer_sectors")) notFound();
  const { code } = await params;
  const found = await sectorFields(viewer, code);
  if (!found) notFound();
  const [t, language] = await Promise.all([getTranslations("registry"), getLocale()]);
  const { sector, groups } = found;
  return (
    <RegistryEditor
      viewer={viewer}
      title={localized(namesOf(sector), "ru", language).text}
      list={{ href: "/settings/registry/sectors", label: t("sectors") }}
      act={saveOne}
      draftName={`sector/${code}`}
      thing={{ id: "", version: sector.version }}
      hidden={{ code }}
      groups={groups}
      history={await listRegistryHistory(viewer, "administer_sectors", `sector:${code}`)}
    />
  );
}
