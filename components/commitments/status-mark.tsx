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
  const tone = toneOf[shape];
  return (
    <Mark
      label={label}
      textClass={textClasses[tone]}
      markClass={markClasses[tone]}
      groundClass={filled ? groundClasses[tone] : null}
    >
      {shapes[shape]}
    </Mark>
  );
}

/** Beside the status: the day has passed. The only red on a page. */
export function OverdueMark({ label, filled = false }: { label: string; filled?: boolean }) {
  return (
    <Mark
      label={label}
      textClass="text-overdue"
      markClass="text-overdue-mark"
      groundClass={filled ? "bg-overdue-ground" : null}
    >
      <rect x="1.5" y="1.5" width="13" height="13" rx="1.5" fill="currentColor" stroke="none" />
      <path d="M8 4.2v4.9m0 1.6v1.5" strokeWidth="1.9" className="stroke-surface" />
    </Mark>
  );
}

/** A hand before the full hour: the day is near. */
export function DueSoonMark({ label }: { label: string }) {
  return (
    <Mark label={label} textClass="text-returned" markClass="text-returned-mark" groundClass={null}>
      <circle cx="8" cy="8" r="6.25" strokeWidth="1.5" />
      <path d="M8 4.4V8l2.6 1.7" strokeWidth="1.6" />
    </Mark>
  );
}

/** Three dots, the last ones empty: nothing has been heard. */
export function StaleMark({ label }: { label: string }) {
  return (
    <Mark label={label} textClass="text-muted" markClass="text-waiting-mark" groundClass={null}>
      <circle cx="2.6" cy="8" r="1.9" fill="currentColor" stroke="none" />
      <circle cx="8" cy="8" r="1.6" strokeWidth="1.1" />
      <circle cx="13.2" cy="8" r="1.6" strokeWidth="1.1" />
    </Mark>
  );
}

function Mark({
  textClass,
  markClass,
  groundClass,
  label,
  children,
}: {
  textClass: string;
  markClass: string;
  groundClass: string | null;
  label: string;
  children: ReactNode;
}) {
  const ground = groundClass ? `edge-when-forced rounded-control px-2 py-0.5 ${groundClass}` : "";
  return (
    <span className={`inline-flex items-start gap-1.5 ${ground} ${textClass}`}>
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className={`mt-[0.1875rem] size-3.5 shrink-0 ${markClass}`}
        fill="none"
        stroke="currentColor"
      >
        {children}
      </svg>
      {label}
    </span>
  );
}

const textClasses: Record<StatusTone, string> = {
  waiting: "text-waiting",
  moving: "text-moving",
  returned: "text-returned",
  additional: "text-additional",
  partial: "text-partial",
  fulfilled: "text-fulfilled",
  ended: "text-ended",
};
const markClasses: Record<StatusTone, string> = {
  waiting: "text-waiting-mark",
  moving: "text-moving-mark",
  returned: "text-returned-mark",
  additional: "text-additional-mark",
  partial: "text-partial-mark",
  fulfilled: "text-fulfilled-mark",
  ended: "text-ended-mark",
};
const groundClasses: Record<StatusTone, string> = {
  waiting: "bg-waiting-ground",
  moving: "bg-moving-ground",
  returned: "bg-returned-ground",
  additional: "bg-additional-ground",
  partial: "bg-partial-ground",
  fulfilled: "bg-fulfilled-ground",
  ended: "bg-ended-ground",
};
