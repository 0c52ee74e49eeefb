import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Title } from "@/components/commitments/title";
import { getCommitmentTranslations, statusLabel } from "@/components/commitments/translations";
import { PageHeader } from "@/components/layout/page-header";
import { MarkingMark, markingTexts } from "@/components/status/marking-mark";
import { OverdueMark, StaleMark, StatusMark } from "@/components/status/status-mark";
import type { Viewer } from "@/lib/access/viewer";
import { latenessInput } from "@/lib/commitments/lateness-input";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { daysLate, daysQuiet, isOverdue, isReportOverdue } from "@/lib/deadlines/lateness";
import { daysInWords, formatDate } from "@/lib/deadlines/wording";
import { titlesOf } from "@/lib/localization/localized";
import { labelEnd } from "@/lib/localization/punctuation";

/** Reference and title, and the status with its conditions. */
export async function CommitmentHeader({
  viewer,
  commitment,
  today,
  children,
}: {
  viewer: Viewer;
  commitment: CommitmentDetail;
  today: CalendarDate;
  /** What stands beside the reference. */
  children?: ReactNode;
}) {
  const t = await getTranslations("commitment");
  const translations = await getCommitmentTranslations();
  const { language, terms, conditions } = translations;
  const titles = titlesOf(commitment);
  const state = latenessInput(commitment);
  const quietDays = daysQuiet(state, today);
  const ended = commitment.outcome === "superseded" || commitment.outcome === "lapsed";

  return (
    <>
      <PageHeader
        viewer={viewer}
        today={today}
        above={
          <div className="flex flex-wrap gap-x-4">
            <span className="font-mono">{commitment.reference}</span>
            {children}
          </div>
        }
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
            {t("closedOn")}
            {labelEnd(language)}
            {formatDate(fromDbDate(commitment.closedOn), language)}
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
    </>
  );
}
