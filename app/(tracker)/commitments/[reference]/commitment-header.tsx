import { getTranslations } from "next-intl/server";
import { Title } from "@/components/commitments/title";
import { getCommitmentTranslations, statusLabel } from "@/components/commitments/translations";
import { PageHeader } from "@/components/layout/page-header";
import { MarkingMark, markingTexts } from "@/components/status/marking-mark";
import { OverdueMark, StaleMark, StatusMark } from "@/components/status/status-mark";
import { Disclosure } from "@/components/ui/disclosure";
import type { Viewer } from "@/lib/access/viewer";
import { latenessInput } from "@/lib/commitments/lateness-input";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type CalendarDate, daysBetween, fromDbDate } from "@/lib/deadlines/calendar-date";
import { daysLate, isOverdue, isReportOverdue, isStale } from "@/lib/deadlines/lateness";
import { daysInWords, formatDate } from "@/lib/deadlines/wording";
import { localized, namesOf, titlesOf } from "@/lib/localization/localized";
import { languages } from "@/lib/vocabulary/languages";

/** Reference and title, the status with its conditions, and the few facts that say what kind of item this is. */
export async function CommitmentHeader({
  viewer,
  commitment,
  today,
}: {
  viewer: Viewer;
  commitment: CommitmentDetail;
  today: CalendarDate;
}) {
  const t = await getTranslations("commitment");
  const translations = await getCommitmentTranslations();
  const { language, terms, conditions } = translations;
  const titles = titlesOf(commitment);
  const shown = localized(titles, commitment.original, language);
  const others = languages.filter((other) => other !== shown.language && titles[other]);
  const state = latenessInput(commitment);
  const quietDays = isStale(state, today) && state.quietSince ? daysBetween(state.quietSince, today) : null;
  const ended = commitment.outcome === "superseded" || commitment.outcome === "lapsed";

  return (
    <>
      <PageHeader
        viewer={viewer}
        today={today}
        above={<span className="font-mono">{commitment.reference}</span>}
        title={<Title titles={titles} original={commitment.original} translations={translations} struck={ended} />}
      />
      <p className="-mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        {commitment.marking ? <MarkingMark texts={markingTexts(commitment.marking, terms)} filled /> : null}
        <StatusMark
          status={commitment.status}
          outcome={commitment.outcome}
          label={statusLabel(terms, commitment.status, commitment.outcome)}
          filled
        />
        {isOverdue(state, today) ? (
          <OverdueMark
            label={conditions("lateBy", { duration: daysInWords(daysLate(state, today), language) })}
            filled
          />
        ) : null}
        {isReportOverdue(state, today) ? <OverdueMark label={t("reportOverdue")} filled /> : null}
        {quietDays === null ? null : (
          <StaleMark label={conditions("quietFor", { duration: daysInWords(quietDays, language) })} />
        )}
        {commitment.closedOn ? (
          <span className="text-muted">
            {t("closedOn")}: {formatDate(fromDbDate(commitment.closedOn), language)}
          </span>
        ) : null}
        {commitment.supersededBy ? (
          <span>
            {t("supersededBy")}{" "}
            <a className="font-mono" href={`/commitments/${commitment.supersededBy.reference}`}>
              {commitment.supersededBy.reference}
            </a>
          </span>
        ) : null}
      </p>
      <dl className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-meta">
        <Fact term={t("kindLabel")}>{terms(`kind.${commitment.kind}`)}</Fact>
        <Fact term={t("sector")}>{localized(namesOf(commitment.sector), commitment.original, language).text}</Fact>
        {commitment.controlLevel ? (
          <Fact term={t("controlLevel")}>{terms(`controlLevel.${commitment.controlLevel}`)}</Fact>
        ) : null}
      </dl>
      {others.length > 0 ? (
        <div className="mt-3 text-meta print:hidden">
          <Disclosure summary={t("otherLanguages")}>
            <ul>
              {others.map((other) => (
                <li key={other} lang={other}>
                  {titles[other]}
                  {other === commitment.original ? (
                    <span lang={language} className="ml-1.5 text-muted">
                      {terms(`originalIn.${other}`)}
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      ) : null}
    </>
  );
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-muted">{term}:</dt>
      <dd>{children}</dd>
    </div>
  );
}
