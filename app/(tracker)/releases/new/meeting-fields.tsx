import { getTranslations } from "next-intl/server";
import { ChoiceField, TextField } from "@/components/releases/capture/step-fields";
import { meetingKinds } from "@/lib/releases/register-input";

/** What a meeting that is not in the list yet is asked for. */
export async function MeetingFields({ otherSide, sides }: { otherSide: string; sides: string[] }) {
  const [t, terms] = await Promise.all([getTranslations("capture.source"), getTranslations("terms")]);
  return (
    <fieldset className="space-y-4 border-hairline border-l-4 pl-4">
      <legend className="font-semibold">{t("newMeetingLegend")}</legend>
      <TextField name="meetingName" label={t("meetingName")} />
      <ChoiceField
        name="meetingKind"
        label={t("meetingKind")}
        value="talks"
        options={meetingKinds.map((value) => ({ value, label: terms(`meetingKind.${value}`) }))}
      />
      <TextField
        name="meetingSides"
        label={t("meetingSides")}
        hint={t("meetingSidesHint")}
        value={otherSide}
        suggestions={sides}
      />
      <TextField name="meetingStartsOn" label={t("meetingStartsOn")} />
      <TextField name="meetingEndsOn" label={t("meetingEndsOn")} />
      <TextField name="meetingPlace" label={t("meetingPlace")} />
    </fieldset>
  );
}
