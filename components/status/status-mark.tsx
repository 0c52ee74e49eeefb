import type { Outcome, Status } from "@/lib/vocabulary/commitments";
import { iconColours, iconId, type MarkIcon, type StatusColour, type StatusIcon, statusIcon } from "./status-icons";

/**
 * A status as word, shape and colour. `label` is the word, from `statusLabel`; `filled` sets it on its ground, for the head
 * of a page: in a table fifty grounds would shout.
 */
export function StatusMark({
  status,
  outcome,
  label,
  filled = false,
}: {
  status: Status;
  outcome: Outcome | null;
  label: string;
  filled?: boolean;
}) {
  const shape = statusIcon(status, outcome);
  return markOf({ shape, colour: iconColours[shape], label, filled });
}

/** The same of a status whose shape is known already. */
export function IconMark({ shape, label }: { shape: StatusIcon; label: string }) {
  return markOf({ shape, colour: iconColours[shape], label });
}

/** Beside the status: the day has passed. The only red on a page. */
export function OverdueMark({ label, filled = false }: { label: string; filled?: boolean }) {
  return markOf({ shape: "overdue", colour: "overdue", label, filled });
}

/** A hand before the full hour: the day is near. */
export function DueSoonMark({ label }: { label: string }) {
  return markOf({ shape: "due_soon", colour: "returned", label });
}

/** Three dots, the last ones empty: nothing has been heard. */
export function StaleMark({ label }: { label: string }) {
  return markOf({ shape: "stale", colour: "quiet", label });
}

/** Words that a row may cut off. */
const LONG = 18;

/**
 * Its looks are in status-mark.css and its shape is drawn once on the page (`IconSprite`): a page has a hundred of them. It is no
 * component for the same reason.
 */
function markOf({
  shape,
  colour,
  filled = false,
  label,
}: {
  shape: MarkIcon;
  colour: StatusColour | "overdue" | "quiet";
  filled?: boolean;
  label: string;
}) {
  return (
    <span
      className={`mark mark-${colour}${filled ? " mark-filled edge-when-forced" : ""}`}
      title={label.length > LONG ? label : undefined}
    >
      <svg aria-hidden="true">
        <use href={`#${iconId(shape)}`} />
      </svg>
      {label}
    </span>
  );
}
