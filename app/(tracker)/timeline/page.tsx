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
import { listHref } from "@/lib/commitments/list/list-href";
import type { TimelineMilestone } from "@/lib/timeline/milestone-bands";
import { type TimelineLinks, timelineLinks } from "@/lib/timeline/navigation";
import { groupByQuarter } from "@/lib/timeline/quarters";
import { scaleFor } from "@/lib/timeline/scale";
import { type TimelineParams, timelineHref, timelineParamPairs } from "@/lib/timeline/search-params";
import { isWithin } from "@/lib/timeline/window";
import { readTimeline, type TimelineContent } from "./read-timeline";
import { EmptyTimeline, TimelineNotes } from "./timeline-notes";

const path = "/timeline";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("timeline");
  return { title: t("title") };
}

export default async function TimelinePage({ searchParams }: PageProps<"/timeline">) {
  const viewer = await requireViewer();
  const [commitmentTranslations, t, tFilters] = await Promise.all([
    getCommitmentTranslations(),
    getTranslations("timeline"),
    getFilterTranslations(),
  ]);
  const content = await readTimeline(viewer, await searchParams, commitmentTranslations.language);
  const { params, filters, isPanelOpen, ignored, today, options, window, zoom, page, unscheduled } = content;

  const translations: TimelineTranslations = { ...commitmentTranslations, t };
  const hrefOf = (next: TimelineParams) => timelineHref(next, filters);
  const links = timelineLinks(params, { window, zoom }, hrefOf);
  const startHref = hrefOf({ ...params, after: null });
  const isPastEnd = params.after !== null && page.rows.length === 0;
  const listParams = Object.fromEntries(timelineParamPairs({ ...params, after: null }));
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
        params={listParams}
        t={tFilters}
        translations={commitmentTranslations}
      >
        <LinkButton href={hrefOf({ ...params, as: params.as === "chart" ? "table" : "chart" })}>
          {params.as === "chart" ? t("asTable") : t("asChart")}
        </LinkButton>
      </ListHeader>
      <Toolbar
        params={params}
        zoom={zoom}
        links={links}
        hrefOf={hrefOf}
        today={today}
        translations={translations}
        hasNextEvent={content.hasNextEvent}
      />
      <TimelineNotes content={content} translations={translations} />
      {isPastEnd ? <PastEndNotice startHref={startHref} /> : null}
      {page.rows.length === 0 && !isPastEnd ? <EmptyTimeline content={content} translations={translations} /> : null}
      {page.rows.length > 0 && params.as === "chart" ? (
        <ChartWithLegend content={content} milestones={milestones} links={links} translations={translations} />
      ) : null}
      <Pager
        label={t("title")}
        previous={params.after && !isPastEnd ? { href: startHref, text: t("firstPage") } : null}
        next={page.next ? { href: hrefOf({ ...params, after: page.next }), text: t("nextPage") } : null}
      />
      <div className="flex flex-col gap-8">
        <div className={params.as === "chart" ? "md:mt-8" : ""}>
          {page.rows.length > 0 ? (
            <>
              <h2 className={params.as === "chart" ? "mb-2 text-section max-md:sr-only" : "sr-only"}>
                {t("tableHeading")}
              </h2>
              <MarkPatterns />
              <TimelineTable
                quarters={groupByQuarter(page.rows, milestones, today)}
                milestones={content.milestones}
                translations={translations}
              />
            </>
          ) : null}
        </div>
        <UnscheduledList
          rows={unscheduled.rows}
          more={unscheduled.more ? { href: listHref("/register", filters) } : null}
          translations={translations}
        />
      </div>
    </div>
  );
}

/** The chart with what its marks and keys mean; on narrow screens the table alone speaks. */
function ChartWithLegend({
  content: { window, zoom, today, page, params },
  milestones,
  links,
  translations,
}: {
  content: TimelineContent;
  milestones: readonly TimelineMilestone[];
  links: TimelineLinks;
  translations: TimelineTranslations;
}) {
  const scale = scaleFor(window, zoom);
  return (
    <>
      <Chart
        scale={scale}
        today={today}
        translations={translations}
        milestones={milestones}
        rows={page.rows}
        grouping={params.group}
      />
      <Legend texts={legendTexts(translations)} />
      <p className="not-printed mt-2 text-meta text-muted max-md:hidden">{translations.t("keys")}</p>
      <KeyboardNavigation
        scrollerId={SCROLLER_ID}
        labelsPx={LABELS_PX}
        todayX={isWithin(today, window) ? scale.middleOf(today) : null}
        links={links}
      />
    </>
  );
}
