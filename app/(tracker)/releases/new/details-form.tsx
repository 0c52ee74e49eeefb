import { getLocale, getTranslations } from "next-intl/server";
import { stepFormWords } from "@/app/(tracker)/releases/[code]/capture/step-form-words";
import { ForgetDraft } from "@/components/commitments/forget-draft";
import { Sentence } from "@/components/layout/sentence";
import { ChoiceField, TextField } from "@/components/releases/capture/step-fields";
import { StepForm } from "@/components/releases/capture/step-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { languages, type Viewer } from "@/lib/access/viewer";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { formatDate, formatShortDate } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { detectLanguage } from "@/lib/extraction/language";
import { localized, namesOf } from "@/lib/localized";
import { theirs } from "@/lib/others-words";
import type { getCorrectable, listSourceChoices, SourceDraftToShow } from "@/lib/releases/source/queries";
import { register } from "./actions";
import { MeetingFields } from "./meeting-fields";

type Corrected = Awaited<ReturnType<typeof getCorrectable>>;
export type SourceChoices = Awaited<ReturnType<typeof listSourceChoices>>;

/** Where the text comes from. The date of publication stands first: "next year" means nothing without it. */
export async function DetailsForm({
  viewer,
  draft,
  corrected,
  choices,
  today,
}: {
  viewer: Viewer;
  draft: SourceDraftToShow;
  corrected: Corrected;
  choices: SourceChoices;
  today: CalendarDate;
}) {
  const [t, releases, terms, language, words] = await Promise.all([
    getTranslations("capture.source"),
    getTranslations("releases"),
    getTranslations("terms"),
    getLocale(),
    stepFormWords(),
  ]);
  const detected = detectLanguage(draft.text);
  const paragraphs = draft.text.split("\n").filter((line) => line.trim() !== "");
  const [first = ""] = paragraphs;
  const other = choices.sides.find((side) => side !== env().homeSide);
  const chosenMeeting = corrected?.meetingId ?? "";
  return (
    <div className="max-w-3xl">
      <ForgetDraft owner={viewer.id} name="release/text" />
      <section className="mb-6 border-hairline border-b pb-4">
        <p className="font-medium">
          <Sentence
            language={language}
            text={
              draft.fileName
                ? t("readFrom", { name: theirs(draft.fileName), encoding: draft.encoding ?? "none" })
                : t("pasted")
            }
          />
        </p>
        <p className="text-meta text-muted">
          {t("length", { characters: draft.text.length, paragraphs: paragraphs.length })}
        </p>
        <Disclosure summary={t("showText")}>
          <div
            lang={detected}
            className="said max-h-96 overflow-y-auto whitespace-pre-line border-hairline border-l-4 pl-4"
          >
            {draft.text}
          </div>
        </Disclosure>
        <LinkButton
          look="quiet"
          className="mt-1"
          href={`/releases/new${corrected ? `?corrects=${corrected.code}` : ""}`}
        >
          {t("otherText")}
        </LinkButton>
      </section>
      {draft.known ? (
        <Notice tone="information">
          <p>{t("known")}</p>
          <p>
            <a href={`/releases/${draft.known.code}`}>
              {t("openKnown")}: <span lang={draft.known.language}>{draft.known.title}</span>
            </a>
          </p>
        </Notice>
      ) : (
        <StepForm
          act={register}
          hidden={{ draft: draft.id, corrects: corrected?.code ?? "", writtenIn: language }}
          draft={{ owner: viewer.id, name: `release/${draft.id}` }}
          words={words}
          className="space-y-5"
        >
          <TextField
            name="publishedOn"
            label={t("publishedOn")}
            hint={t("publishedOnHint")}
            value={corrected ? formatShortDate(today, language) : ""}
            required
            focused
          />
          <ChoiceField
            name="language"
            label={releases("language")}
            hint={t("languageHint", { language: terms(`language.${detected}`) })}
            value={detected}
            options={languages.map((value) => ({ value, label: terms(`language.${value}`) }))}
          />
          <TextField
            name="title"
            label={t("titleField")}
            value={corrected?.title ?? (first.length <= 160 ? first : "")}
            lang={detected}
            required
          />
          <TextField
            name="publisher"
            label={t("publisher")}
            value={corrected?.publisher ?? ""}
            suggestions={choices.publishers}
            required
          />
          <TextField
            name="side"
            label={t("side")}
            hint={t("sideHint")}
            value={corrected?.side ?? env().homeSide}
            suggestions={choices.sides}
            required
          />
          <ChoiceField
            name="meetingId"
            label={t("meeting")}
            value={chosenMeeting}
            options={[
              { value: "", label: t("newMeeting") },
              ...choices.meetings.map((meeting) => ({
                value: meeting.id,
                label: `${formatDate(meeting.startsOn, language)}: ${localized(namesOf(meeting), meeting.original, language).text}`,
              })),
            ]}
          />
          <MeetingFields otherSide={other ?? ""} sides={choices.sides} />
          <TextField name="url" label={t("url")} value={corrected?.url ?? ""} />
          <p className="text-meta text-muted">{t("registerHint")}</p>
          <Button type="submit" look="primary">
            {t("register")}
          </Button>
        </StepForm>
      )}
    </div>
  );
}
