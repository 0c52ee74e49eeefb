import { getLocale, getTranslations } from "next-intl/server";
import { organisationOptions } from "@/components/commitments/organisation-name";
import { Autosave } from "@/components/forms/autosave";
import { ChecksField } from "@/components/forms/checks-field";
import { ChoiceField } from "@/components/forms/choice-field";
import { TextField } from "@/components/forms/text-field";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { CaptureForm } from "@/components/releases/capture/capture-form";
import { ProposedChoice } from "@/components/releases/capture/proposed-choice";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import type { Viewer } from "@/lib/access/viewer";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { homeFirst } from "@/lib/localization/alphabet";
import { sideName } from "@/lib/localization/localized";
import { destinations, firstTitle } from "@/lib/releases/proposals/proposal";
import type { Capture, Choices, ProposalToShow } from "@/lib/releases/proposals/queries";
import { controlLevels } from "@/lib/vocabulary/people";
import { takeFormStep } from "../actions";
import { captureFormWords } from "../capture-form-words";
import { SectorField } from "../sector-field";
import { ControlDate } from "./control-date";
import { leadFields } from "./lead-fields";

/** What follows from one accepted proposal. Saved by itself whenever a field is left. */
export async function FillForm({
  viewer,
  capture,
  choices,
  proposed,
  today,
  nextId,
}: {
  viewer: Viewer;
  capture: Capture;
  choices: Choices;
  proposed: ProposalToShow;
  today: CalendarDate;
  nextId: string | null;
}) {
  const [t, terms, language, words, leads] = await Promise.all([
    getTranslations("capture"),
    getTranslations("terms"),
    getLocale(),
    captureFormWords(),
    leadFields(viewer, capture, choices, proposed, today),
  ]);
  const { proposal } = proposed;
  const title = firstTitle(proposal, capture.language);
  const later = { value: "", label: t("fill.noLevel") };
  const { homeSide } = env();
  const sides = homeFirst([homeSide, ...capture.meeting.sides], homeSide, language);
  const coExecutors = sides.flatMap((side) =>
    organisationOptions(
      choices.organisations.filter((each) => each.side === side),
      language,
    ),
  );
  return (
    <section aria-labelledby="item-title">
      <h2 id="item-title" lang={title?.language} className="text-section">
        {title?.text}
      </h2>
      <blockquote lang={capture.language} className="mt-2 mb-5 border-quote border-l-4 pl-4 text-table">
        {proposed.quote}
      </blockquote>
      <CaptureForm
        act={takeFormStep}
        hidden={{
          step: "fill",
          release: capture.code,
          statementId: proposed.id,
          version: String(proposal.version),
          language,
        }}
        unsavedInput={{ owner: viewer.id, name: `capture/${proposed.id}/fill` }}
        words={words}
        className="group/fill max-w-2xl space-y-5"
      >
        <ChoiceField
          name="destination"
          label={t("fill.destination")}
          value={proposal.destination ?? ""}
          options={[
            { value: "", label: t("fill.noDestination") },
            ...destinations.map((value) => ({ value, label: t(`fill.destinations.${value}`) })),
          ]}
        />
        {sides.map((side, index) => {
          const field = leads.get(side);
          const id = index === 0 ? "leads" : `leads-${side}`;
          return field ? (
            <ChoiceField
              key={side}
              name="leads"
              id={id}
              label={t("fill.lead", { side: sideName(side, language) })}
              value={field.value}
              options={field.options}
              focused={index === 0}
            >
              {field.proposed && field.proposed.value !== field.value ? (
                <ProposedChoice list={id} value={field.proposed.value} take={field.proposed.take}>
                  <MultilingualSentence text={field.proposed.sentence} language={language} />
                </ProposedChoice>
              ) : null}
            </ChoiceField>
          ) : null;
        })}
        <TextField
          name="completionForm"
          label={terms("field.completionForm")}
          hint={t("fill.completionFormHint")}
          value={proposal.completionForm ?? ""}
          rows={2}
        />
        <ChoiceField
          name="controlLevel"
          label={terms("field.level")}
          value={proposal.controlLevel ?? ""}
          options={[later, ...controlLevels.map((value) => ({ value, label: terms(`controlLevel.${value}`) }))]}
        />
        <ControlDate proposed={proposed} today={today} />
        <TextField
          name="reportInterval"
          label={t("fill.reportInterval")}
          value={proposal.reportInterval ? String(proposal.reportInterval) : ""}
        />
        <SectorField sectors={choices.sectors} value={proposal.sectorCode} />
        <Disclosure
          summary={t("fill.coExecutors")}
          open={proposal.owners.some(({ role }) => role === "co_executor") || undefined}
        >
          <ChecksField
            name="coExecutors"
            label={t("fill.coExecutors")}
            value={proposal.owners
              .filter(({ role }) => role === "co_executor")
              .map(({ organisationId }) => organisationId)
              .join(",")}
            options={coExecutors}
          />
        </Disclosure>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" name="go" value={nextId ? `fill?item=${nextId}` : "check"}>
            {t(nextId ? "fill.saveAndNext" : "fill.saveAndCheck")}
          </Button>
          <LinkButton look="quiet" href={`/releases/${capture.code}/capture/check`}>
            {t("toCheck")}
          </LinkButton>
        </div>
        <Autosave words={{ saving: t("fill.saving"), saved: t("fill.saved"), paused: t("fill.paused") }} />
      </CaptureForm>
    </section>
  );
}
