import type { Language } from "@/lib/access/viewer";
import { type AxisCell, axisOf } from "@/lib/timeline/axis";
import type { Band, bandsOf } from "@/lib/timeline/bands";
import type { Scale } from "@/lib/timeline/scale";

const FLAG_LINE_PX = 20;
const CELL_PX = 22;

/** Flags of milestones and of today, over the two levels of the axis. */
export function ChartAxis({
  scale,
  language,
  marked,
}: {
  scale: Scale;
  language: Language;
  marked: ReturnType<typeof bandsOf>;
}) {
  const flags = marked.lines * FLAG_LINE_PX + 4;
  const height = flags + 2 * CELL_PX;
  const { upper, lower } = axisOf(scale, language);
  return (
    <svg aria-hidden="true" width={scale.width} height={height} className="block">
      {marked.bands.map((band) => (
        <Flag key={band.milestone.id} band={band} flags={flags} height={height} />
      ))}
      {marked.today ? (
        <>
          <path
            d={`M${marked.today.x} ${marked.today.flag.line * FLAG_LINE_PX + 4}V${height}`}
            strokeWidth="2"
            className="stroke-brand"
          />
          <text
            x={marked.today.flag.x}
            y={marked.today.flag.line * FLAG_LINE_PX + 16}
            textAnchor={marked.today.flag.anchor}
            className="timeline-flag timeline-flag-today"
          >
            {marked.today.flag.text}
          </text>
        </>
      ) : null}
      <Level cells={upper} y={flags} />
      <Level cells={lower} y={flags + CELL_PX} />
      <path d={`M0 ${height - 0.5}H${scale.width}`} className="stroke-control" />
    </svg>
  );
}

function Level({ cells, y }: { cells: AxisCell[]; y: number }) {
  return cells.map(({ x, width, text }) => (
    <g key={x}>
      <path d={`M${x + 0.5} ${y}v${CELL_PX}`} className="stroke-hairline" />
      {text ? (
        <text x={x + width / 2} y={y + 15} textAnchor="middle" className="timeline-axis">
          {text}
        </text>
      ) : null}
    </g>
  ));
}

function Flag({ band: { x, width, flag, milestone }, flags, height }: { band: Band; flags: number; height: number }) {
  const top = flag ? flag.line * FLAG_LINE_PX + 4 : flags;
  return (
    <g>
      <title>{`${milestone.name.text}, ${milestone.when}`}</title>
      <rect x={x} y={top} width={width} height={height - top} className="fill-gold" fillOpacity="0.55" />
      {flag ? (
        <text
          x={flag.x}
          y={top + 12}
          textAnchor={flag.anchor}
          className="timeline-flag"
          lang={milestone.name.isFallback ? milestone.name.language : undefined}
        >
          {flag.text}
        </text>
      ) : null}
    </g>
  );
}
