import { getLocale, getTranslations } from "next-intl/server";
import { captureFormWords } from "@/app/(tracker)/releases/[code]/capture/capture-form-words";
import { type SourceChoices, SourceFields, sourceLabels } from "@/app/(tracker)/releases/new/source-fields";
import { CaptureForm } from "@/components/releases/capture/capture-form";
import { Button } from "@/components/ui/button";
import type { Viewer } from "@/lib/access/viewer";
import { formatShortDate } from "@/lib/deadlines/wording";
import type { SourceToEdit } from "@/lib/releases/source/queries";
import { edit } from "./actions";

/** Where the text comes from, as it was said when it was brought in, to be put right. */
export async function EditForm({
  viewer,
  source,
  choices,
}: {
  viewer: Viewer;
  source: SourceToEdit;
  choices: SourceChoices;
}) {
  const [t, labels, language, words] = await Promise.all([
    getTranslations("capture.editSource"),
    sourceLabels(),
    getLocale(),
    captureFormWords(),
  ]);
  const { code, version, title, publisher, side, meetingId } = source;
  return (
    <CaptureForm
      act={edit}
      hidden={{ release: code, version: String(version), writtenIn: language }}
      unsavedInput={{ owner: viewer.id, name: `release/${code}/source` }}
      words={words}
      labels={labels}
      className="space-y-5"
    >
      <SourceFields
        values={{
          title,
          publisher,
          side,
          meetingId,
          language: source.language,
          url: source.url ?? "",
          publishedOn: formatShortDate(source.publishedOn, language),
        }}
        hints={{ publishedOn: t("publishedOnHint"), language: t("languageHint") }}
        sidesNamed={source.sidesNamed}
        choices={choices}
      />
      <Button type="submit" look="primary">
        {t("save")}
      </Button>
    </CaptureForm>
  );
}
