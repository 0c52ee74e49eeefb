import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getCommitmentTranslations } from "@/components/commitments/translations";
import { getFilterTranslations } from "@/components/lists/filter-texts";
import { ListHeader } from "@/components/lists/list-header";
import { Pager } from "@/components/lists/pager";
import { PastEndNotice } from "@/components/lists/past-end-notice";
import { Chart, LABELS_PX, SCROLLER_ID } from "@/components/timeline/chart";
import { KeyboardNavigation } from "@/components/timeline/keyboard-navigation";
import { Legend } from "@/components/timeline/legend";
import { MarkPatterns } from "@/components/timeline/mark-patterns";
import { TimelineTable } from "@/components/timeline/timeline-table";
import { legendTexts, type TimelineTranslations } from "@/components/timeline/timeline-texts";
import { Toolbar } from "@/components/timeline/toolbar";
import { UnscheduledList } from "@/components/timeline/unscheduled-list";
import { LinkButton } from "@/components/ui/link-button";
import { requireViewer } from "@/lib/auth/viewer";
import { listHref } from "@/lib/commitments/list/href";
import type { TimelineMilestone } from "@/lib/timeline/milestone-bands";
import { type TimelineLinks, timelineLinks } from "@/lib/timeline/navigation";
import { groupByQuarter } from "@/lib/timeline/quarters";
import { scaleFor } from "@/lib/timeline/scale";
import { type TimelineParams, timelineHref, timelineParamPairs } from "@/lib/timeline/search-params";
import { isWithin } from "@/lib/timeline/window";
import { Empty, Notes } from "./notes";
import { readTimeline, type TimelineContent } from "./read-timeline";

const path = "/timeline";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("timeline");
  return { title: t("title") };
}

export default async function TimelinePage({ searchParams }: PageProps<"/timeline">) {
  const viewer = await requireViewer();
  const [words, t, tFilters] = await Promise.all([
    getCommitmentTranslations(),
    getTranslations("timeline"),
    getFilterTranslations(),
  ]);
  const content = await readTimeline(viewer, await searchParams, words.language);
  const { view, filters, isPanelOpen, ignored, today, options, window, zoom, page, unscheduled } = content;

  const text: TimelineTranslations = { ...words, t };
  const hrefOf = (next: TimelineParams) => timelineHref(next, filters);
  const moves = timelineLinks(view, { window, zoom }, hrefOf);
  const startHref = hrefOf({ ...view, after: null });
  const isPastEnd = view.after !== null && page.rows.length === 0;
  const viewParams = Object.fromEntries(timelineParamPairs({ ...view, after: null }));
  const milestones = content.milestones.filter(
    ({ earliest, latest }) => latest >= window.from && earliest <= window.to,
  );

  return (
    <div className="timeline">
      <ListHeader
        title={t("title")}
        viewer={viewer}
        today={today}
        ignored={ignored}
        path={path}
        filters={filters}
        options={options}
        isPanelOpen={isPanelOpen}
        view={viewParams}
        t={tFilters}
        words={words}
      >
        <LinkButton href={hrefOf({ ...view, as: view.as === "chart" ? "table" : "chart" })}>
          {view.as === "chart" ? t("asTable") : t("asChart")}
        </LinkButton>
      </ListHeader>
      <Toolbar
        view={view}
        zoom={zoom}
        moves={moves}
        hrefOf={hrefOf}
        today={today}
        text={text}
        hasNextEvent={content.hasNextEvent}
      />
      <Notes content={content} text={text} />
      {isPastEnd ? <PastEndNotice startHref={startHref} /> : null}
      {page.rows.length === 0 && !isPastEnd ? <Empty content={content} text={text} /> : null}
      {page.rows.length > 0 && view.as === "chart" ? (
        <Picture content={content} milestones={milestones} moves={moves} text={text} />
      ) : null}
      <Pager
        label={t("title")}
        previous={view.after && !isPastEnd ? { href: startHref, text: t("firstPage") } : null}
        next={page.next ? { href: hrefOf({ ...view, after: page.next }), text: t("nextPage") } : null}
      />
      <div className="flex flex-col gap-8">
        <div className={view.as === "chart" ? "md:mt-8" : ""}>
          {page.rows.length > 0 ? (
            <>
              <h2 className={view.as === "chart" ? "mb-2 text-section max-md:sr-only" : "sr-only"}>
                {t("tableHeading")}
              </h2>
              <MarkPatterns />
              <TimelineTable
                quarters={groupByQuarter(page.rows, milestones, today)}
                milestones={content.milestones}
                text={text}
              />
            </>
          ) : null}
        </div>
        <UnscheduledList
          rows={unscheduled.rows}
          more={unscheduled.more ? { href: listHref("/register", filters) } : null}
          text={text}
        />
      </div>
    </div>
  );
}

/** The chart with what its marks and keys mean; on narrow screens the table alone speaks. */
function Picture({
  content: { window, zoom, today, page, view },
  milestones,
  moves,
  text,
}: {
  content: TimelineContent;
  milestones: readonly TimelineMilestone[];
  moves: TimelineLinks;
  text: TimelineTranslations;
}) {
  const scale = scaleFor(window, zoom);
  return (
    <>
      <Chart scale={scale} today={today} text={text} milestones={milestones} rows={page.rows} grouping={view.group} />
      <Legend texts={legendTexts(text)} />
      <p className="not-printed mt-2 text-meta text-muted max-md:hidden">{text.t("keys")}</p>
      <KeyboardNavigation
        scrollerId={SCROLLER_ID}
        labelsPx={LABELS_PX}
        todayX={isWithin(today, window) ? scale.middleOf(today) : null}
        moves={moves}
      />
    </>
  );
}
