import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Title } from "@/components/commitments/title";
import { getCommitmentTranslations, statusLabel } from "@/components/commitments/translations";
import { LatenessBar } from "@/components/reviews/lateness-bar";
import { latenessTrack } from "@/components/reviews/lateness-track";
import { MarkingMark, markingTexts } from "@/components/status/marking-mark";
import { StatusMark } from "@/components/status/status-mark";
import type { Viewer } from "@/lib/access/viewer";
import { firstDate } from "@/lib/commitments/first-date";
import { latenessInput } from "@/lib/commitments/lateness-input";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { momentsIn } from "@/lib/commitments/translations/moments-in";
import { readTranslations } from "@/lib/commitments/translations/queries";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { daysLate, dueOn, slippageDays } from "@/lib/deadlines/lateness";
import { daysInWords, deadlineInWords, formatDate } from "@/lib/deadlines/wording";
import { titlesOf } from "@/lib/localization/localized";
import { inARow, labelEnd } from "@/lib/localization/punctuation";
import { ItemFacts } from "./item-facts";
import { ItemQuote } from "./item-quote";

/**
 * One item of a review as a room reads it: how late against which dates, what was said, who answers, what was last heard and what waits.
 * `above` is its place on the agenda; `children` what comes of it.
 */
export async function ReviewItem({
  viewer,
  commitment,
  today,
  above,
  isProjected = false,
  children,
}: {
  viewer: Viewer;
  commitment: CommitmentDetail;
  today: CalendarDate;
  above: ReactNode;
  /** For a room: larger, and without what leads elsewhere. */
  isProjected?: boolean;
  children?: ReactNode;
}) {
  const [t, translations, language, timeZone] = await Promise.all([
    getTranslations("reviews"),
    getCommitmentTranslations(),
    getLocale(),
    getTimeZone(),
  ]);
  const reading = await readTranslations(viewer, commitment.reference, language, momentsIn(commitment));
  const { terms } = translations;
  const { reference, status, outcome, marking, controlLevel, trail, id } = commitment;
  const state = latenessInput(commitment);
  const late = daysLate(state, today);
  const first = firstDate(
    trail.filter(({ field }) => field === "promised"),
    id,
  );
  const { promised, control } = state;
  const dates = [
    { what: "first" as const, deadline: first?.edtf === promised?.edtf ? null : first },
    { what: "promised" as const, deadline: promised },
    { what: "control" as const, deadline: control },
  ];
  const inWords = (deadline: Deadline) => deadlineInWords(deadline, language, { form: "nominative" });
  const movedBy = (deadline: Deadline) => {
    const from = first ?? promised;
    const days = from && deadline !== from ? slippageDays(from, deadline) : null;
    return days !== null && days > 0 ? translations.conditions("slippage", { sign: "+", days }) : undefined;
  };
  const legend = [
    ...dates.flatMap(({ what, deadline }) => {
      const note = deadline ? movedBy(deadline) : undefined;
      return deadline ? [{ what, label: t(`dates.${what}`), date: inWords(deadline), ...(note && { note }) }] : [];
    }),
    { what: "today" as const, label: t("dates.today"), date: formatDate(today, language) },
  ];
  const lateInWords =
    late > 0 ? translations.conditions("lateBy", { duration: daysInWords(late, language) }) : t("notLate");

  return (
    <article className={isProjected ? "review-item review-item-projected" : "review-item"} aria-labelledby="item">
      <div className="review-item-meta">
        {above}
        <a className="reference" href={`/commitments/${reference}`}>
          {reference}
        </a>
        {marking ? <MarkingMark texts={markingTexts(marking, terms)} filled /> : null}
        <StatusMark status={status} outcome={outcome} label={statusLabel(terms, status, outcome)} />
        {controlLevel ? (
          <span>
            {terms("field.level")}
            {labelEnd(language)}
            {terms(`controlLevel.${controlLevel}`)}
          </span>
        ) : null}
      </div>
      <h1 id="item" tabIndex={-1} className="review-item-title">
        <Title titles={titlesOf(commitment)} original={commitment.original} translations={translations} />
      </h1>
      <div className="review-item-late">
        <p className={late > 0 ? "days-late figures" : "days-late days-late-none"}>
          {late > 0 ? t.rich("daysLate", { days: late, large: (digits) => <strong>{digits}</strong> }) : t("notLate")}
        </p>
        <LatenessBar
          track={latenessTrack(dates, today, late > 0 ? dueOn(state) : null)}
          texts={{
            inWords: inARow(
              [lateInWords, ...legend.map(({ label, date }) => `${label}${labelEnd(language)}${date}`)],
              language,
              "; ",
            ),
            legend,
          }}
        />
      </div>
      {children}
      <ItemQuote commitment={commitment} language={language} />
      <ItemFacts commitment={commitment} reading={reading} language={language} timeZone={timeZone} />
    </article>
  );
}
