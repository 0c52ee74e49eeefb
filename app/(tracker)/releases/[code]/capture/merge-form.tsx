import { getLocale, getTranslations } from "next-intl/server";
import { CommitmentField } from "@/components/forms/commitment-field";
import { CaptureForm } from "@/components/releases/capture/capture-form";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { Viewer } from "@/lib/access/viewer";
import { localized, titlesOf } from "@/lib/localization/localized";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { listSimilar } from "@/lib/releases/matching/queries";
import { isFilledIn } from "@/lib/releases/proposals/proposal";
import type { Capture, ProposalToShow } from "@/lib/releases/proposals/queries";
import { proposalPlace } from "@/lib/releases/statement-href";
import { takeFormStep } from "./actions";
import { captureFormWords } from "./capture-form-words";
import { strengthChange } from "./proposal-words";

/** The commitments these words may restate, the likeliest first, with what speaks for each and how the strength would change. */
export async function MergeForm({
  viewer,
  capture,
  proposed,
}: {
  viewer: Viewer;
  capture: Capture;
  proposed: ProposalToShow;
}) {
  const { proposal } = proposed;
  const { titleKk, titleRu, titleEn, titleJa } = proposal;
  const [t, terms, language, words, similar] = await Promise.all([
    getTranslations("capture.fields"),
    getTranslations("terms"),
    getLocale(),
    captureFormWords(),
    listSimilar(viewer, {
      words: [...new Set([proposed.quote, titleKk, titleRu, titleEn, titleJa].filter((each) => each !== null))],
      sectorCode: proposal.sectorCode,
      sides: capture.meeting.sides,
      organisationIds: proposal.owners.map(({ organisationId }) => organisationId),
      earlierId: proposal.mergeIntoId,
    }),
  ]);
  const [capturing, fields] = await Promise.all([getTranslations("capture"), getTranslations("commitment.fields")]);
  // What a correction brought along nobody has touched yet.
  const wasHere = proposal.changedBy === null ? capturing("correct.wasHere") : t("wasJoined");
  const here = `/releases/${capture.code}/capture`;
  const place = proposalPlace(proposed.id);
  return (
    <CaptureForm
      act={takeFormStep}
      hidden={{
        step: "merge",
        go: place,
        release: capture.code,
        statementId: proposed.id,
        version: String(proposal.version),
      }}
      unsavedInput={{ owner: viewer.id, name: `capture/${proposed.id}/merge` }}
      words={words}
      className="space-y-4 pt-2"
    >
      <h3 className="font-semibold">{t("mergeHeading")}</h3>
      {isFilledIn(proposal) ? <p className="text-meta text-muted">{capturing("filledUnused")}</p> : null}
      {/* First, because the key Enter presses the first button. */}
      <OtherReference
        label={t("into")}
        hint={t("intoHint")}
        value={proposal.mergeInto?.reference}
        button={t("mergeButton")}
        texts={{ found: fields("found"), nothing: fields("nothingFound") }}
      />
      {similar.length === 0 ? <p>{t("noSimilar")}</p> : null}
      <ul className="divide-y divide-hairline">
        {similar.map((one) => {
          const title = localized(titlesOf(one), one.original, language);
          const change = proposed.kind ? strengthChange(one.kind, proposed.kind) : null;
          const reasons = [
            ...(one.wasHere ? [wasHere] : []),
            t("likeness", { percent: String(Math.round(one.likeness * 100)) }),
            ...(one.sameSector ? [t("sameSector")] : []),
            ...(one.sharedOrganisations > 0 ? [t("sharedOrganisations", { count: one.sharedOrganisations })] : []),
          ];
          return (
            <li key={one.id} className="flex flex-wrap items-start justify-between gap-3 py-2">
              <div className="min-w-0 grow basis-60">
                <p>
                  <a href={`/commitments/${one.reference}`} className="font-mono text-meta">
                    {one.reference}
                  </a>{" "}
                  <span lang={title.isFallback ? title.language : undefined}>{title.text}</span>
                </p>
                <p className="text-meta text-muted">
                  {terms(`status.${one.status}`)} · {inARow(reasons, language, ", ")}
                </p>
                {proposed.kind && change ? (
                  <p className="text-meta">
                    {t("strength", { from: terms(`kind.${one.kind}`), to: terms(`kind.${proposed.kind}`), change })}
                  </p>
                ) : null}
              </div>
              <Button type="submit" name="intoPressed" value={one.reference}>
                {t("mergeButton")}
                <span className="sr-only">
                  {labelEnd(language)}
                  {one.reference}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
      <LinkButton look="quiet" data-do="leave" href={`${here}${place}`}>
        {t("cancel")}
      </LinkButton>
    </CaptureForm>
  );
}

function OtherReference({
  label,
  hint,
  value,
  button,
  texts,
}: {
  label: string;
  hint: string;
  value: string | undefined;
  button: string;
  texts: { found: string; nothing: string };
}) {
  return (
    <div className="space-y-2">
      <CommitmentField name="into" label={label} hint={hint} value={value} texts={texts} />
      <Button type="submit">{button}</Button>
    </div>
  );
}
