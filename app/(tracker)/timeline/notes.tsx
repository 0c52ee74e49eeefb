import { said, type TimelineText } from "@/components/timeline/words";
import { hasFilters, noFilters } from "@/lib/commitments/list/filters";
import { listHref } from "@/lib/commitments/list/href";
import { timelineHref } from "@/lib/timeline/address";
import { OVERDUE_COUNT_CAP, ROWS_ON_A_PAGE } from "@/lib/timeline/queries";
import { windowAsDeadline } from "@/lib/timeline/window";
import type { TimelineContent } from "./read-timeline";

/** What is shown, and everything that is not: a chart must say what it leaves out. */
export function Notes({
  content: { window, page, view, isNarrowed, overdueBefore, filters },
  text,
}: {
  content: TimelineContent;
  text: TimelineText;
}) {
  const { t } = text;
  const period = said(windowAsDeadline(window), text);
  return (
    <div className="mb-2 text-meta text-muted">
      <p>
        {t("showing", { period, count: page.rows.length })}
        {page.next ? ` ${t("page", { count: ROWS_ON_A_PAGE })}` : null}
        {view.after ? ` ${t("pageRest")}` : null}
      </p>
      {isNarrowed ? <p>{t("narrowed", { period })}</p> : null}
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
export function Empty({ content: { view, filters }, text: { t } }: { content: TimelineContent; text: TimelineText }) {
  return (
    <div className="border-hairline border-y bg-surface px-4 py-8">
      <p>{hasFilters(filters) ? t("emptyFiltered") : t("empty")}</p>
      <p className="mt-2 flex gap-6">
        <a href={timelineHref({ ...view, period: "all", zoom: null, after: null }, filters)}>{t("showAll")}</a>
        {hasFilters(filters) ? <a href={timelineHref(view, noFilters)}>{t("clearFilters")}</a> : null}
      </p>
    </div>
  );
}
