import { deadlineText, type TimelineTranslations } from "@/components/timeline/timeline-texts";
import { UNSCHEDULED_ID, unscheduledHeading } from "@/components/timeline/unscheduled-list";
import { hasFilters, noFilters } from "@/lib/commitments/list/filters";
import { listHref } from "@/lib/commitments/list/list-href";
import { endedOnce } from "@/lib/localization/sentences";
import { OVERDUE_COUNT_CAP } from "@/lib/timeline/queries";
import { cursorBefore, timelineHref } from "@/lib/timeline/search-params";
import { isWithin, windowAsDeadline } from "@/lib/timeline/window";
import type { TimelineContent } from "./read-timeline";

/** What is shown, and everything that is not: a chart must say what it leaves out. */
export function TimelineNotes({
  content: { window, page, params, isNarrowed, overdueBefore, filters, unscheduled, today },
  translations,
}: {
  content: TimelineContent;
  translations: TimelineTranslations;
}) {
  const { t } = translations;
  const period = deadlineText(windowAsDeadline(window), translations);
  const isPart = page.next !== null || params.after !== null;
  return (
    <div className="mb-2 text-meta text-muted">
      <p>
        {t("showing", { period, count: page.rows.length })}
        {unscheduled.rows.length > 0 ? (
          <>
            {" · "}
            <a href={`#${UNSCHEDULED_ID}`}>{unscheduledHeading(unscheduled.rows.length, unscheduled.more, t)}</a>
          </>
        ) : null}
      </p>
      {isPart ? (
        <p>
          {t(params.after ? "pageRest" : "page", { count: params.rows })}{" "}
          {isWithin(today, window) ? (
            <a href={timelineHref({ ...params, after: cursorBefore(today) }, filters)}>{t("fromToday")}</a>
          ) : null}
          {params.rows === 50 ? (
            <>
              {" · "}
              <a href={timelineHref({ ...params, rows: 200 }, filters)}>{t("moreRows", { count: 200 })}</a>
            </>
          ) : null}
        </p>
      ) : null}
      {isNarrowed ? <p>{endedOnce(t("narrowed", { period }))}</p> : null}
      {overdueBefore > 0 ? (
        <p>
          {overdueBefore < OVERDUE_COUNT_CAP
            ? t("overdueBefore", { count: overdueBefore })
            : t("overdueBeforeMany", { count: overdueBefore })}{" "}
          <a href={listHref("/overdue", filters)}>{t("toOverdue")}</a>
        </p>
      ) : null}
    </div>
  );
}

/** Nothing in the window: said, with the two ways out. */
export function EmptyTimeline({
  content: { params, filters },
  translations: { t },
}: {
  content: TimelineContent;
  translations: TimelineTranslations;
}) {
  return (
    <div className="border-hairline border-y bg-surface px-4 py-8">
      <p>{hasFilters(filters) ? t("emptyFiltered") : t("empty")}</p>
      <p className="mt-2 flex gap-6">
        <a href={timelineHref({ ...params, period: "all", zoom: null, after: null }, filters)}>{t("showAll")}</a>
        {hasFilters(filters) ? <a href={timelineHref(params, noFilters)}>{t("clearFilters")}</a> : null}
      </p>
    </div>
  );
}
