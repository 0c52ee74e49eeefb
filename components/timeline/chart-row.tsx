import { iconId } from "@/components/status/status-icons";
import type { Label } from "@/lib/timeline/deadline-track";
import type { ChartRowData, ChartTrackData } from "./chart-data";
import { DateMark, type MarkLook } from "./date-mark";
import { colourClass, type MarkColour } from "./mark-colours";

/** Everything drawn for one commitment. The words around it are in its label and in the table. */
export function ChartRow({ row: { y, shape, colour, promised, control, tie, closed, late } }: { row: ChartRowData }) {
  return (
    <g transform={`translate(0 ${y})`} className={colourClass[colour]}>
      {promised && tie ? <Tie x={tie.x} near={tie.near} y={promised.y} /> : null}
      {promised ? <ChartLane track={promised} look="hollow" colour={colour} /> : null}
      {control ? <ChartLane track={control} look="solid" colour={colour} /> : null}
      {late ? (
        <>
          <path d={`M${late.x1} ${late.y}H${late.x2}`} stroke="currentColor" strokeWidth="3" />
          <g transform={`translate(${late.x2 + 1} ${late.y - 7})`}>
            <rect width="14" height="14" rx="1.5" fill="currentColor" />
            <path d="M7 2.9v5.2m0 1.7v1.6" strokeWidth="1.9" className="stroke-surface" />
          </g>
        </>
      ) : null}
      {closed && closed.mark.shape === "day" ? (
        <g transform={`translate(${closed.mark.x - 8} ${closed.y - 8})`} fill="none" stroke="currentColor">
          <circle cx="8" cy="8" r="9" className="fill-surface" stroke="none" />
          <use href={`#${iconId(shape)}`} width="16" height="16" />
        </g>
      ) : null}
      {closed && closed.mark.shape !== "day" ? (
        <DateMark mark={closed.mark} y={closed.y} look="solid" colour={colour} />
      ) : null}
      {closed?.label ? <ChartText label={closed.label} y={closed.y + 4} /> : null}
    </g>
  );
}

function ChartLane({ track, look, colour }: { track: ChartTrackData; look: MarkLook; colour: MarkColour }) {
  const { y, mark, original, line, ticks, change, captions, label } = track;
  return (
    <>
      {line ? <path d={`M${line.x1} ${y}H${line.x2}`} stroke="currentColor" strokeWidth="1.5" /> : null}
      {original ? <DateMark mark={original} y={y} look="former" colour={colour} /> : null}
      {ticks?.map((tick) => (
        <path key={tick.x} d={`M${tick.x} ${y - 6}v12`} stroke="currentColor" strokeWidth="2">
          <title>{tick.title}</title>
        </path>
      ))}
      <DateMark mark={mark} y={y} look={look} colour={colour} />
      {change ? <ChartText label={change} y={y - 6} look="timeline-change" /> : null}
      {captions?.map((caption) => (
        <ChartText key={caption.x} label={caption} y={y + 19} look="timeline-caption" />
      ))}
      {label ? <ChartText label={label} y={y + 4} /> : null}
    </>
  );
}

/** A date tied to a summit hangs on the summit's band, wherever that moves. */
function Tie({ x, near, y }: { x: number; near: number; y: number }) {
  return (
    <g className="text-gold" stroke="currentColor">
      <path d={`M${x} ${y - 15}V${y}H${near}`} fill="none" strokeWidth="1.5" />
      <circle cx={x} cy={y - 15} r="3" fill="currentColor" stroke="none" />
    </g>
  );
}

/** In the looks of a label unless another is asked for (chart.css). */
function ChartText({ label: { x, anchor, text }, y, look }: { label: Label; y: number; look?: string }) {
  return (
    <text x={x} y={y} textAnchor={anchor === "start" ? undefined : anchor} className={look}>
      {text}
    </text>
  );
}
