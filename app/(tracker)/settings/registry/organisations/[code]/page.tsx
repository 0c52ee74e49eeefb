import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { canAdminister } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { localized, namesOf } from "@/lib/localization/localized";
import { getOrganisation } from "@/lib/registry/organisations/queries";
import { listRegistryHistory } from "@/lib/registry/queries";
import { RegistryEditor } from "../../registry-editor";
import { saveOne } from "../actions";
import { organisationFields } from "../organisation-fields";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registry");
  return { title: t("organisations") };
}

/** One organisation; under the code `new`, which none has, a new one. */
export default async function OrganisationPage({ params }: Props) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer, "administer_organisations")) notFound();
  const { code } = await params;
  const organisation = code === "new" ? null : await getOrganisation(viewer, code);
  if (code !== "new" && !organisation) notFound();
  const [t, language] = await Promise.all([getTranslations("registry"), getLocale()]);
  return (
    <RegistryEditor
      viewer={viewer}
      title={
        organisation ? localized(namesOf(organisation), organisation.original, language).text : t("newOrganisation")
      }
      list={{ href: "/settings/registry/organisations", label: t("organisations") }}
      act={saveOne}
      unsavedInputName={`organisation/${code}`}
      thing={organisation}
      groups={await organisationFields(viewer, organisation)}
      history={
        organisation
          ? await listRegistryHistory(viewer, "administer_organisations", `organisation:${organisation.id}`)
          : []
      }
    />
  );
}
