import type { ReactNode } from "react";
import type { Outcome, Status } from "@/lib/commitments/status";
import { type StatusTone, shapeOf, shapes, toneOf } from "./status-shapes";

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
  const shape = shapeOf(status, outcome);
  return (
    <Mark label={label} tone={toneOf[shape]} filled={filled}>
      {shapes[shape]}
    </Mark>
  );
}

/** Beside the status: the day has passed. The only red on a page. */
export function OverdueMark({ label, filled = false }: { label: string; filled?: boolean }) {
  return (
    <Mark label={label} tone="overdue" filled={filled}>
      <rect x="1.5" y="1.5" width="13" height="13" rx="1.5" fill="currentColor" stroke="none" />
      <path d="M8 4.2v4.9m0 1.6v1.5" strokeWidth="1.9" className="stroke-surface" />
    </Mark>
  );
}

/** A hand before the full hour: the day is near. */
export function DueSoonMark({ label }: { label: string }) {
  return (
    <Mark label={label} tone="returned">
      <circle cx="8" cy="8" r="6.25" strokeWidth="1.5" />
      <path d="M8 4.4V8l2.6 1.7" strokeWidth="1.6" />
    </Mark>
  );
}

/** Three dots, the last ones empty: nothing has been heard. */
export function StaleMark({ label }: { label: string }) {
  return (
    <Mark label={label} tone="quiet">
      <circle cx="2.6" cy="8" r="1.9" fill="currentColor" stroke="none" />
      <circle cx="8" cy="8" r="1.6" strokeWidth="1.1" />
      <circle cx="13.2" cy="8" r="1.6" strokeWidth="1.1" />
    </Mark>
  );
}

/** Its looks are in globals.css: a page has a hundred of them. */
function Mark({
  tone,
  filled = false,
  label,
  children,
}: {
  tone: StatusTone | "overdue" | "quiet";
  filled?: boolean;
  label: string;
  children: ReactNode;
}) {
  return (
    <span className={`mark mark-${tone}${filled ? " mark-filled edge-when-forced" : ""}`}>
      <svg aria-hidden="true" viewBox="0 0 16 16">
        {children}
      </svg>
      {label}
    </span>
  );
}
