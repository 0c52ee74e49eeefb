import type { Action } from "@/lib/vocabulary/commitments";
import { acceptAssignment } from "./accept-assignment";
import type { ActionForm } from "./action-form";
import { addEvidence } from "./add-evidence";
import { addNote } from "./add-note";
import { assignOwner } from "./assign-owner";
import { changeControl } from "./change-control";
import { changeParts } from "./change-parts";
import { correctControlDate } from "./correct-control-date";
import { editFacts } from "./edit-facts";
import { editWording } from "./edit-wording";
import { extend } from "./extend";
import { forwardExtension } from "./forward-extension";
import { handOver } from "./hand-over";
import { moveStatement } from "./move-statement";
import { proposeDecision } from "./propose-decision";
import { putOnControl } from "./put-on-control";
import { raiseObjection } from "./raise-objection";
import { reasoned } from "./reasoned";
import { reportFinal, reportInterim } from "./report";
import { requestExtension } from "./request-extension";
import { requestReport } from "./request-report";
import { separateStatement } from "./separate-statement";
import { setNextStep } from "./set-next-step";
import { start } from "./start";
import { takeOffControl } from "./take-off-control";
import { upholdAndReturn, upholdObjection } from "./uphold-objection";
import { verifyReport } from "./verify-report";
import { withdrawDecision, withdrawEntry, withdrawNote, withdrawReport } from "./withdraw";

/** Texts are translated on a page of their own, each with its own form. */
export type ActionWithForm = Exclude<Action, "translate">;

export function hasForm(action: Action): action is ActionWithForm {
  return action !== "translate";
}

/** The form of every action; one that is forgotten does not compile. */
export const actionForms: Record<ActionWithForm, ActionForm> = {
  put_on_control: putOnControl,
  set_for_record: reasoned,
  return_to_captured: reasoned,
  start,
  report_interim: reportInterim,
  report_final: reportFinal,
  verify_report: verifyReport,
  return: reasoned,
  additional_control: reasoned,
  take_off_control: takeOffControl,
  reopen: reasoned,
  extend,
  request_extension: requestExtension,
  forward_extension: forwardExtension,
  refuse_extension: reasoned,
  withdraw_extension: reasoned,
  accept_assignment: acceptAssignment,
  raise_objection: raiseObjection,
  uphold_objection: upholdObjection,
  uphold_and_return: upholdAndReturn,
  refuse_objection: reasoned,
  withdraw_objection: reasoned,
  propose_decision: proposeDecision,
  decline_proposal: reasoned,
  withdraw_proposal: reasoned,
  request_report: requestReport,
  assign_owner: assignOwner,
  add_evidence: addEvidence,
  add_note: addNote,
  restrict: reasoned,
  lift_restriction: reasoned,
  edit_wording: editWording,
  set_next_step: setNextStep,
  edit_facts: editFacts,
  change_parts: changeParts,
  change_control: changeControl,
  correct_control_date: correctControlDate,
  move_statement: moveStatement,
  separate_statement: separateStatement,
  withdraw_report: withdrawReport,
  withdraw_decision: withdrawDecision,
  withdraw_entry: withdrawEntry,
  withdraw_note: withdrawNote,
  hand_over: handOver,
};
