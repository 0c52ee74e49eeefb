import type { EventOfAction } from "@/lib/commitments/transitions";
import { buildClosing } from "./build-closing";
import type { Dataset, Rows } from "./dataset";
import { addDays } from "./days";
import type { Person } from "./people";
import { reasons, reportTexts } from "./phrases";
import type { Transition } from "./transition-plans";
import {
  addDecision,
  addReport,
  addReportRequest,
  type CommitmentState,
  moveControlDate,
  type TransitionTime,
} from "./transition-rows";

/** Writes the rows of one transition, and gives the event that tells of it and who did it. */
export function buildTransition(
  rows: Rows,
  dataset: Dataset,
  commitment: CommitmentState,
  transition: Transition,
  moment: TransitionTime,
): { event: EventOfAction; actor: Person } {
  const { random } = dataset;
  const { day, at } = moment;
  const head = random.pick(dataset.heads);
  const coordinator = random.pick(dataset.coordinators);
  const executor = random.pick(dataset.executors.get(commitment.lead.id) ?? []);
  const reason = random.pick(reasons);
  const reasoned = { reason, reasonIn: "ru" } as const;
  const leadId = commitment.lead.id;

  switch (transition) {
    case "set_for_record":
      return { event: { kind: "set_for_record", ...reasoned }, actor: coordinator };
    case "put_on_control": {
      const { firstControl: first, controlLevel } = commitment;
      if (!controlLevel) throw new Error("what goes on control has a level");
      addDecision(rows, commitment, transition, head, at);
      if (first) moveControlDate(rows, commitment, first, head, at, reason);
      commitment.row.quiet_since = day;
      return {
        event: { kind: "put_on_control", controlLevel, leadId, control: first?.edtf ?? null },
        actor: coordinator,
      };
    }
    case "start":
      return { event: { kind: "started" }, actor: executor };
    case "report_interim":
    case "report_final": {
      const type = transition === "report_final" ? "final" : "interim";
      const text = random.pick(reportTexts);
      addReport(rows, commitment, executor, at, { type, text });
      commitment.row.quiet_since = day;
      const sent = { organisationId: leadId, onBehalf: false, textIn: "ru" } as const;
      return { event: { kind: "report_sent", type, text, ...sent, evidence: [] }, actor: executor };
    }
    case "return":
      addDecision(rows, commitment, transition, head, at, { reason });
      return { event: { kind: "returned", ...reasoned }, actor: head };
    case "additional_control":
      addDecision(rows, commitment, transition, head, at, { reason });
      return { event: { kind: "kept_on_additional_control", ...reasoned }, actor: head };
    case "extend": {
      const to = commitment.planned.control;
      if (!to) throw new Error("only a control date is moved");
      const from = commitment.control?.edtf ?? null;
      addDecision(rows, commitment, transition, head, at, { reason });
      moveControlDate(rows, commitment, to, head, at, reason);
      return { event: { kind: "control_deadline_changed", from, to: to.edtf, ...reasoned }, actor: head };
    }
    case "request_report": {
      const dueOn = addDays(day, 10);
      addReportRequest(rows, commitment, coordinator, at, dueOn);
      return { event: { kind: "report_requested", organisationId: leadId, dueOn, text: null }, actor: coordinator };
    }
    case "take_off_control":
      return { event: buildClosing(rows, dataset, commitment, head, moment), actor: head };
  }
}
