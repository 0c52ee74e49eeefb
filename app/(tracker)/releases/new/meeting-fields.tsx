import { getTranslations } from "next-intl/server";
import { ChoiceField } from "@/components/forms/choice-field";
import { TextField } from "@/components/forms/text-field";
import { meetingKinds } from "@/lib/vocabulary/meetings";

/** What a meeting that is not in the list yet is asked for. Its sides are those the text names, or nobody's guess. */
export async function MeetingFields({
  otherSides,
  hint,
  sides,
  labels,
}: {
  otherSides: string;
  hint: string;
  sides: string[];
  labels: Record<`meeting${"Name" | "Kind" | "Sides" | "StartsOn" | "EndsOn" | "Place"}`, string>;
}) {
  const [t, terms] = await Promise.all([getTranslations("capture.source"), getTranslations("terms")]);
  return (
    <fieldset className="space-y-4 border-hairline border-l-4 pl-4">
      <legend className="font-semibold">{t("newMeetingLegend")}</legend>
      <TextField name="meetingName" label={labels.meetingName} />
      <ChoiceField
        name="meetingKind"
        label={labels.meetingKind}
        value="talks"
        options={meetingKinds.map((value) => ({ value, label: terms(`meetingKind.${value}`) }))}
      />
      <TextField
        name="meetingSides"
        label={labels.meetingSides}
        hint={`${t("meetingSidesHint")} ${hint}`}
        value={otherSides}
        suggestions={sides}
      />
      <TextField name="meetingStartsOn" label={labels.meetingStartsOn} />
      <TextField name="meetingEndsOn" label={labels.meetingEndsOn} />
      <TextField name="meetingPlace" label={labels.meetingPlace} />
    </fieldset>
  );
}
