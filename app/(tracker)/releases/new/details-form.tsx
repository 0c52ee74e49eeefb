import { getLocale, getTranslations } from "next-intl/server";
import { captureFormWords } from "@/app/(tracker)/releases/[code]/capture/capture-form-words";
import { ChoiceField } from "@/components/forms/choice-field";
import { ForgetUnsavedInput } from "@/components/forms/forget-unsaved-input";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { CaptureForm } from "@/components/releases/capture/capture-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import { formatShortDate } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { detectLanguage } from "@/lib/extraction/language";
import { markForeign } from "@/lib/localization/foreign-text";
import { sideName } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";
import { titleFromQuote } from "@/lib/releases/entry/names";
import { likelySide } from "@/lib/releases/source/likely-side";
import type { getCorrectable, SourceUploadToShow } from "@/lib/releases/source/queries";
import { markings } from "@/lib/vocabulary/markings";
import { register } from "./actions";
import { ReadingWarnings } from "./reading-warnings";
import { type SourceChoices, SourceFields, sourceLabels } from "./source-fields";

type Corrected = Awaited<ReturnType<typeof getCorrectable>>;

/** What was brought in, with what its reader came upon, and the form for where it comes from. */
export async function DetailsForm({
  viewer,
  upload,
  corrected,
  choices,
}: {
  viewer: Viewer;
  upload: SourceUploadToShow;
  corrected: Corrected;
  choices: SourceChoices;
}) {
  const [t, labels, terms, language, words] = await Promise.all([
    getTranslations("capture.source"),
    sourceLabels(),
    getTranslations("terms"),
    getLocale(),
    captureFormWords(),
  ]);
  const detected = detectLanguage(upload.text);
  const paragraphs = upload.text.split("\n").filter((line) => line.trim() !== "");
  const home = env().homeSide;
  const { sidesNamed, isHomeNamed } = upload;
  const likely = likelySide(detected, { home, isHomeNamed, others: sidesNamed });
  const title = titleFromQuote(paragraphs[0] ?? "");
  return (
    <div className="max-w-3xl">
      <ForgetUnsavedInput owner={viewer.id} name="release/text" />
      <section className="mb-6 border-hairline border-b pb-4">
        <p className="font-medium">
          <MultilingualSentence
            language={language}
            text={
              upload.fileName
                ? t("readFrom", { name: markForeign(upload.fileName), encoding: upload.encoding ?? "none" })
                : t("pasted")
            }
          />
        </p>
        <p className="text-meta text-muted">
          {t("length", { characters: upload.text.length, paragraphs: paragraphs.length })}
        </p>
        <ReadingWarnings warnings={upload.warnings} />
        <Disclosure summary={t("showText")}>
          <div
            lang={detected}
            className="said max-h-96 overflow-y-auto whitespace-pre-line border-hairline border-l-4 pl-4"
          >
            {upload.text}
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
      {upload.known ? (
        <Notice tone="information">
          <p>{t("known")}</p>
          <p>
            <a href={`/releases/${upload.known.code}`}>
              {t("openKnown")}
              {labelEnd(language)}
              <span lang={upload.known.language}>{upload.known.title}</span>
            </a>
          </p>
        </Notice>
      ) : (
        <CaptureForm
          act={register}
          hidden={{ upload: upload.id, corrects: corrected?.code ?? "", writtenIn: language }}
          unsavedInput={{ owner: viewer.id, name: `release/${upload.id}` }}
          words={words}
          labels={labels}
          className="space-y-5"
        >
          {isHomeNamed ? null : (
            <Notice tone="information">{t("homeNotNamed", { side: sideName(home, language) })}</Notice>
          )}
          <SourceFields
            values={{
              publishedOn: corrected ? formatShortDate(corrected.publishedOn, language) : "",
              language: detected,
              title: corrected?.title ?? title,
              publisher: corrected?.publisher ?? "",
              side: corrected?.side ?? likely ?? "",
              meetingId: corrected?.meetingId ?? "",
              url: corrected?.url ?? "",
            }}
            hints={{
              publishedOn: corrected ? t("correctedOnHint") : t("publishedOnHint"),
              language: t("languageHint", { language: terms(`language.${detected}`) }),
              title: !corrected && title.endsWith("…") ? t("titleHint") : undefined,
            }}
            sidesNamed={sidesNamed}
            choices={choices}
            focused
          />
          <ChoiceField
            name="marking"
            label={labels.marking}
            hint={t("markingHint")}
            value={corrected?.marking ?? ""}
            options={[
              { value: "", label: terms("openToAll") },
              ...markings.map((value) => ({ value, label: terms(`marking.${value}`) })),
            ]}
          />
          <p className="text-meta text-muted">{t("registerHint")}</p>
          <Button type="submit" look="primary">
            {t("register")}
          </Button>
        </CaptureForm>
      )}
    </div>
  );
}
