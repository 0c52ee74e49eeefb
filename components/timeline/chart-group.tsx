import { StatusMark } from "@/components/commitments/status-mark";
import { shapeOf } from "@/components/commitments/status-shapes";
import { statusLabel } from "@/components/commitments/words";
import type { AxisCell } from "@/lib/timeline/axis";
import type { Band, bandsOf } from "@/lib/timeline/bands";
import { GROUP_HEADING_PX, type LaidOutRow, type RowGroup, TALL_ROW_PX } from "@/lib/timeline/layout";
import { moveOf, type TimelineRow } from "@/lib/timeline/row";
import type { Scale } from "@/lib/timeline/scale";
import { ChartRow } from "./chart-row";
import type { TimelineText } from "./words";

/** A group's labels, which stay at the left, and its picture, in the same two columns as the axis. */
export function ChartGroup({
  group,
  name,
  scale,
  grid,
  marked,
  text,
}: {
  group: RowGroup;
  name: string;
  scale: Scale;
  grid: AxisCell[];
  marked: ReturnType<typeof bandsOf>;
  text: TimelineText;
}) {
  const bandOf = new Map(marked.bands.map((band): [string, Band] => [band.milestone.id, band]));
  return (
    <>
      <div className="sticky left-0 z-1 border-hairline border-r bg-surface">
        <h2 className="flex h-7 items-center truncate border-hairline border-b bg-canvas px-3 font-semibold text-meta">
          {name}
        </h2>
        <ol>
          {group.rows.map((laidOut) => (
            <RowLabel key={laidOut.row.reference} laidOut={laidOut} text={text} />
          ))}
        </ol>
      </div>
      <svg
        role="img"
        width={scale.width}
        height={group.height}
        aria-label={`${text.t("chartTitle", { group: name })}. ${summaryOf(group, text)}`}
        className="timeline-group block bg-surface"
      >
        <rect width={scale.width} height={GROUP_HEADING_PX} className="fill-canvas" />
        <path d={grid.map(({ x }) => `M${x + 0.5} 0V${group.height}`).join("")} className="stroke-hairline" />
        {marked.bands.map(({ milestone, x, width }) => (
          <rect
            key={milestone.id}
            x={x}
            width={width}
            height={group.height}
            className="fill-gold"
            fillOpacity={width > 12 ? 0.18 : 0.4}
          />
        ))}
        <path
          d={[GROUP_HEADING_PX, ...group.rows.map(({ y, height }) => y + height)]
            .map((y) => `M0 ${y - 0.5}H${scale.width}`)
            .join("")}
          className="stroke-hairline"
        />
        {marked.today ? (
          <path d={`M${marked.today.x} 0V${group.height}`} strokeWidth="2" className="stroke-brand" />
        ) : null}
        {group.rows.map((laidOut) => (
          <ChartRow
            key={laidOut.row.reference}
            laidOut={laidOut}
            band={bandOf.get(laidOut.row.milestoneId ?? "") ?? null}
          />
        ))}
      </svg>
    </>
  );
}

/** The facts are in the picture and in the table; here only what names the row. */
function RowLabel({ laidOut: { row, height }, text }: { laidOut: LaidOutRow; text: TimelineText }) {
  const { title, status, outcome, reference } = row;
  const shape = shapeOf(status, outcome);
  return (
    <li className={height === TALL_ROW_PX ? "timeline-row timeline-row-tall" : "timeline-row"}>
      <div>
        <span>{reference}</span>
        <span>
          <StatusMark status={status} outcome={outcome} label={statusLabel(text.terms, status, outcome)} />
        </span>
      </div>
      <a href={`/commitments/${reference}`} title={title.text} lang={title.isFallback ? title.language : undefined}>
        {shape === "superseded" || shape === "lapsed" ? <s>{title.text}</s> : title.text}
      </a>
    </li>
  );
}

function summaryOf({ rows }: RowGroup, { t }: TimelineText): string {
  const count = (is: (row: TimelineRow) => boolean) => rows.filter(({ row }) => is(row)).length;
  return t("chartSummary", {
    count: rows.length,
    overdue: count((row) => row.daysLate > 0),
    moved: count((row) => [row.promised, row.control].some((trail) => moveOf(trail)?.is === "moved")),
    closed: count((row) => row.closedOn !== null),
  });
}
