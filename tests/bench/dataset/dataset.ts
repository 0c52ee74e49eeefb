import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { LoadedOrganisation } from "./organisations";
import type { Person } from "./people";
import type { Random } from "./random";

/** The tables a batch fills, in the order their references demand; statements after assignments, so that the search looks at both at once; events last, which hold the state of all the rest. */
export const tables = [
  "meeting",
  "release",
  "commitment",
  "assignment",
  "statement",
  "report",
  "evidence",
  "report_request",
  "decision",
  "deadline_change",
  "audit_event",
] as const;
export type Table = (typeof tables)[number];

export type Row = Record<string, string | number | boolean | null | readonly string[]>;
export type Rows = Record<Table, Row[]>;

export function noRows(): Rows {
  return {
    meeting: [],
    release: [],
    commitment: [],
    statement: [],
    assignment: [],
    report: [],
    evidence: [],
    report_request: [],
    decision: [],
    deadline_change: [],
    audit_event: [],
  };
}

/** What every commitment of a load refers to. */
export type Dataset = {
  random: Random;
  /** The register is as of this day; nothing in it happened after it. */
  today: CalendarDate;
  homeSide: string;
  homeOrganisations: readonly LoadedOrganisation[];
  /** By side. */
  partnerOrganisations: ReadonlyMap<string, readonly LoadedOrganisation[]>;
  /** By organisation; those who report. */
  executors: ReadonlyMap<string, readonly Person[]>;
  coordinators: readonly Person[];
  heads: readonly Person[];
};
