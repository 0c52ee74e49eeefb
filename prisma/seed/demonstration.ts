import { addDays, type CalendarDate, calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { DeadlineBasis } from "@/lib/deadlines/deadline";
import type { Kind, ObjectionGround, Outcome } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { ControlLevel } from "@/lib/vocabulary/people";

/** A name in the four languages. */
export type Names = Record<Language, string>;

/**
 * The day something holds in the world: a date the sources give, or a number of days from the day of first loading
 * (-9 is nine days before it), for what exists only so that the demonstration has something to show.
 */
type Moment = string | number;

export type Source = {
  title: string;
  url: string;
  kind: "signed_act" | "official_publication" | "counterpart_publication" | "press";
  /** Day of publication, or of the act; null where the source shows none. */
  dated: string | null;
};

/** Sides name their lead first; the others are co-executors. */
type Owners = { KZ: readonly [string, ...string[]]; JP: readonly [string, ...string[]] };

/** One step of a commitment's history: what is written, and the one event that tells of it. */
export type Step = { on: Moment } & (
  | { step: "captured" }
  | { step: "set_for_record"; reason: Names }
  /** `control` is days from the day of first loading; null where the promised date or none counts. */
  | { step: "put_on_control"; level: ControlLevel; control: number | null }
  | {
      step: "promised";
      deadline: string;
      basis: DeadlineBasis;
      source: Source | "statement";
      milestone?: string;
      /**
       * When the source announced it, as EDTF: a day, or the month or year where it shows no more. Given where that is not
       * the day it was filed here; it is then filed with the demonstration, by nobody.
       */
      announced?: string;
    }
  | { step: "control_moved"; control: number; reason: Names }
  /** `control` and `forecast` are days from the day of first loading. The next move of the control date, if there is one, answers it. */
  | {
      step: "extension_requested";
      control: number;
      reason: Names;
      done: string;
      forecast: string;
      forecastFor: number;
    }
  | { step: "extension_forwarded"; supported: boolean; opinion: Names }
  /** The lead objects; a coordinator does for it where `by` says so. */
  | {
      step: "objection_raised";
      by: "coordinator" | "executor";
      ground: ObjectionGround;
      reason: Names;
    }
  | { step: "objection_refused"; reason: Names }
  /** The first of the home side's co-executors leads, and the lead becomes a co-executor. */
  | { step: "lead_changed"; reason: Names }
  /** By the coordinator; it waits. */
  | { step: "decision_proposed"; decision: "additional_control" | "return" | "clarify"; reason: Names }
  | { step: "started" }
  | { step: "owner_assigned"; to: "coordinator" | "executor" }
  | { step: "report"; type: "interim" | "final"; by: "coordinator" | "executor"; text: Names; evidence?: Source[] }
  /** Of the report that waits; the reason is what was looked at. */
  | { step: "report_verified"; reason: Names }
  | { step: "returned" | "additional_control"; reason: Names }
  | { step: "taken_off_control"; outcome: Outcome; reason: Names }
  | { step: "report_requested"; dueInDays: number; text: Names }
  | { step: "evidence"; evidence: Source }
  | { step: "note"; text: string }
);

export type Passage = {
  /** Offsets into the body, UTF-16 code units, end exclusive. */
  span: readonly [start: number, end: number];
  statedBy: readonly ("KZ" | "JP")[];
  /** The words that decided, as they stand in the text. */
  cues: readonly string[];
};

export type DemonstrationCommitment = Passage & {
  number: number;
  titles: Names;
  kind: Kind;
  sector: string;
  owners: Owners;
  saidDeadline?: { quote: string; edtf: string; basis: DeadlineBasis };
  /** A proposal, written in Russian: the text names no form of completion. */
  completionForm?: Names;
  nextStep?: Names;
  clarification?: Names;
  /** Days between two reports of a standing commitment. */
  reportInterval?: number;
  history: readonly Step[];
};

/** Database ids by the demonstration's own codes. */
export type IdByCode = Map<string, string>;

/** The id of something loaded before; a code that nothing has is a slip in the data. */
export function lookUp(ids: IdByCode, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`nothing was loaded under "${code}"`);
  return id;
}

/** The calendar day of a moment. */
export function dayOf(moment: Moment, loadedOn: CalendarDate): CalendarDate {
  return typeof moment === "string" ? calendarDate(moment) : addDays(loadedOn, moment);
}

/**
 * The instant written for a day: noon in UTC, the same day in Astana and in Tokyo, and a minute later for each step, so
 * that a day's steps keep their order.
 */
export function instantOf(day: CalendarDate, minute: number): Date {
  return new Date(toDbDate(day).getTime() + (12 * 60 + minute) * 60_000);
}
