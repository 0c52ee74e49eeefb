import { IconMark } from "@/components/status/status-mark";
import type { ChartGroupData, ChartRowData } from "./chart-data";
import { ChartRow } from "./chart-row";

/** What stands behind every group is drawn once: the lines of the axis, and the bands of the milestones. */
export const BACKDROP_ID = "timeline-backdrop";

/** A group's labels, which stay at the left, and its picture, in the same two columns as the axis. */
export function ChartGroup({
  group: { name, summary, height, rows },
  width,
  todayX,
}: {
  group: ChartGroupData;
  width: number;
  todayX: number | null;
}) {
  const headingPx = rows[0]?.y ?? 0;
  return (
    <>
      <div className="sticky left-0 z-1 border-hairline border-r bg-surface">
        <h2 className="flex h-7 items-center truncate border-hairline border-b bg-canvas px-3 font-semibold text-meta">
          {name}
        </h2>
        <ol>
          {rows.map((row) => (
            <RowLabel key={row.reference} row={row} />
          ))}
        </ol>
      </div>
      <svg role="img" width={width} height={height} aria-label={summary} className="timeline-group">
        <rect width={width} height={headingPx} className="fill-canvas" />
        <use href={`#${BACKDROP_ID}`} />
        <path
          d={[headingPx, ...rows.map((row) => row.y + row.height)].map((y) => `M0 ${y - 0.5}H${width}`).join("")}
          className="stroke-hairline"
        />
        {todayX === null ? null : <path d={`M${todayX} 0V${height}`} strokeWidth="2" className="stroke-brand" />}
        {rows.map((row) => (
          <ChartRow key={row.reference} row={row} />
        ))}
      </svg>
    </>
  );
}

/** The facts are in the picture and in the table; here only what names the row. */
function RowLabel({ row: { reference, title, shape, status, isTall } }: { row: ChartRowData }) {
  return (
    <li className={isTall ? "timeline-row timeline-row-tall" : "timeline-row"}>
      <div>
        <span>{reference}</span>
        <span>
          <IconMark shape={shape} label={status} />
        </span>
      </div>
      <a href={`/commitments/${reference}`} title={title.text} lang={title.lang}>
        {shape === "superseded" || shape === "lapsed" ? <s>{title.text}</s> : title.text}
      </a>
    </li>
  );
}
