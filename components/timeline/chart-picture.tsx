"use client";

import { deserialize, type Serialized } from "@/components/ui/serialized-props";
import { ChartAxis } from "./chart-axis";
import type { ChartData } from "./chart-data";
import { BACKDROP_ID, ChartGroup } from "./chart-group";

/**
 * The chart from its data. It does nothing in the browser: as a component of the browser its data are sent once beside the
 * page, where a server component's would be sent again with all of their markup, four times as much.
 * Source: docs/decisions/09-own-timeline.md.
 */
export function ChartPicture({ chart }: { chart: Serialized<ChartData> }) {
  const data = deserialize(chart);
  const { width, axis, bands, today, groups } = data;
  const tallest = Math.max(...groups.map(({ height }) => height));
  return (
    <div className="timeline-chart">
      <div className="timeline-head">
        <div className="timeline-line">
          <div className="sticky left-0 z-1 border-hairline border-r bg-surface shadow-[inset_0_-1px_var(--color-control)]">
            <svg aria-hidden="true" width="0" height="0" className="absolute">
              <defs>
                <g id={BACKDROP_ID}>
                  <path
                    d={axis.upper.map(({ x }) => `M${x + 0.5} 0V${tallest}`).join("")}
                    className="stroke-hairline"
                  />
                  {bands.map((band) => (
                    <rect
                      key={`${band.x} ${band.title}`}
                      x={band.x}
                      width={band.width}
                      height={tallest}
                      className="fill-gold"
                      fillOpacity={band.width > 12 ? 0.18 : 0.4}
                    />
                  ))}
                </g>
              </defs>
            </svg>
          </div>
          <ChartAxis chart={data} />
        </div>
      </div>
      {groups.map((group) => (
        <ChartGroup key={group.key} group={group} width={width} todayX={today?.x ?? null} />
      ))}
    </div>
  );
}
