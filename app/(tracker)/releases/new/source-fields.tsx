import { getLocale, getTranslations } from "next-intl/server";
import { ChoiceField } from "@/components/forms/choice-field";
import { TextField } from "@/components/forms/text-field";
import { formatDate } from "@/lib/deadlines/wording";
import { inAlphabet } from "@/lib/localization/alphabet";
import { localized, namesOf, sideName } from "@/lib/localization/localized";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import type { listSourceChoices } from "@/lib/releases/source/queries";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { AgreeField } from "./agree-field";
import { MeetingFields } from "./meeting-fields";

export type SourceChoices = Awaited<ReturnType<typeof listSourceChoices>>;

type SourceValues = {
  publishedOn: string;
  language: Language;
  title: string;
  publisher: string;
  side: string;
  meetingId: string;
  url: string;
};

/** Where a text comes from. The date of publication stands first: "next year" means nothing without it. */
export async function SourceFields({
  values,
  hints,
  sidesNamed,
  choices,
  focused = false,
}: {
  values: SourceValues;
  hints: { publishedOn: string; language: string; title?: string | undefined };
  /** The other sides that the text names. */
  sidesNamed: string[];
  choices: SourceChoices;
  /** Whether one starts to write at once. */
  focused?: boolean;
}) {
  const [t, terms, language, labels] = await Promise.all([
    getTranslations("capture.source"),
    getTranslations("terms"),
    getLocale(),
    sourceLabels(),
  ]);
  const names = inARow(
    sidesNamed.map((side) => `${sideName(side, language)} (${side})`),
    language,
    ", ",
  );
  return (
    <>
      <TextField
        name="publishedOn"
        label={labels.publishedOn}
        hint={hints.publishedOn}
        value={values.publishedOn}
        required
        focused={focused}
      />
      <ChoiceField
        name="language"
        label={labels.language}
        hint={hints.language}
        value={values.language}
        options={languages.map((value) => ({ value, label: terms(`language.${value}`) }))}
      />
      <TextField
        name="title"
        label={labels.title}
        hint={hints.title}
        value={values.title}
        lang={values.language}
        required
      />
      <TextField
        name="publisher"
        label={labels.publisher}
        value={values.publisher}
        suggestions={inAlphabet(choices.publishers, language, (publisher) => publisher)}
        required
      />
      <TextField
        name="side"
        label={labels.side}
        hint={t("sideHint")}
        value={values.side}
        suggestions={choices.sides}
        required
      />
      <ChoiceField
        name="meetingId"
        label={labels.meetingId}
        value={values.meetingId}
        options={[
          { value: "", label: t("newMeeting") },
          ...choices.meetings.map((meeting) => ({
            value: meeting.id,
            label: `${formatDate(meeting.startsOn, language)}${labelEnd(language)}${localized(namesOf(meeting), meeting.original, language).text} (${meeting.sides.join(", ")})`,
          })),
        ]}
      />
      <MeetingFields
        otherSides={sidesNamed.join(", ")}
        hint={names ? t("namedInText", { sides: names }) : t("namedNone")}
        sides={choices.sides}
        labels={labels}
      />
      <AgreeField name="sidesAgreed" label={t("sidesAgreed")} />
      <TextField name="url" label={labels.url} value={values.url} />
    </>
  );
}

/** What the fields are called: beside them, and where all that is wrong with the form is listed. */
export async function sourceLabels() {
  const [t, releases] = await Promise.all([getTranslations("capture.source"), getTranslations("releases")]);
  return {
    publishedOn: t("publishedOn"),
    language: releases("language"),
    title: t("titleField"),
    publisher: t("publisher"),
    side: t("side"),
    meetingId: t("meeting"),
    meetingKind: t("meetingKind"),
    meetingName: t("meetingName"),
    meetingSides: t("meetingSides"),
    meetingStartsOn: t("meetingStartsOn"),
    meetingEndsOn: t("meetingEndsOn"),
    meetingPlace: t("meetingPlace"),
    sidesAgreed: t("meetingSides"),
    url: t("url"),
    marking: t("marking"),
  };
}
