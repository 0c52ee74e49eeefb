import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { Names } from "@/lib/localization/localized";
import type { PersonNames } from "@/lib/localization/person-name";
import type { Outcome, ProposedDecision } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { ControlLevel } from "@/lib/vocabulary/people";

type Why = { reason: string; reasonIn: Language; isTranslated: boolean };

/** What waits for a decision, by whom it is proposed, and why. */
export type ProposalRemark = Why & {
  decision: ProposedDecision;
  outcome: Outcome | null;
  controlLevel: ControlLevel | null;
  controlDate: Deadline | null;
  lead: { full: Names; short: Names; original: Language } | null;
  by: PersonNames;
};

/** What a row of work says beside its state: why it came back, what is proposed, and by when a report was asked for. */
export type WorkRemark = {
  sentBack: ({ type: string } & Why) | null;
  proposal: ProposalRemark | null;
  askedBy: CalendarDate | null;
};
