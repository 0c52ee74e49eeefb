import { getLocale, getTranslations } from "next-intl/server";
import { ChecksField } from "@/components/forms/checks-field";
import { ChoiceField } from "@/components/forms/choice-field";
import { TextField } from "@/components/forms/text-field";
import { CaptureForm } from "@/components/releases/capture/capture-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import type { Viewer } from "@/lib/access/viewer";
import { sidesInAlphabet } from "@/lib/localization/alphabet";
import { localized, namesOf, sideName } from "@/lib/localization/localized";
import type { Capture, Choices, ProposalToShow } from "@/lib/releases/proposals/queries";
import { proposalPlace } from "@/lib/releases/statement-href";
import { kinds } from "@/lib/vocabulary/commitments";
import { languages } from "@/lib/vocabulary/languages";
import { takeFormStep } from "./actions";
import { captureFormWords } from "./capture-form-words";
import { SectorField } from "./sector-field";

/** What was said, to be put right: the words, their kind, who said them, the date they name, the title. And where to cut it in two. */
export async function EditForm({
  viewer,
  capture,
  choices,
  proposed,
}: {
  viewer: Viewer;
  capture: Capture;
  choices: Choices;
  proposed: ProposalToShow;
}) {
  const [t, terms, language, words] = await Promise.all([
    getTranslations("capture"),
    getTranslations("terms"),
    getLocale(),
    captureFormWords(),
  ]);
  const { proposal } = proposed;
  const here = `/releases/${capture.code}/capture`;
  const place = proposalPlace(proposed.id);
  const request = { release: capture.code, statementId: proposed.id, version: String(proposal.version) };
  const titles = { kk: proposal.titleKk, ru: proposal.titleRu, en: proposal.titleEn, ja: proposal.titleJa };
  const titleField = (each: (typeof languages)[number], focused = false) => (
    <TextField
      key={each}
      name={{ kk: "titleKk", ru: "titleRu", en: "titleEn", ja: "titleJa" }[each]}
      label={t("fields.titleIn", { language: terms(`language.${each}`) })}
      value={titles[each] ?? ""}
      lang={each}
      focused={focused}
      rows={2}
    />
  );
  const isJoined = proposal.decision === "merge";
  const accept = (
    <Button type="submit" look={isJoined ? "secondary" : "primary"} name="afterwards" value="accept">
      {t(isJoined ? "fields.saveAndAcceptOwn" : "fields.saveAndAccept")}
    </Button>
  );
  return (
    <>
      <CaptureForm
        act={takeFormStep}
        hidden={{ step: "edit", ...request }}
        unsavedInput={{ owner: viewer.id, name: `capture/${proposed.id}/edit` }}
        words={words}
        className="space-y-4 pt-2"
      >
        {titleField(capture.language, true)}
        <ChoiceField
          name="kind"
          label={terms("field.kind")}
          value={proposed.kind ?? ""}
          options={[
            ...(proposed.kind ? [] : [{ value: "", label: "—" }]),
            ...kinds.map((value) => ({ value, label: terms(`kind.${value}`) })),
          ]}
        />
        <ChecksField
          name="statedBy"
          label={t("fields.statedBy")}
          value={proposed.statedBy.join(",")}
          options={sidesInAlphabet([...new Set([...capture.meeting.sides, ...proposed.statedBy])], language).map(
            (value) => ({
              value,
              label: sideName(value, language),
            }),
          )}
        />
        <SectorField sectors={choices.sectors} value={proposal.sectorCode} />
        <TextField
          name="deadline"
          label={t("fields.deadline")}
          hint={t("fields.deadlineHint")}
          value={proposed.deadlineEdtf ?? ""}
        />
        <TextField
          name="deadlineQuote"
          label={t("fields.deadlineQuote")}
          value={proposed.deadlineQuote ?? ""}
          lang={capture.language}
        />
        <ChoiceField
          name="milestoneId"
          label={t("fields.milestone")}
          value={proposal.milestoneId ?? ""}
          options={[
            { value: "", label: t("fields.noMilestone") },
            ...choices.milestones.map((each) => ({
              value: each.id,
              label: localized(namesOf(each), each.original, language).text,
            })),
          ]}
        />
        <TextField
          name="quote"
          label={t("fields.quote")}
          hint={t("fields.quoteHint")}
          value={proposed.quote}
          lang={capture.language}
          rows={4}
        />
        <Disclosure summary={t("fields.otherTitles")}>
          <div className="space-y-4">
            {languages.filter((each) => each !== capture.language).map((each) => titleField(each))}
          </div>
        </Disclosure>
        <input type="hidden" name="go" value={place} />
        <div className="flex flex-wrap gap-3">
          {/* The key Enter presses the first: it takes no joining back. */}
          {isJoined ? null : accept}
          <Button type="submit" look={isJoined ? "primary" : "secondary"} name="afterwards" value="keep">
            {t("fields.save")}
          </Button>
          {isJoined ? accept : null}
          <LinkButton look="quiet" data-do="leave" href={`${here}${place}`}>
            {t("fields.cancel")}
          </LinkButton>
        </div>
      </CaptureForm>
      <CaptureForm
        act={takeFormStep}
        hidden={{ step: "split", ...request, go: place }}
        unsavedInput={{ owner: viewer.id, name: `capture/${proposed.id}/split` }}
        words={words}
        className="mt-4 space-y-3 border-hairline border-t pt-4"
      >
        <TextField name="splitAt" label={t("fields.splitAt")} hint={t("fields.splitHint")} lang={capture.language} />
        <Button type="submit">{t("fields.splitButton")}</Button>
      </CaptureForm>
    </>
  );
}
