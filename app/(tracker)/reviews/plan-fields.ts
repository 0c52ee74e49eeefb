import type { getTranslations } from "next-intl/server";
import type { FormField } from "@/components/forms/form-field";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { formatShortDate } from "@/lib/deadlines/wording";
import type { Attendee } from "@/lib/reviews/review";
import type { Language } from "@/lib/vocabulary/languages";
import { attendeeOptions } from "./attendee-options";

type Plan = { heldOn: CalendarDate; minutesPerItem: number; attendees: string[] };
type Words = {
  t: Awaited<ReturnType<typeof getTranslations<"reviews">>>;
  commitments: Awaited<ReturnType<typeof getTranslations<"commitment">>>;
  language: Language;
};

/** When a review is held, how long an item may take, and who is invited. */
export function planFields(
  { heldOn, minutesPerItem, attendees }: Plan,
  people: readonly Omit<Attendee, "present">[],
  { t, commitments, language }: Words,
): [FormField, FormField, FormField] {
  return [
    {
      input: "day",
      name: "heldOn",
      label: t("fields.heldOn"),
      hint: commitments("hints.day"),
      value: formatShortDate(heldOn, language),
      required: true,
    },
    {
      input: "text",
      name: "minutesPerItem",
      label: t("fields.minutesPerItem"),
      hint: t("hints.minutesPerItem"),
      value: String(minutesPerItem),
      required: true,
    },
    {
      input: "checks",
      name: "attendees",
      label: t("fields.attendees"),
      value: attendees.join(","),
      options: attendeeOptions(people, language),
    },
  ];
}
