import { iconId } from "@/components/status/status-icons";
import { ICON_HEIGHT_PX, ICON_WIDTH_PX } from "./date-icon";
import { DateMark } from "./date-mark";
import { colourClass } from "./mark-colours";
import type { RowTexts } from "./row-texts";

/** The mark of a row out of the chart: a date as its kind is drawn there, a closed one by its outcome. */
export function RowIcon({ row: { icon: sample, shape, colour } }: { row: RowTexts }) {
  return (
    <svg
      aria-hidden="true"
      width={ICON_WIDTH_PX}
      height={ICON_HEIGHT_PX}
      className={`timeline-mark ${colourClass[colour]}`}
    >
      {sample ? (
        <DateMark mark={sample.mark} y={ICON_HEIGHT_PX / 2} look={sample.look} colour={colour} />
      ) : (
        <use href={`#${iconId(shape)}`} x="7" y="1" width="16" height="16" />
      )}
    </svg>
  );
}
