import { getLocale, getTranslations } from "next-intl/server";
import type { FieldGroup } from "@/components/forms/form-field";
import type { Viewer } from "@/lib/access/viewer";
import { formatShortDate } from "@/lib/deadlines/wording";
import { localized, namesOf } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";
import { listMeetingChoices, type MilestoneToEdit } from "@/lib/registry/meetings/queries";
import { nameGroup } from "../name-fields";

/** The fields of a milestone, as it is or empty. */
export async function milestoneFields(viewer: Viewer, milestone: MilestoneToEdit | null): Promise<FieldGroup[]> {
  const [t, language, meetings] = await Promise.all([
    getTranslations("registry"),
    getLocale(),
    listMeetingChoices(viewer),
  ]);
  return [
    {
      legend: null,
      fields: [
        {
          name: "date",
          label: t("fields.date"),
          hint: t("hints.date"),
          input: "text",
          value: milestone?.edtf ?? "",
          required: true,
        },
        {
          name: "sourceUrl",
          label: t("fields.sourceUrl"),
          hint: t("hints.sourceUrl"),
          input: "link",
          value: milestone?.sourceUrl ?? "",
        },
        {
          name: "meetingId",
          label: t("fields.meetingId"),
          input: "choice",
          value: milestone?.meetingId ?? "",
          options: [
            { value: "", label: t("none") },
            ...meetings.map((meeting) => ({
              value: meeting.id,
              label: `${formatShortDate(meeting.startsOn, language)}${labelEnd(language)}${localized(namesOf(meeting), meeting.original, language).text}`,
            })),
          ],
        },
      ],
    },
    await nameGroup(milestone && { names: namesOf(milestone), original: milestone.original }),
  ];
}
