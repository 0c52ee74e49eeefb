import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { Status } from "@/lib/vocabulary/commitments";
import type { ControlLevel } from "@/lib/vocabulary/people";
import type { Row, Rows } from "./dataset";
import type { LoadedOrganisation } from "./organisations";
import type { Person } from "./people";
import type { PlannedCommitment } from "./planned-commitment";
import { nextUuid } from "./uuid";

/** A commitment on its way: where it stands, and the columns its history has set so far. */
export type CommitmentState = {
  id: string;
  planned: PlannedCommitment;
  lead: LoadedOrganisation;
  previous: { id: string; reference: string } | null;
  controlLevel: ControlLevel | null;
  /** The date it is put on control with; the planned one unless it is moved later on. */
  firstControl: Deadline | null;
  control: Deadline | null;
  status: Status;
  row: Row;
};

/** When a transition happens: its day, and the instant written for it. */
export type TransitionTime = { day: CalendarDate; at: string };

export function addDecision(
  rows: Rows,
  commitment: CommitmentState,
  type: string,
  author: Person,
  at: string,
  more: Row = {},
) {
  rows.decision.push({
    id: nextUuid(),
    commitment_id: commitment.id,
    type,
    author_id: author.id,
    occurred_at: at,
    reason: null,
    reason_in: "ru",
    outcome: null,
    superseded_by_id: null,
    ...more,
  });
}

export function moveControlDate(
  rows: Rows,
  commitment: CommitmentState,
  to: Deadline,
  approvedBy: Person,
  at: string,
  reason: string,
) {
  rows.deadline_change.push({
    id: nextUuid(),
    commitment_id: commitment.id,
    field: "control",
    old_edtf: commitment.control?.edtf ?? null,
    new_edtf: to.edtf,
    new_earliest: to.earliest,
    new_latest: to.latest,
    new_precision: to.precision,
    reason,
    reason_in: "ru",
    approved_by_id: approvedBy.id,
    occurred_at: at,
  });
  commitment.control = to;
}

export function addReport(rows: Rows, commitment: CommitmentState, author: Person, at: string, report: Row) {
  rows.report.push({
    id: nextUuid(),
    commitment_id: commitment.id,
    ...report,
    text_in: "ru",
    author_id: author.id,
    organisation_id: commitment.lead.id,
    on_behalf: false,
    occurred_at: at,
  });
}

export function addReportRequest(
  rows: Rows,
  commitment: CommitmentState,
  askedBy: Person,
  at: string,
  dueOn: CalendarDate,
) {
  rows.report_request.push({
    id: nextUuid(),
    commitment_id: commitment.id,
    organisation_id: commitment.lead.id,
    asked_by_id: askedBy.id,
    due_on: dueOn,
    text_in: "ru",
    occurred_at: at,
  });
}

export function addEvidence(rows: Rows, commitment: CommitmentState, addedBy: Person, at: string, evidence: Row) {
  rows.evidence.push({
    id: nextUuid(),
    commitment_id: commitment.id,
    ...evidence,
    title_in: "ru",
    added_by_id: addedBy.id,
    occurred_at: at,
  });
}
