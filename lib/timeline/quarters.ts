import { type CalendarDate, partsOf } from "@/lib/deadlines/calendar-date";
import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import { periodToEdtf } from "@/lib/deadlines/period";
import type { TimelineMilestone } from "./milestone-bands";
import { isUnscheduled, sortDay, type TimelineRow } from "./row";

export type QuarterEntry =
  | { is: "commitment"; day: CalendarDate; row: TimelineRow }
  | { is: "milestone"; day: CalendarDate; milestone: TimelineMilestone }
  | { is: "today"; day: CalendarDate };

/** A quarter and what falls in it, by day. */
export type TimelineQuarter = { edtf: string; quarter: Deadline; entries: QuarterEntry[] };

/**
 * The timeline as a list, for where a chart has no room: each row once, under the quarter of its last day in force or
 * of its closing, among the milestones and today. On the same day today comes last, because a deadline of today is not over.
 */
export function groupByQuarter(
  rows: readonly TimelineRow[],
  milestones: readonly TimelineMilestone[],
  today: CalendarDate,
): TimelineQuarter[] {
  const entries: QuarterEntry[] = [
    ...milestones.map((milestone): QuarterEntry => ({ is: "milestone", day: milestone.earliest, milestone })),
    ...rows.flatMap((row): QuarterEntry[] => {
      const day = isUnscheduled(row) ? null : sortDay(row);
      return day === null ? [] : [{ is: "commitment", day, row }];
    }),
    { is: "today", day: today },
  ];
  const quarters = new Map<string, TimelineQuarter>();
  for (const entry of entries.toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))) {
    const edtf = quarterOf(entry.day);
    const quarter = quarters.get(edtf) ?? startQuarter(edtf);
    quarter.entries.push(entry);
    quarters.set(edtf, quarter);
  }
  return [...quarters.values()];
}

function quarterOf(day: CalendarDate): string {
  const { year, month } = partsOf(day);
  return periodToEdtf({ precision: "quarter", year, quarter: Math.ceil(month / 3) });
}

function startQuarter(edtf: string): TimelineQuarter {
  const quarter = parseDeadline(edtf);
  if (!quarter) throw new RangeError(`Not a quarter: "${edtf}"`);
  return { edtf, quarter, entries: [] };
}
