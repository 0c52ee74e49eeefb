import { serialize } from "@/components/ui/serialized-props";
import type { TimelineRow } from "@/lib/timeline/row";
import { rowTexts } from "./row-texts";
import { TrayRows } from "./tray-rows";
import type { TimelineText } from "./words";

export const TRAY_ID = "timeline-tray";

export function trayName(count: number, hasMore: boolean, t: TimelineText["t"]): string {
  return t("tray", { count: hasMore ? `${count}+` : String(count) });
}

/** What has no place on the chart because no date was ever said. Kept in sight: it can't become overdue by itself. */
export function Tray({
  rows,
  more,
  text,
}: {
  rows: readonly TimelineRow[];
  /** Where the rest is, if not all are here. */
  more: { href: string } | null;
  text: TimelineText;
}) {
  if (rows.length === 0) return null;
  const { t } = text;
  return (
    <section aria-labelledby={TRAY_ID}>
      <h2 id={TRAY_ID} className="text-section">
        {trayName(rows.length, more !== null, t)}
      </h2>
      <p className="text-meta text-muted">{t("trayHint")}</p>
      <TrayRows
        rows={serialize(rows.map((row) => ({ ...rowTexts(row, text), ...(row.standing && { isStanding: true }) })))}
        standing={t("standingNote")}
      />
      {more ? (
        <p className="mt-2">
          <a href={more.href}>{t("trayMore")}</a>
        </p>
      ) : null}
    </section>
  );
}
