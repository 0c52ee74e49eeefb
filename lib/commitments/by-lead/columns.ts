import type { Viewer } from "@/lib/access/viewer";
import { type CalendarDate, compareDates } from "@/lib/deadlines/calendar-date";
import { openStatuses } from "@/lib/vocabulary/commitments";
import { type Filters, noFilters } from "../list/filters";
import { levelsWithin } from "../my-work/sections";

/** What is counted of each lead. */
export type ColumnName = "waiting" | "late" | "silent" | "before" | "open";

/** Whoever may see the work of all: an executor sees the own organisation's, and has My work for it. */
export function seesUnit({ role }: Pick<Viewer, "role">): boolean {
  return role === "head" || role === "coordinator" || role === "observer";
}

/**
 * Each column as a view of the register, so that its numbers lead to what they count. What waits is what waits for this person: a
 * decision within a head's authority, a coordinator's opinion or verification; whoever decides nothing sees what waits for anybody's decision.
 * `before` is the last day of the next event; without one there is no such column.
 */
export function unitColumns(
  { role, authorityLevel }: Pick<Viewer, "role" | "authorityLevel">,
  today: CalendarDate,
  before: CalendarDate | null,
): ReadonlyMap<ColumnName, Filters> {
  const decisions = { condition: ["awaiting_decision" as const] };
  const ofCoordinator = { condition: ["extension_requested" as const, "unverified" as const] };
  const ofHead = { ...decisions, level: levelsWithin(authorityLevel) };
  const waiting = role === "head" ? ofHead : role === "coordinator" ? ofCoordinator : decisions;
  const open = { status: [...openStatuses] };
  const columns: [ColumnName, Partial<Filters>][] = [
    ["waiting", waiting],
    ["late", { condition: ["overdue"] }],
    ["silent", { condition: ["stale", "report_overdue"] }],
    ...(before !== null && compareDates(before, today) >= 0
      ? [["before", { ...open, from: today, to: before }] as [ColumnName, Partial<Filters>]]
      : []),
    ["open", open],
  ];
  return new Map(columns.map(([name, filters]) => [name, { ...noFilters, ...filters }]));
}
