import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/forms/text-field";
import { CaptureForm } from "@/components/releases/capture/capture-form";
import { ProposalCard, type ProposalCardWords } from "@/components/releases/capture/proposal-card";
import { Button } from "@/components/ui/button";
import type { Viewer } from "@/lib/access/viewer";
import type { Capture, Choices, ProposalToShow } from "@/lib/releases/proposals/queries";
import { takeFormStep, takePlainStep } from "./actions";
import { captureFormWords } from "./capture-form-words";
import { EditForm } from "./edit-form";
import { MergeForm } from "./merge-form";

/** The proposals in text order, one of them perhaps with its form open, and the way to add what was missed. */
export async function ProposalList({
  viewer,
  capture,
  proposals,
  first,
  choices,
  words,
  edit,
  merge,
}: {
  viewer: Viewer;
  capture: Capture;
  /** Those of the part of the text that is shown, and the number of the first of them among all. */
  proposals: ProposalToShow[];
  first: number;
  choices: Choices;
  words: (proposed: ProposalToShow, number: number) => ProposalCardWords;
  edit: string | undefined;
  merge: string | undefined;
}) {
  const [t, formWords] = await Promise.all([getTranslations("capture"), captureFormWords()]);
  const { code, language } = capture;
  return (
    <>
      {proposals.length === 0 ? <p className="py-4">{t("nothingFound")}</p> : null}
      <ol>
        {proposals.map((proposed, index) => {
          const form =
            proposed.id === edit ? (
              <EditForm viewer={viewer} capture={capture} choices={choices} proposed={proposed} />
            ) : proposed.id === merge && proposed.kind !== null ? (
              <MergeForm viewer={viewer} capture={capture} proposed={proposed} />
            ) : undefined;
          return (
            <ProposalCard
              key={proposed.id}
              language={language}
              proposed={proposed}
              release={code}
              takeStep={takePlainStep}
              number={first + index}
              words={words(proposed, first + index)}
            >
              {form}
            </ProposalCard>
          );
        })}
      </ol>
      <CaptureForm
        act={takeFormStep}
        hidden={{ step: "addWords", release: code }}
        unsavedInput={{ owner: viewer.id, name: `capture/${code}/words` }}
        words={formWords}
        className="not-printed space-y-3 py-4"
      >
        <TextField name="words" label={t("fields.words")} hint={t("fields.quoteHint")} lang={language} rows={2} />
        <Button type="submit">{t("fields.addButton")}</Button>
      </CaptureForm>
    </>
  );
}
