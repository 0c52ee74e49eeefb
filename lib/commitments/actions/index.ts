import { z } from "zod";
import type { Actor } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { ToldEvent } from "@/lib/audit/events";
import type { Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Problem } from "@/lib/forms/problems";
import { type Action, actions } from "@/lib/vocabulary/commitments";
import { FormRefused } from "@/lib/writes/write";
import { type ChangeContext, type Changed, changeCommitment, changeWithin } from "../write";
import { acceptAssignment } from "./accept-assignment";
import { addEvidence } from "./add-evidence";
import { addNote } from "./add-note";
import { answeringProposal } from "./answering-proposal";
import { assignOwner } from "./assign-owner";
import { changeControl } from "./change-control";
import { changeParts } from "./change-parts";
import { correctControlDate } from "./correct-control-date";
import { declineProposal } from "./decline-proposal";
import type { ActionDefinition, CommitmentToHinder } from "./define-action";
import { editFacts } from "./edit-facts";
import { editWording } from "./edit-wording";
import { extend } from "./extend";
import { forwardExtension } from "./forward-extension";
import { handOver } from "./hand-over";
import { liftRestriction, restrict } from "./marking";
import { moveStatement } from "./move-statement";
import { proposeDecision } from "./propose-decision";
import { putOnControl } from "./put-on-control";
import { raiseObjection } from "./raise-objection";
import { returnToCaptured, setForRecord } from "./record-only";
import { refuseExtension } from "./refuse-extension";
import { refuseObjection } from "./refuse-objection";
import { reopen } from "./reopen";
import { reportFinal, reportInterim } from "./report";
import { requestExtension } from "./request-extension";
import { requestReport } from "./request-report";
import { keepOnAdditionalControl, sendBack } from "./return";
import { separateStatement } from "./separate-statement";
import { setNextStep } from "./set-next-step";
import { start } from "./start";
import { takeOffControl } from "./take-off-control";
import { translate } from "./translate";
import { upholdAndReturn, upholdObjection } from "./uphold-objection";
import { verifyReport } from "./verify-report";
import { withdrawDecision } from "./withdraw-decision";
import { withdrawEntry } from "./withdraw-entry";
import { withdrawExtension } from "./withdraw-extension";
import { withdrawNote } from "./withdraw-note";
import { withdrawObjection } from "./withdraw-objection";
import { withdrawProposal } from "./withdraw-proposal";
import { withdrawReport } from "./withdraw-report";

/** Every action, in the order of the vocabulary; one that is forgotten does not compile. */
export const actionDefinitions = {
  put_on_control: putOnControl,
  set_for_record: setForRecord,
  return_to_captured: returnToCaptured,
  start,
  report_interim: reportInterim,
  report_final: reportFinal,
  verify_report: verifyReport,
  return: sendBack,
  additional_control: keepOnAdditionalControl,
  take_off_control: takeOffControl,
  reopen,
  extend,
  request_extension: requestExtension,
  forward_extension: forwardExtension,
  refuse_extension: refuseExtension,
  withdraw_extension: withdrawExtension,
  accept_assignment: acceptAssignment,
  raise_objection: raiseObjection,
  uphold_objection: upholdObjection,
  uphold_and_return: upholdAndReturn,
  refuse_objection: refuseObjection,
  withdraw_objection: withdrawObjection,
  propose_decision: proposeDecision,
  decline_proposal: declineProposal,
  withdraw_proposal: withdrawProposal,
  request_report: requestReport,
  assign_owner: assignOwner,
  add_evidence: addEvidence,
  add_note: addNote,
  restrict,
  lift_restriction: liftRestriction,
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
  translate,
};

/** The same, for whoever does not know which action it is. */
const definitions: Record<Action, ActionDefinition> = actionDefinitions;

const inputs = Object.values(actionDefinitions).map(({ input }) => input);
const [first, ...others] = inputs;
if (!first) throw new Error("there are no actions");

/** Every form that changes a commitment. Strict: a field that is not named here is refused. */
export const changeInput = z.discriminatedUnion("action", [first, ...others]);
export type ChangeInput = z.output<typeof changeInput>;

/** Why a commitment can't take an action from this person whatever is sent, or null. */
export function hinderedBy(
  action: Action,
  commitment: CommitmentToHinder,
  today: CalendarDate,
  viewer: Actor,
): Problem | null {
  return definitions[action].hinderedBy?.(commitment, today, viewer) ?? null;
}

/** The action whose form an event came from; null for what was taken back or put back, and for what is no action. */
export function actionOf(event: ToldEvent): Action | null {
  const isItsEvent = (action: Action) =>
    definitions[action].event === event.kind && (definitions[action].isItsEvent?.(event) ?? true);
  return actions.find(isItsEvent) ?? null;
}

/** Carries out a form that passed `changeInput`: one way in for pages, and for whatever else sends such a form. */
export function carryOut(viewer: Viewer, input: ChangeInput) {
  const { hold } = definitions[input.action];
  const change = changeOf(input);
  return changeCommitment(viewer, input, input.action, input, change, hold && ((tx) => hold(tx, viewer, input)));
}

/**
 * The same in the transaction of a caller, who took the key of its own form at `clock`. Refusals are thrown. What the action holds beside its
 * commitment is held here, so it must come after all that the caller holds: docs/decisions/25-lock-order.md.
 */
export async function carryOutWithin(
  tx: Transaction,
  viewer: Viewer,
  input: ChangeInput,
  clock: Clock,
): Promise<Changed> {
  await definitions[input.action].hold?.(tx, viewer, input);
  return changeWithin(tx, viewer, input, input.action, changeOf(input), async () => clock);
}

function changeOf(input: ChangeInput) {
  return async (context: ChangeContext) => {
    const problem = hinderedBy(input.action, context.commitment, context.clock.today, context.viewer);
    if (problem) throw new FormRefused(problem);
    return answeringProposal(context, input.action, await definitions[input.action].run(context, input));
  };
}
