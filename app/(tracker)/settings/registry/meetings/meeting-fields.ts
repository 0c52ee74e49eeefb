import { getTranslations } from "next-intl/server";
import type { FieldGroup } from "@/components/forms/form-field";
import { env } from "@/lib/env";
import { namesOf } from "@/lib/localization/localized";
import type { MeetingToEdit } from "@/lib/registry/meetings/queries";
import { meetingKinds } from "@/lib/vocabulary/meetings";
import { dayValue, inFourLanguages, nameGroup } from "../name-fields";

/** The fields of a meeting, as it is or empty. */
export async function meetingFields(meeting: MeetingToEdit | null): Promise<FieldGroup[]> {
  const [t, terms] = await Promise.all([getTranslations("registry"), getTranslations("terms.meetingKind")]);
  const places = meeting && { kk: meeting.placeKk, ru: meeting.placeRu, en: meeting.placeEn, ja: meeting.placeJa };
  return [
    {
      legend: null,
      fields: [
        {
          name: "kind",
          label: t("fields.kind"),
          input: "choice",
          value: meeting?.kind ?? "talks",
          options: meetingKinds.map((value) => ({ value, label: terms(value) })),
        },
        {
          name: "startsOn",
          label: t("fields.startsOn"),
          hint: t("hints.day"),
          input: "day",
          value: dayValue(meeting?.startsOn),
          required: true,
        },
        {
          name: "endsOn",
          label: t("fields.endsOn"),
          hint: t("hints.endsOn"),
          input: "day",
          value: dayValue(meeting?.endsOn),
        },
        {
          name: "sides",
          label: t("fields.sides"),
          hint: t("hints.sides"),
          input: "text",
          value: meeting ? meeting.sides.join(", ") : `${env().homeSide}, `,
          required: true,
        },
      ],
    },
    await nameGroup(meeting && { names: namesOf(meeting), original: meeting.original }),
    { legend: t("groups.places"), fields: await inFourLanguages("place", places) },
  ];
}
