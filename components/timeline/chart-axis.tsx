import type { AxisCell } from "@/lib/timeline/axis";
import type { ChartBand, ChartData } from "./chart-data";

const FLAG_LINE_PX = 20;
const CELL_PX = 22;

/** Flags of milestones and of today, over the two levels of the axis. */
export function ChartAxis({ chart: { width, axis, lines, bands, today } }: { chart: ChartData }) {
  const flags = lines * FLAG_LINE_PX + 4;
  const height = flags + 2 * CELL_PX;
  return (
    <svg aria-hidden="true" width={width} height={height} className="block">
      {bands.map((band) => (
        <BandFlag key={`${band.x} ${band.title}`} band={band} flags={flags} height={height} />
      ))}
      {today ? (
        <>
          <path
            d={`M${today.x} ${today.flag.line * FLAG_LINE_PX + 4}V${height}`}
            strokeWidth="2"
            className="stroke-brand"
          />
          <text
            x={today.flag.x}
            y={today.flag.line * FLAG_LINE_PX + 16}
            textAnchor={today.flag.anchor}
            className="timeline-flag timeline-flag-today"
          >
            {today.flag.text}
          </text>
        </>
      ) : null}
      <Level cells={axis.upper} y={flags} />
      <Level cells={axis.lower} y={flags + CELL_PX} />
      <path d={`M0 ${height - 0.5}H${width}`} className="stroke-control" />
    </svg>
  );
}

function Level({ cells, y }: { cells: AxisCell[]; y: number }) {
  return (
    <>
      <path d={cells.map(({ x }) => `M${x + 0.5} ${y}v${CELL_PX}`).join("")} className="stroke-hairline" />
      <g textAnchor="middle" className="timeline-axis">
        {cells.map(({ x, width, text }) =>
          text ? (
            <text key={x} x={(x + width / 2).toFixed(1)} y={y + 15}>
              {text}
            </text>
          ) : null,
        )}
      </g>
    </>
  );
}

function BandFlag({
  band: { x, width, flag, title, name },
  flags,
  height,
}: {
  band: ChartBand;
  flags: number;
  height: number;
}) {
  const top = flag ? flag.line * FLAG_LINE_PX + 4 : flags;
  return (
    <g>
      <title>{title}</title>
      <rect x={x} y={top} width={width} height={height - top} className="fill-gold" fillOpacity="0.55" />
      {flag ? (
        <text x={flag.x} y={top + 12} textAnchor={flag.anchor} className="timeline-flag" lang={name.lang}>
          {flag.text}
        </text>
      ) : null}
    </g>
  );
}
