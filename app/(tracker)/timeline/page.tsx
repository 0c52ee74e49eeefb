import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getWords } from "@/components/commitments/words";
import { EndOfList } from "@/components/lists/end-of-list";
import { getFilterWords } from "@/components/lists/filter-words";
import { ListOpening } from "@/components/lists/list-opening";
import { Pager } from "@/components/lists/pager";
import { Chart, LABELS_PX, SCROLLER_ID } from "@/components/timeline/chart";
import { Legend } from "@/components/timeline/legend";
import { MarkPatterns } from "@/components/timeline/mark-patterns";
import { TimelineKeys } from "@/components/timeline/timeline-keys";
import { TimelineTable } from "@/components/timeline/timeline-table";
import { Toolbar } from "@/components/timeline/toolbar";
import { Tray } from "@/components/timeline/tray";
import { legendTexts, type TimelineText } from "@/components/timeline/words";
import { LinkButton } from "@/components/ui/link-button";
import { requireViewer } from "@/lib/auth/viewer";
import { listHref } from "@/lib/commitments/list/href";
import { type TimelineView, timelineHref, viewPairs } from "@/lib/timeline/address";
import { agendaOf } from "@/lib/timeline/agenda";
import type { TimelineMilestone } from "@/lib/timeline/bands";
import { movesFrom, type TimelineMoves } from "@/lib/timeline/moves";
import { scaleFor } from "@/lib/timeline/scale";
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
  const [words, t, tFilters] = await Promise.all([getWords(), getTranslations("timeline"), getFilterWords()]);
  const content = await readTimeline(viewer, await searchParams, words.language);
  const { view, filters, isPanelOpen, ignored, today, options, window, zoom, page, unscheduled } = content;

  const text: TimelineText = { ...words, t };
  const hrefOf = (next: TimelineView) => timelineHref(next, filters);
  const moves = movesFrom(view, { window, zoom }, hrefOf);
  const startHref = hrefOf({ ...view, after: null });
  const isPastEnd = view.after !== null && page.rows.length === 0;
  const viewParams = Object.fromEntries(viewPairs({ ...view, after: null }));
  const milestones = content.milestones.filter(
    ({ earliest, latest }) => latest >= window.from && earliest <= window.to,
  );

  return (
    <div className="timeline">
      <ListOpening
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
      </ListOpening>
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
      {isPastEnd ? <EndOfList startHref={startHref} /> : null}
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
                quarters={agendaOf(page.rows, milestones, today)}
                milestones={content.milestones}
                text={text}
              />
            </>
          ) : null}
        </div>
        <Tray
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
  moves: TimelineMoves;
  text: TimelineText;
}) {
  const scale = scaleFor(window, zoom);
  return (
    <>
      <Chart scale={scale} today={today} text={text} milestones={milestones} rows={page.rows} grouping={view.group} />
      <Legend texts={legendTexts(text)} />
      <p className="not-printed mt-2 text-meta text-muted max-md:hidden">{text.t("keys")}</p>
      <TimelineKeys
        scrollerId={SCROLLER_ID}
        labelsPx={LABELS_PX}
        todayX={isWithin(today, window) ? scale.middleOf(today) : null}
        moves={moves}
      />
    </>
  );
}
