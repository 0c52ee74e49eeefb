import type { ReactNode } from "react";
import type { Outcome, Status } from "@/lib/vocabulary/commitments";

export type StatusIcon = Exclude<Status, "off_control"> | Outcome;
/** The shapes of statuses, and of what stands beside one. */
export type MarkIcon = StatusIcon | "overdue" | "due_soon" | "stale";
export type StatusColour = "waiting" | "moving" | "returned" | "additional" | "partial" | "fulfilled" | "ended";

/** A closed commitment is drawn as its outcome. Without one it is drawn as given up, never as fulfilled. */
export function statusIcon(status: Status, outcome: Outcome | null): StatusIcon {
  return status === "off_control" ? (outcome ?? "lapsed") : status;
}

export const iconColours: Record<StatusIcon, StatusColour> = {
  captured: "waiting",
  record_only: "waiting",
  on_control: "waiting",
  in_progress: "moving",
  reported: "moving",
  returned: "returned",
  additional_control: "additional",
  partially_fulfilled: "partial",
  fulfilled: "fulfilled",
  not_fulfilled: "ended",
  superseded: "ended",
  lapsed: "ended",
};

const dash = <path d="M3 8h10" strokeWidth="2.25" />;

/** Shapes in a field of 16 by 16, told apart without colour. Strokes and fills take the colour of the text around. */
export const iconDrawings: Record<MarkIcon, ReactNode> = {
  captured: <circle cx="8" cy="8" r="6" strokeWidth="1.75" strokeDasharray="1.9 1.87" />,
  record_only: <circle cx="8" cy="8" r="2.5" fill="currentColor" stroke="none" />,
  on_control: <circle cx="8" cy="8" r="6" strokeWidth="1.75" />,
  in_progress: (
    <>
      <circle cx="8" cy="8" r="6" strokeWidth="1.75" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" stroke="none" />
    </>
  ),
  reported: (
    <>
      <circle cx="8" cy="8" r="6.25" strokeWidth="1.5" />
      <path d="M8 11.5v-7M5.2 7.2 8 4.4l2.8 2.8" strokeWidth="1.6" />
    </>
  ),
  returned: <path d="M8 2.2 14.4 13.4H1.6z" fill="currentColor" stroke="none" />,
  additional_control: (
    <>
      <circle cx="8" cy="8" r="6" strokeWidth="1.75" />
      <path d="M4.5 8h7" strokeWidth="2.5" />
    </>
  ),
  partially_fulfilled: <path d="M8 8V1.5A6.5 6.5 0 1 1 1.5 8z" fill="currentColor" stroke="none" />,
  fulfilled: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />
      <path d="m4.8 8.2 2.2 2.2 4.2-4.4" strokeWidth="1.75" className="stroke-surface" />
    </>
  ),
  not_fulfilled: <path d="m3.5 3.5 9 9m0-9-9 9" strokeWidth="2.25" />,
  superseded: dash,
  lapsed: dash,
  overdue: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="1.5" fill="currentColor" stroke="none" />
      <path d="M8 4.2v4.9m0 1.6v1.5" strokeWidth="1.9" className="stroke-surface" />
    </>
  ),
  due_soon: (
    <>
      <circle cx="8" cy="8" r="6.25" strokeWidth="1.5" />
      <path d="M8 4.4V8l2.6 1.7" strokeWidth="1.6" />
    </>
  ),
  stale: (
    <>
      <circle cx="2.6" cy="8" r="1.9" fill="currentColor" stroke="none" />
      <circle cx="8" cy="8" r="1.6" strokeWidth="1.1" />
      <circle cx="13.2" cy="8" r="1.6" strokeWidth="1.1" />
    </>
  ),
};

/** Where a shape is drawn, for `<use>`. */
export function iconId(shape: MarkIcon): string {
  return `shape-${shape}`;
}
