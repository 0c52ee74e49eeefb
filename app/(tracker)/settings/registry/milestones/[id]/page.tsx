import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { canAdminister } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { localized, namesOf } from "@/lib/localization/localized";
import { getMilestone } from "@/lib/registry/meetings/queries";
import { listRegistryHistory } from "@/lib/registry/queries";
import { RegistryEditor } from "../../registry-editor";
import { saveOne } from "../actions";
import { milestoneFields } from "../milestone-fields";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registry");
  return { title: t("meetings") };
}

/** One milestone; under `new` a new one. */
export default async function MilestonePage({ params }: Props) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer, "administer_meetings")) notFound();
  const { id } = await params;
  const asked = z.uuid().toLowerCase().safeParse(id);
  const milestone = asked.success ? await getMilestone(viewer, asked.data) : null;
  if (id !== "new" && !milestone) notFound();
  const [t, language] = await Promise.all([getTranslations("registry"), getLocale()]);
  return (
    <RegistryEditor
      viewer={viewer}
      title={milestone ? localized(namesOf(milestone), milestone.original, language).text : t("newMilestone")}
      list={{ href: "/settings/registry/meetings", label: t("meetings") }}
      act={saveOne}
      unsavedInputName={`milestone/${id}`}
      thing={milestone}
      groups={await milestoneFields(viewer, milestone)}
      history={milestone ? await listRegistryHistory(viewer, "administer_meetings", `milestone:${milestone.id}`) : []}
    />
  );
}
