import { getTranslations } from "next-intl/server";
import { DraftCard, type DraftCardWords } from "@/components/releases/capture/proposal-card";
import { TextField } from "@/components/releases/capture/step-fields";
import { StepForm } from "@/components/releases/capture/step-form";
import { Button } from "@/components/ui/button";
import type { Viewer } from "@/lib/access/viewer";
import type { Capture, Choices, DraftToShow } from "@/lib/releases/proposals/queries";
import { takeFormStep, takePlainStep } from "./actions";
import { EditForm } from "./edit-form";
import { MergeForm } from "./merge-form";
import { stepFormWords } from "./step-form-words";

/** The proposals in text order, one of them perhaps with its form open, and the way to add what was missed. */
export async function DraftList({
  viewer,
  capture,
  choices,
  words,
  edit,
  merge,
}: {
  viewer: Viewer;
  capture: Capture;
  choices: Choices;
  words: (draft: DraftToShow, number: number) => DraftCardWords;
  edit: string | undefined;
  merge: string | undefined;
}) {
  const [t, formWords] = await Promise.all([getTranslations("capture"), stepFormWords()]);
  const { code, drafts, language } = capture;
  return (
    <>
      {drafts.length === 0 ? <p className="py-4">{t("nothingFound")}</p> : null}
      <ol>
        {drafts.map((draft, index) => {
          const form =
            draft.id === edit ? (
              <EditForm viewer={viewer} capture={capture} choices={choices} draft={draft} />
            ) : draft.id === merge && draft.kind !== null ? (
              <MergeForm viewer={viewer} capture={capture} draft={draft} />
            ) : undefined;
          return (
            <DraftCard
              key={draft.id}
              language={language}
              draft={draft}
              release={code}
              takeStep={takePlainStep}
              number={index + 1}
              words={words(draft, index + 1)}
            >
              {form}
            </DraftCard>
          );
        })}
      </ol>
      <StepForm
        act={takeFormStep}
        hidden={{ step: "addWords", release: code }}
        draft={{ owner: viewer.id, name: `capture/${code}/words` }}
        words={formWords}
        className="not-printed space-y-3 py-4"
      >
        <TextField name="words" label={t("fields.words")} hint={t("fields.quoteHint")} lang={language} rows={2} />
        <Button type="submit">{t("fields.addButton")}</Button>
      </StepForm>
    </>
  );
}
