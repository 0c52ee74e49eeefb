import type { Viewer } from "@/lib/access/viewer";
import { addEvidence } from "./add-evidence";
import { assignOwner } from "./assign-owner";
import { decide, takeOffControl } from "./decide";
import type { ChangeInput } from "./inputs";
import { addNote } from "./notes";
import { putOnControl } from "./put-on-control";
import { requestReport } from "./request-report";
import { sendReport } from "./send-report";
import { returnToCaptured, setForRecord } from "./set-aside";
import { extendControlDate } from "./set-control-date";
import { start } from "./start";

/** Carries out a form that passed `changeInput`: one way in for pages, and for whatever else sends such a form. */
export function applyChange(viewer: Viewer, input: ChangeInput) {
  switch (input.action) {
    case "put_on_control":
      return putOnControl(viewer, input);
    case "set_for_record":
      return setForRecord(viewer, input);
    case "return_to_captured":
      return returnToCaptured(viewer, input);
    case "start":
      return start(viewer, input);
    case "report_interim":
    case "report_final":
      return sendReport(viewer, input);
    case "return":
    case "additional_control":
    case "reopen":
      return decide(viewer, input);
    case "take_off_control":
      return takeOffControl(viewer, input);
    case "extend":
      return extendControlDate(viewer, input);
    case "request_report":
      return requestReport(viewer, input);
    case "assign_owner":
      return assignOwner(viewer, input);
    case "add_evidence":
      return addEvidence(viewer, input);
    case "add_note":
      return addNote(viewer, input);
  }
}
