import { serialize } from "@/components/ui/serialized-props";
import type { TimelineRow } from "@/lib/timeline/row";
import { rowTexts } from "./row-texts";
import type { TimelineTranslations } from "./timeline-texts";
import { UnscheduledRows } from "./unscheduled-rows";

export const UNSCHEDULED_ID = "timeline-unscheduled";

export function unscheduledHeading(count: number, hasMore: boolean, t: TimelineTranslations["t"]): string {
  return t("unscheduled", { count: hasMore ? `${count}+` : String(count) });
}

/** What has no place on the chart because no date was ever said. Kept in sight: it can't become overdue by itself. */
export function UnscheduledList({
  rows,
  more,
  translations,
}: {
  rows: readonly TimelineRow[];
  /** Where the rest is, if not all are here. */
  more: { href: string } | null;
  translations: TimelineTranslations;
}) {
  if (rows.length === 0) return null;
  const { t } = translations;
  return (
    <section aria-labelledby={UNSCHEDULED_ID}>
      <h2 id={UNSCHEDULED_ID} className="text-section">
        {unscheduledHeading(rows.length, more !== null, t)}
      </h2>
      <p className="break-after-avoid text-meta text-muted">{t("unscheduledHint")}</p>
      <UnscheduledRows
        rows={serialize(
          rows.map((row) => ({ ...rowTexts(row, translations), ...(row.standing && { isStanding: true }) })),
        )}
        standing={t("standingNote")}
      />
      {more ? (
        <p className="mt-2">
          <a href={more.href}>{t("unscheduledMore")}</a>
        </p>
      ) : null}
    </section>
  );
}
