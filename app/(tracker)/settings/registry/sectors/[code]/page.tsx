import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { canAdminister } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { localized, namesOf } from "@/lib/localization/localized";
import { listRegistryHistory } from "@/lib/registry/queries";
import { RegistryEditor } from "../../registry-editor";
import { addOne, saveOne } from "../actions";
import { newSectorFields, sectorFields } from "../sector-fields";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registry");
  return { title: t("sectors") };
}

/** One sector; under the code `new`, which none has, a new one. */
export default async function SectorPage({ params }: Props) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer, "administer_sectors")) notFound();
  const { code } = await params;
  const [t, language] = await Promise.all([getTranslations("registry"), getLocale()]);
  const list = { href: "/settings/registry/sectors", label: t("sectors") };
  if (code === "new") {
    const groups = await newSectorFields(viewer);
    const fresh = { title: t("newSector"), act: addOne, unsavedInputName: "sector/new", thing: null, history: [] };
    return <RegistryEditor viewer={viewer} list={list} groups={groups} {...fresh} />;
  }
  const found = await sectorFields(viewer, code);
  if (!found) notFound();
  const { sector, groups } = found;
  return (
    <RegistryEditor
      viewer={viewer}
      title={localized(namesOf(sector), "ru", language).text}
      list={list}
      act={saveOne}
      unsavedInputName={`sector/${code}`}
      thing={{ id: "", version: sector.version }}
      hidden={{ code }}
      groups={groups}
      history={await listRegistryHistory(viewer, "administer_sectors", `sector:${code}`)}
    />
  );
}
