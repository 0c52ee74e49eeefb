import type { Step } from "./demonstration";
import type { Applied, StepContext } from "./step-context";
import { moveControlDate, movePromisedDate, putOnControl } from "./step-dates";
import { forwardExtension, requestExtension } from "./step-extensions";
import { changeLead, raiseObjection, refuseObjection } from "./step-objections";
import { proposeDecision } from "./step-proposals";
import { addEvidence, addNote, requestReport, sendReport, verifyReport } from "./step-records";
import { assignOwner, capture, sendBack, setForRecord, start, takeOffControl } from "./step-statuses";

/** Writes what one step leaves behind, and gives the event that tells of it. */
export async function applyStep(context: StepContext, step: Step): Promise<Applied> {
  switch (step.step) {
    case "captured":
      return capture(context);
    case "set_for_record":
      return setForRecord(step);
    case "put_on_control":
      return putOnControl(context, step);
    case "promised":
      return movePromisedDate(context, step);
    case "control_moved":
      return moveControlDate(context, step);
    case "extension_requested":
      return requestExtension(context, step);
    case "extension_forwarded":
      return forwardExtension(context, step);
    case "objection_raised":
      return raiseObjection(context, step);
    case "objection_refused":
      return refuseObjection(context, step);
    case "lead_changed":
      return changeLead(context, step);
    case "decision_proposed":
      return proposeDecision(context, step);
    case "started":
      return start();
    case "owner_assigned":
      return assignOwner(context, step);
    case "report":
      return sendReport(context, step);
    case "report_verified":
      return verifyReport(context, step);
    case "returned":
    case "additional_control":
      return sendBack(context, step);
    case "taken_off_control":
      return takeOffControl(context, step);
    case "report_requested":
      return requestReport(context, step);
    case "evidence":
      return addEvidence(context, step);
    case "note":
      return addNote(context, step);
  }
}
