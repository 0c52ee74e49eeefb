import { needsEvidence, needsReason } from "@/lib/commitments/transitions";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { Status } from "@/lib/vocabulary/commitments";
import type { ControlLevel } from "@/lib/vocabulary/people";
import type { Dataset, Row, Rows } from "./dataset";
import { addDays } from "./days";
import type { LoadedOrganisation } from "./organisations";
import type { Person } from "./people";
import type { PlannedCommitment } from "./planned-commitment";
import { leadsTo, outcomeWeights, type Transition } from "./transition-plans";
import { nextUuid } from "./uuid";
import { reasons, reportTexts } from "./words";

/** A commitment on its way: where it stands, and the columns its history has set so far. */
export type Subject = {
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

export type Told = { kind: string; payload: object; actor: Person };

/** Writes what one step writes, and gives the event that tells of it. */
export function buildTransition(
  rows: Rows,
  world: Dataset,
  subject: Subject,
  step: Transition,
  day: CalendarDate,
  at: string,
): Told {
  const { random } = world;
  const moved = { from: subject.status, to: leadsTo[step] ?? subject.status };
  const head = random.pick(world.heads);
  const coordinator = random.pick(world.coordinators);
  const executor = random.pick(world.executors.get(subject.lead.id) ?? []);
  const reason = { reason: random.pick(reasons), reasonIn: "ru" };
  const decide = (type: string, more: Row) =>
    rows.decision.push({
      id: nextUuid(),
      commitment_id: subject.id,
      type,
      author_id: head.id,
      occurred_at: at,
      reason: null,
      reason_in: "ru",
      outcome: null,
      superseded_by_id: null,
      ...more,
    });
  const setControl = (to: Deadline) => {
    rows.deadline_change.push({
      id: nextUuid(),
      commitment_id: subject.id,
      field: "control",
      old_edtf: subject.control?.edtf ?? null,
      new_edtf: to.edtf,
      new_earliest: to.earliest,
      new_latest: to.latest,
      new_precision: to.precision,
      reason: reason.reason,
      reason_in: "ru",
      approved_by_id: head.id,
      occurred_at: at,
    });
    subject.control = to;
  };

  switch (step) {
    case "set_for_record":
      return { kind: "set_for_record", payload: { ...moved, ...reason }, actor: coordinator };
    case "put_on_control": {
      const { firstControl: first, controlLevel } = subject;
      decide("put_on_control", {});
      if (first) setControl(first);
      subject.row.quiet_since = day;
      const payload = { ...moved, controlLevel, leadId: subject.lead.id, control: first?.edtf ?? null };
      return { kind: "put_on_control", payload, actor: coordinator };
    }
    case "start":
      return { kind: "started", payload: moved, actor: executor };
    case "interim_report":
    case "final_report": {
      const report = { type: step === "final_report" ? "final" : "interim", text: random.pick(reportTexts) };
      rows.report.push({
        id: nextUuid(),
        commitment_id: subject.id,
        ...report,
        text_in: "ru",
        author_id: executor.id,
        organisation_id: subject.lead.id,
        on_behalf: false,
        occurred_at: at,
      });
      subject.row.quiet_since = day;
      const sent = { organisationId: subject.lead.id, onBehalf: false, textIn: "ru", evidence: [] };
      return { kind: "report_sent", payload: { ...moved, ...report, ...sent }, actor: executor };
    }
    case "return":
    case "additional_control":
      decide(step, { reason: reason.reason });
      return {
        kind: step === "return" ? "returned" : "kept_on_additional_control",
        payload: { ...moved, ...reason },
        actor: head,
      };
    case "extend": {
      const to = subject.planned.control;
      if (!to) throw new Error("only a control date is moved");
      const from = subject.control?.edtf ?? null;
      decide("extend", { reason: reason.reason });
      setControl(to);
      return { kind: "control_deadline_changed", payload: { from, to: to.edtf, ...reason }, actor: head };
    }
    case "request_report": {
      const dueOn = addDays(day, 10);
      rows.report_request.push({
        id: nextUuid(),
        commitment_id: subject.id,
        organisation_id: subject.lead.id,
        asked_by_id: coordinator.id,
        due_on: dueOn,
        text_in: "ru",
        occurred_at: at,
      });
      const payload = { organisationId: subject.lead.id, dueOn, text: null };
      return { kind: "report_requested", payload, actor: coordinator };
    }
    case "take_off_control":
      return takeOffControl(rows, world, subject, { day, at, head, moved, decide });
  }
}

type Closing = {
  day: CalendarDate;
  at: string;
  head: Person;
  moved: object;
  decide: (type: string, more: Row) => void;
};

function takeOffControl(rows: Rows, { random }: Dataset, subject: Subject, closing: Closing): Told {
  const { day, at, head, moved, decide } = closing;
  const drawn = random.weighted(outcomeWeights);
  const outcome = drawn === "superseded" && !subject.previous ? "lapsed" : drawn;
  const successor = outcome === "superseded" ? subject.previous : null;
  const reason = needsReason(outcome) ? random.pick(reasons) : null;
  const evidence = needsEvidence(outcome)
    ? [
        {
          kind: random.pick(["signed_act", "official_publication", "counterpart_publication", "press"]),
          title: "Сообщение об исполнении (условное)",
          url: `https://synthetic.invalid/${subject.id}`,
          dated: day,
        },
      ]
    : [];
  for (const one of evidence) {
    rows.evidence.push({
      id: nextUuid(),
      commitment_id: subject.id,
      ...one,
      title_in: "ru",
      added_by_id: head.id,
      occurred_at: at,
    });
  }
  decide("take_off_control", { reason, outcome, superseded_by_id: successor?.id ?? null });
  Object.assign(subject.row, { outcome, superseded_by_id: successor?.id ?? null, closed_on: day });
  const payload = { ...moved, reason, reasonIn: "ru", outcome, supersededBy: successor?.reference ?? null, evidence };
  return { kind: "taken_off_control", payload, actor: head };
}
