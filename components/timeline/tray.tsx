import { FallbackNote } from "@/components/commitments/title";
import type { TimelineRow } from "@/lib/timeline/row";
import { RowMark } from "./row-mark";
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
  const { t, terms } = text;
  return (
    <section aria-labelledby={TRAY_ID}>
      <h2 id={TRAY_ID} className="text-section">
        {trayName(rows.length, more !== null, t)}
      </h2>
      <p className="text-meta text-muted">{t("trayHint")}</p>
      <ul className="mt-2 border-hairline border-t lg:columns-2 lg:gap-x-8">
        {rows.map((row) => (
          <li key={row.reference} className="flex break-inside-avoid gap-2 border-hairline border-b py-2 text-table">
            <RowMark row={row} />
            <span className="whitespace-nowrap pt-px font-mono text-meta text-muted">{row.reference}</span>
            <span className="min-w-0">
              <a
                href={`/commitments/${row.reference}`}
                lang={row.title.isFallback ? row.title.language : undefined}
                className="text-ink"
              >
                {row.title.text}
              </a>
              <FallbackNote of={row.title} terms={terms} />
              {row.standing ? <span className="block text-meta text-muted">{t("standingNote")}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {more ? (
        <p className="mt-2">
          <a href={more.href}>{t("trayMore")}</a>
        </p>
      ) : null}
    </section>
  );
}
