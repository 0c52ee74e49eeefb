import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { canAdminister } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { localized, namesOf } from "@/lib/localization/localized";
import { getMeeting } from "@/lib/registry/meetings/queries";
import { listRegistryHistory } from "@/lib/registry/queries";
import { RegistryEditor } from "../../registry-editor";
import { saveOne } from "../actions";
import { meetingFields } from "../meeting-fields";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registry");
  return { title: t("meetings") };
}

/** One meeting; under `new` a new one. */
export default async function MeetingPage({ params }: Props) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer, "administer_meetings")) notFound();
  const { id } = await params;
  const asked = z.uuid().toLowerCase().safeParse(id);
  const meeting = asked.success ? await getMeeting(viewer, asked.data) : null;
  if (id !== "new" && !meeting) notFound();
  const [t, language] = await Promise.all([getTranslations("registry"), getLocale()]);
  return (
    <RegistryEditor
      viewer={viewer}
      title={meeting ? localized(namesOf(meeting), meeting.original, language).text : t("newMeeting")}
      list={{ href: "/settings/registry/meetings", label: t("meetings") }}
      act={saveOne}
      unsavedInputName={`meeting/${id}`}
      thing={meeting}
      groups={await meetingFields(meeting)}
      history={meeting ? await listRegistryHistory(viewer, "administer_meetings", `meeting:${meeting.id}`) : []}
    />
  );
}
