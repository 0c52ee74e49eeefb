import { getTranslations } from "next-intl/server";
import { Title } from "@/components/commitments/title";
import type { Translations } from "@/components/commitments/translations";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { CaptureSteps } from "@/components/releases/capture/capture-steps";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { canCapture } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { formatInstant } from "@/lib/deadlines/wording";
import { env } from "@/lib/env";
import { titlesOf } from "@/lib/localization/localized";
import { personName } from "@/lib/localization/person-name";
import { whoEntered } from "@/lib/releases/entry/entered-by";
import type { ReleaseToRead } from "@/lib/releases/queries";
import { reopen } from "./capture/actions";

/** The last step of a capture: what has become of the text. */
export async function EnteredNotice({
  viewer,
  release,
  translations,
}: {
  viewer: Viewer;
  release: ReleaseToRead;
  translations: Translations;
}) {
  const [t, by] = await Promise.all([getTranslations("capture"), whoEntered(viewer, release.code)]);
  const tracked = release.statements.flatMap(({ commitment }) => commitment ?? []);
  return (
    <>
      <CaptureSteps current="entered" hrefs={{}} />
      <div className="mb-6">
        <Notice tone="done" role="status">
          <p className="font-medium">{t("entered.heading")}</p>
          {by ? (
            <p>
              <MultilingualSentence
                text={t("entered.by", {
                  person: personName(by.person, translations.language, translations.terms("erasedPerson")),
                  when: formatInstant(by.at, env().timeZone, translations.language),
                })}
                language={translations.language}
              />
            </p>
          ) : null}
          {tracked.length === 0 ? (
            <p>{t("entered.none")}</p>
          ) : (
            <>
              <p>{t("entered.tracked", { count: tracked.length })}</p>
              <ul className="mt-1">
                {tracked.map((commitment) => (
                  <li key={commitment.reference}>
                    <a href={`/commitments/${commitment.reference}`} className="font-mono">
                      {commitment.reference}
                    </a>{" "}
                    <Title titles={titlesOf(commitment)} original={commitment.original} translations={translations} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      </div>
    </>
  );
}

/** Which edition this is, what it corrects or was corrected by, and whether it is still being decided on. */
export async function CaptureNotices({
  viewer,
  release,
  isKnown,
}: {
  viewer: Viewer;
  release: ReleaseToRead;
  isKnown: boolean;
}) {
  const t = await getTranslations("capture");
  const { code, captureOpen, supersedes, supersededBy } = release;
  const nothingEntered = release.statements.every(({ judgement }) => judgement !== "accepted");
  const mayCorrect = canCapture(viewer) && !captureOpen && !supersededBy;
  return (
    <div className="mb-6 space-y-3 empty:hidden">
      {isKnown ? <Notice tone="information">{t("source.known")}</Notice> : null}
      {captureOpen && canCapture(viewer) ? (
        <Notice tone="information">
          <p>{t("open")}</p>
          <p className="mt-2 flex flex-wrap gap-3">
            <LinkButton look="primary" href={`/releases/${code}/capture`}>
              {t("goOn")}
            </LinkButton>
            {nothingEntered ? (
              <LinkButton look="quiet" href={`/releases/${code}/source`}>
                {t("editSource.link")}
              </LinkButton>
            ) : null}
          </p>
        </Notice>
      ) : null}
      {supersededBy ? (
        <Notice tone="information">
          <a href={`/releases/${supersededBy.code}`}>
            {t("correct.isCorrected", { number: String(supersededBy.edition) })}
          </a>
        </Notice>
      ) : null}
      {supersedes ? (
        <p>
          <a href={`/releases/${supersedes.code}`}>{t("correct.corrects", { number: String(supersedes.edition) })}</a> ·{" "}
          <a href={`/releases/${code}/changes`}>{t("correct.changes")}</a>
        </p>
      ) : null}
      {mayCorrect ? (
        <form action={reopen} className="not-printed flex flex-wrap items-center gap-3">
          <input type="hidden" name="release" value={code} />
          <LinkButton href={`/releases/new?corrects=${code}`}>{t("correct.link")}</LinkButton>
          <Button type="submit">{t("reopen")}</Button>
        </form>
      ) : null}
    </div>
  );
}
