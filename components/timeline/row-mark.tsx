import { OverdueMark } from "@/components/commitments/status-mark";
import { shapeOf, shapes } from "@/components/commitments/status-shapes";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { Mark } from "@/lib/timeline/marks";
import type { TimelineRow } from "@/lib/timeline/row";
import { DateMark, type MarkLook } from "./date-mark";
import { type MarkTone, toneClass, toneOfRow } from "./tones";

const WIDTH_PX = 30;
const HEIGHT_PX = 18;

/** The mark of a row out of the chart: a date as its kind is drawn there, a closed one by its outcome. */
export function RowMark({ row }: { row: TimelineRow }) {
  const inForce = row.control ?? row.promised;
  const tone = toneOfRow(row);
  if (row.closedOn || !inForce) {
    return (
      <Sample tone={tone}>
        <g transform="translate(7 1)">{shapes[shapeOf(row.status, row.outcome)]}</g>
      </Sample>
    );
  }
  return <MarkSample mark={sampleOf(inForce.current)} look={row.control ? "solid" : "hollow"} tone={tone} />;
}

export function MarkSample({ mark, look, tone }: { mark: Mark; look: MarkLook; tone: MarkTone }) {
  return (
    <Sample tone={tone}>
      <DateMark mark={mark} y={HEIGHT_PX / 2} look={look} tone={tone} />
    </Sample>
  );
}

function Sample({ tone, children }: { tone: MarkTone; children: React.ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width={WIDTH_PX}
      height={HEIGHT_PX}
      fill="none"
      stroke="currentColor"
      className={`shrink-0 ${toneClass[tone]}`}
    >
      {children}
    </svg>
  );
}

/** A deadline's kind without its place: a point, or a span with its ends. */
export function sampleOf({ earliest, latest }: Deadline): Mark {
  return earliest !== null && earliest === latest
    ? { shape: "day", x: WIDTH_PX / 2 }
    : {
        shape: "span",
        x1: 2,
        x2: WIDTH_PX - 2,
        start: earliest === null ? "open" : "bracket",
        end: latest === null ? "open" : "bracket",
      };
}

/** Beside a mark: how late, with the square that means overdue everywhere. */
export function LateNote({ label }: { label: string }) {
  return (
    <span className="font-medium">
      <OverdueMark label={label} />
    </span>
  );
}
