import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { Names } from "@/lib/localization/localized";
import type { Kind, Outcome, Status } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { Marking } from "@/lib/vocabulary/markings";
import type { ControlLevel } from "@/lib/vocabulary/people";
import type { Unclear } from "./row-reader";

export type ImportedAssignment = {
  organisationId: string;
  side: string;
  role: "lead" | "co_executor" | "consolidator";
};

/** A commitment as a row of a file has it, checked. Without a number it gets the next one of its series. */
export type CommitmentEntry = {
  row: number;
  /** The other sides where they are several, which no reference names; empty elsewhere. */
  sides: string[];
  series: string;
  number: number | null;
  titles: Names;
  original: Language;
  kind: Kind;
  status: Status;
  outcome: Outcome | null;
  supersededBy: string | null;
  sectorCode: string;
  controlLevel: ControlLevel | null;
  completionForm: string | null;
  nextStep: string | null;
  control: Deadline | null;
  promised: Deadline | null;
  reportInterval: number | null;
  assignments: ImportedAssignment[];
  ownerId: string | null;
  quietSince: CalendarDate | null;
  closedOn: CalendarDate | null;
  updated: CalendarDate | null;
  /** Null is open. */
  marking: Marking | null;
  note: string | null;
  /** What of its cells was not understood, word for word. */
  clarification: string | null;
  /** The same, each with the field that it stands in. */
  unclear: readonly Unclear[];
  /** It is or was on control and has no lead of ours: it comes in as accepted, its status in the note, until somebody names one. */
  isHeldBack: boolean;
};
