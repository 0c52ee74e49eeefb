import { IconMark } from "@/components/status/status-mark";
import type { ChartGroupData, ChartRowData } from "./chart-data";
import { ChartRow } from "./chart-row";

/** What stands behind every group is drawn once: the lines of the axis, and the bands of the milestones. */
export const BACKDROP_ID = "timeline-backdrop";

/** A sheet of paper breaks between these and not within: a group may be longer than a sheet, and a picture can't be broken. */
const ROWS_IN_PART = 4;

/**
 * A group: its heading, which is repeated on each sheet of paper that the group goes on to, and its rows in parts; of each the labels,
 * which stay at the left, and the picture, in the same two columns as the axis.
 */
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
  const background = (
    <>
      <use href={`#${BACKDROP_ID}`} />
      {todayX === null ? null : <path d={`M${todayX} 0V${height}`} strokeWidth="2" className="stroke-brand" />}
    </>
  );
  return (
    <div className="timeline-group">
      <div className="timeline-group-head">
        <div className="timeline-line">
          <h2>{name}</h2>
          <svg role="img" width={width} height={headingPx} aria-label={summary} className="timeline-picture">
            <rect width={width} height={headingPx} className="fill-canvas" />
            {background}
            <path d={`M0 ${headingPx - 0.5}H${width}`} className="stroke-hairline" />
          </svg>
        </div>
      </div>
      {partsOf(rows).map(({ key, top, bottom, rows: inPart }) => (
        <div key={key} className="timeline-line timeline-part">
          <ol>
            {inPart.map((row) => (
              <RowLabel key={row.reference} row={row} />
            ))}
          </ol>
          <svg
            aria-hidden="true"
            width={width}
            height={bottom - top}
            viewBox={`0 ${top} ${width} ${bottom - top}`}
            className="timeline-picture"
          >
            {background}
            <path
              d={inPart.map((row) => `M0 ${row.y + row.height - 0.5}H${width}`).join("")}
              className="stroke-hairline"
            />
            {inPart.map((row) => (
              <ChartRow key={row.reference} row={row} />
            ))}
          </svg>
        </div>
      ))}
    </div>
  );
}

function partsOf(rows: ChartRowData[]) {
  return rows.flatMap((first, index) => {
    if (index % ROWS_IN_PART !== 0) return [];
    const inPart = rows.slice(index, index + ROWS_IN_PART);
    const bottom = inPart.reduce((height, row) => height + row.height, first.y);
    return [{ key: first.reference, top: first.y, bottom, rows: inPart }];
  });
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
