import { z } from "zod";
import { type CalendarDate, parseCalendarDate } from "@/lib/deadlines/calendar-date";
import { securityEventKinds } from "./events";

const day = z.string().transform((value): CalendarDate | "" => parseCalendarDate(value) ?? "");

/** By what the list is narrowed, as its address says; what can't be read narrows nothing. */
export const securityLogParams = z.object({
  kind: z.enum(securityEventKinds).or(z.literal("")).catch(""),
  /** Whom it concerns or who did it. */
  person: z.uuid().toLowerCase().or(z.literal("")).catch(""),
  address: z
    .string()
    .trim()
    .regex(/^[\w.:%-]{0,60}$/)
    .catch(""),
  from: day.catch(""),
  to: day.catch(""),
});
export type SecurityLogFilters = z.infer<typeof securityLogParams>;

/** The address's part after the question mark: the filters that narrow, and a place in the list. */
export function securityLogQuery(filters: SecurityLogFilters, after?: string): string {
  const narrowing = Object.entries(filters).filter(([, value]) => value !== "");
  const query = new URLSearchParams([...narrowing, ...(after ? [["after", after]] : [])]);
  return query.size === 0 ? "" : `?${query}`;
}
