import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Names } from "@/lib/localization/localized";
import type { PersonNames } from "@/lib/localization/person-name";
import type { Outcome } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { Marking } from "@/lib/vocabulary/markings";
import type { ControlLevel } from "@/lib/vocabulary/people";
import type {
  AgendaState,
  ReviewDecisionType,
  ReviewGrouping,
  ReviewOrdering,
  ReviewState,
} from "@/lib/vocabulary/reviews";

/** What an organisation is called, with its columns as the database has them. */
export type NamedOrganisation = { id: string; side: string; original: Language } & Record<
  `${"name" | "short"}${"Kk" | "Ru" | "En" | "Ja"}`,
  string | null
>;
export type NamedPerson = { id: string } & PersonNames;

/** A review in the list of them; the counts are of the items in the reader's sight. */
export type ReviewSummary = {
  number: string;
  state: ReviewState;
  heldOn: CalendarDate;
  chair: NamedPerson | null;
  items: number;
  decided: number;
  parked: number;
};

/** What was decided about an item, and stands. */
export type MadeDecision = {
  id: string;
  type: ReviewDecisionType;
  /** The next step, what is asked for, or why. */
  text: string | null;
  textIn: Language;
  /** Who is to do it. */
  organisation: NamedOrganisation | null;
  /** By when, as EDTF. */
  due: string | null;
  outcome: Outcome | null;
  /** The level it was raised to. */
  controlLevel: ControlLevel | null;
  author: NamedPerson;
  occurredAt: Date;
  /** It waits for who may carry it out. */
  isProposal: boolean;
};

export type AgendaRow = {
  id: string;
  position: number;
  reference: string;
  titles: Names;
  original: Language;
  marking: Marking | null;
  state: AgendaState;
  /** Then or now, as below. */
  lead: NamedOrganisation | null;
  owner: NamedPerson | null;
  /** As it was when it was decided or parked, else as it is; null for what has no deadline. */
  daysLate: number | null;
  /** The deadline in force, then or now, as EDTF. */
  deadline: string | null;
  note: string | null;
  noteIn: Language | null;
  decision: MadeDecision | null;
  /** The number of the earlier review that left it to do, whether it was parked, decided or not reached there, and what was decided. */
  carriedFrom: { review: string; state: AgendaState; decision: MadeDecision | null } | null;
};

export type Attendee = NamedPerson & { organisation: NamedOrganisation; present: boolean | null };

export type ReviewPage = ReviewSummary & {
  id: string;
  version: number;
  minutesPerItem: number;
  /** What the agenda was made from, in the words of a list's address; empty for what is gone through unless told otherwise. */
  filters: string;
  grouping: ReviewGrouping;
  ordering: ReviewOrdering;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** The position of the item that lies open. */
  current: number | null;
  /** None for who reads only what concerns the own organisation. */
  attendees: Attendee[];
  agenda: AgendaRow[];
  /** What the reader may do with it as it stands. */
  may: Record<"prepare" | "start" | "takeChair" | "run" | "finish" | "approve" | "addAddendum", boolean>;
};
