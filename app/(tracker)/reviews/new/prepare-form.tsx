import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/app/forms/form-words";
import type { FormField } from "@/components/forms/form-field";
import { WholeForm } from "@/components/forms/whole-form";
import type { Viewer } from "@/lib/access/viewer";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { listPossibleAttendees } from "@/lib/reviews/people-queries";
import { reviewGroupings, reviewOrderings } from "@/lib/vocabulary/reviews";
import { planFields } from "../plan-fields";
import { prepare } from "./actions";

/** What a review is made with. */
export async function PrepareForm({
  viewer,
  today,
  filters,
}: {
  viewer: Viewer;
  today: CalendarDate;
  filters: string;
}) {
  const [t, commitments, common, language, people] = await Promise.all([
    getTranslations("reviews"),
    getTranslations("commitment"),
    getTranslations("common"),
    getLocale(),
    listPossibleAttendees(viewer),
  ]);
  const [day, minutes, attendees] = planFields({ heldOn: today, minutesPerItem: 1, attendees: [viewer.id] }, people, {
    t,
    commitments,
    language,
  });
  const fields: FormField[] = [
    day,
    minutes,
    {
      input: "choice",
      name: "grouping",
      label: t("fields.grouping"),
      value: "organisation",
      options: reviewGroupings.map((value) => ({ value, label: t(`grouping.${value}`) })).toReversed(),
    },
    {
      input: "choice",
      name: "ordering",
      label: t("fields.ordering"),
      value: "lateness",
      options: reviewOrderings.map((value) => ({ value, label: t(`ordering.${value}`) })),
    },
    attendees,
  ];
  return (
    <WholeForm
      act={prepare}
      hidden={{ filters, key: randomUUID() }}
      unsavedInput={null}
      words={await formWords(common("problem"))}
      labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
      className="max-w-2xl space-y-5"
      groups={[{ legend: null, fields }]}
      buttons={{
        submit: t("makeAgenda"),
        again: commitments("sendAgain"),
        sending: commitments("sending"),
        cancel: { href: "/reviews", text: common("cancel") },
      }}
    />
  );
}
