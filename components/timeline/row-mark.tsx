import { shapeId } from "@/components/status/status-shapes";
import { DateMark } from "./date-mark";
import type { RowTexts } from "./row-texts";
import { SAMPLE_HEIGHT_PX, SAMPLE_WIDTH_PX } from "./sample";
import { toneClass } from "./tones";

/** The mark of a row out of the chart: a date as its kind is drawn there, a closed one by its outcome. */
export function RowMark({ row: { sample, shape, tone } }: { row: RowTexts }) {
  return (
    <svg
      aria-hidden="true"
      width={SAMPLE_WIDTH_PX}
      height={SAMPLE_HEIGHT_PX}
      className={`timeline-mark ${toneClass[tone]}`}
    >
      {sample ? (
        <DateMark mark={sample.mark} y={SAMPLE_HEIGHT_PX / 2} look={sample.look} tone={tone} />
      ) : (
        <use href={`#${shapeId(shape)}`} x="7" y="1" width="16" height="16" />
      )}
    </svg>
  );
}
