import type { Mark, Span } from "@/lib/timeline/marks";
import { fadeFill, hatchFill, type MarkColour } from "./mark-colours";

/** `solid` is what the office controls, `hollow` what was announced, `former` what was announced first and moved since. */
export type MarkLook = "solid" | "hollow" | "former";

const HALF_HEIGHT_PX = 7;

/** A date on its track, in the colour of the text around. */
export function DateMark({ mark, y, look, colour }: { mark: Mark; y: number; look: MarkLook; colour: MarkColour }) {
  switch (mark.shape) {
    case "day":
      return <Diamond x={mark.x} y={y} look={look} />;
    case "span":
      return <SpanMark span={mark} y={y} look={look} colour={colour} />;
    case "beyond":
      return <Beyond x={mark.x} y={y} side={mark.side} />;
  }
}

function Diamond({ x, y, look }: { x: number; y: number; look: MarkLook }) {
  return (
    <path
      d={`M${x} ${y - HALF_HEIGHT_PX}l7 7-7 7-7-7z`}
      stroke="currentColor"
      strokeWidth="1.75"
      strokeDasharray={look === "former" ? "2.5 2" : undefined}
      className={look === "solid" ? "fill-current" : "fill-surface"}
    />
  );
}

function SpanMark({ span, y, look, colour }: { span: Span; y: number; look: MarkLook; colour: MarkColour }) {
  const { x1, x2 } = span;
  const box = { x: x1, y: y - HALF_HEIGHT_PX, width: x2 - x1, height: 2 * HALF_HEIGHT_PX };
  return (
    <>
      {look === "solid" ? <rect {...box} fill={fadeFill(colour)} /> : null}
      <rect {...box} fill={hatchFill(colour)} opacity={look === "former" ? 0.45 : undefined} />
      <path
        d={`${endOf(span.start, x1, y, 1)}${endOf(span.end, x2, y, -1)}`}
        fill="none"
        stroke="currentColor"
        strokeWidth={look === "solid" ? 2.5 : 1.5}
        strokeDasharray={look === "former" ? "2.5 2" : undefined}
      />
    </>
  );
}

/** A bracket closes a span, an arrow leaves it open, nothing says that it goes on outside the window. */
function endOf(end: Span["start"], x: number, y: number, inwards: 1 | -1): string {
  switch (end) {
    case "bracket":
      return `M${x + 4 * inwards} ${y - HALF_HEIGHT_PX}h${-4 * inwards}v${2 * HALF_HEIGHT_PX}h${4 * inwards}`;
    case "open":
      return `M${x + 6 * inwards} ${y - 5}l${-5 * inwards} 5 ${5 * inwards} 5M${x + inwards} ${y}h${14 * inwards}`;
    case "cut":
      return "";
  }
}

function Beyond({ x, y, side }: { x: number; y: number; side: "before" | "after" }) {
  const inwards = side === "before" ? 1 : -1;
  return (
    <path
      d={`M${x + 7 * inwards} ${y - 5}l${-5 * inwards} 5 ${5 * inwards} 5`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    />
  );
}
