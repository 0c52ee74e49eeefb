import { getTimeZone, getTranslations } from "next-intl/server";
import { deadlineInShort } from "@/components/commitments/deadline-texts";
import type { Translations } from "@/components/commitments/translations";
import { Line, LineList } from "@/components/lists/line-list";
import { type WorkRow, workRow } from "@/components/lists/work-row";
import { WorkRows } from "@/components/lists/work-rows";
import { decisionWords } from "@/components/reviews/decision-words";
import { serialize } from "@/components/ui/serialized-props";
import type { Viewer } from "@/lib/access/viewer";
import { possibleActions } from "@/lib/commitments/possible-actions";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { formatDate } from "@/lib/deadlines/wording";
import { joinSentences } from "@/lib/localization/sentences";
import type { listDecidedAtReviews } from "@/lib/reviews/decided-queries";
import type { listComingReviews } from "@/lib/reviews/pre-read-queries";

type Props = {
  coming: Awaited<ReturnType<typeof listComingReviews>>;
  decided: Awaited<ReturnType<typeof listDecidedAtReviews>>;
  viewer: Viewer;
  today: CalendarDate;
  translations: Translations;
};

/** Which reviews will go through items of the reader's, and what reviews decided that is still to be done, with the step in the row. */
export async function DecidedAtReviews({ coming, decided, viewer, today, translations }: Props) {
  const [t, tPreRead, timeZone] = await Promise.all([
    getTranslations("minutes"),
    getTranslations("minutes.preRead"),
    getTimeZone(),
  ]);
  const { language, terms } = translations;
  const wanted = viewer.role === "executor" ? "report_interim" : "request_report";
  const inWords = ({ row, decided: made }: Props["decided"]["rows"][number]): WorkRow => {
    const due = made.due === null ? null : parseDeadline(made.due);
    const words = [decisionWords(made, { language, t, terms }), made.text ?? ""];
    // What was decided stands where other rows say how long nothing was heard.
    const { quiet: _, ...shown } = workRow(row, {
      today,
      timeZone,
      translations,
      remarks: new Map(),
      stepsOf: () => possibleActions(viewer, row, today).filter((action) => action === wanted),
      reportBy: (date) => date,
      tellsChange: false,
      isOfNobody: false,
    });
    return {
      ...shown,
      reportBy: due
        ? t("decidedUntil", { number: made.number, date: deadlineInShort(due, language) })
        : t("decided", { number: made.number }),
      why: { text: joinSentences(words, language), lang: language },
    };
  };
  return (
    <>
      {coming.length > 0 ? (
        <LineList id="coming-reviews" heading={tPreRead("coming")} className="not-printed">
          {coming.map(({ number, heldOn, items }) => (
            <Line key={number}>
              <a href={`/reviews/${number}/pre-read`} className="min-w-0 grow">
                {tPreRead("comingLine", { number, date: formatDate(heldOn, language), count: items })}
              </a>
            </Line>
          ))}
        </LineList>
      ) : null}
      {decided.rows.length > 0 ? (
        <section aria-labelledby="decided-at-reviews">
          <h2 id="decided-at-reviews" className="flex items-baseline gap-3 text-section max-sm:text-body">
            {t("decidedHeading")}
            <span className="figures font-normal text-body text-muted">{decided.total}</span>
          </h2>
          <div className="mt-1 max-sm:mt-0">
            <WorkRows
              label={t("decidedHeading")}
              rows={serialize(decided.rows.map(inWords))}
              language={language}
              actionNames={{ [wanted]: translations.actions(wanted) }}
            />
          </div>
        </section>
      ) : null}
    </>
  );
}
