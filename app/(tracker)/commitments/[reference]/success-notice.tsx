import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ForgetUnsavedInput } from "@/components/forms/forget-unsaved-input";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import type { AuditEvent } from "@/lib/audit/events";
import type { RecordedEvent } from "@/lib/audit/queries";
import type { CommitmentDetail } from "@/lib/commitments/queries";
import { canUndo } from "@/lib/commitments/undo-last";
import type { Action } from "@/lib/vocabulary/commitments";
import { undo } from "./actions";

/** What this person has just done, told from the history and not from the address: a link can't claim it. */
export async function SuccessNotice({
  viewer,
  commitment,
  last,
  list,
  children,
}: {
  viewer: Viewer;
  commitment: CommitmentDetail;
  last: RecordedEvent | undefined;
  /** The query of the overdue list the step was taken in, to which an undo leads back. */
  list?: string;
  /** What else is to be said of it, before the sentence. */
  children?: ReactNode;
}) {
  const t = await getTranslations("commitment");
  if (last?.actor?.id !== viewer.id || last.seq !== commitment.version) return null;
  const action = actionOf(last.event);
  return (
    <div className="mt-4 print:hidden">
      <Notice tone="done" role="status">
        {children}
        {action ? t(`done.${action}`) : t("undone")}
        {canUndo(viewer, last) ? (
          <form action={undo} className="ml-2 inline">
            <input type="hidden" name="reference" value={commitment.reference} />
            <input type="hidden" name="version" value={commitment.version} />
            <input type="hidden" name="key" value={randomUUID()} />
            {list === undefined ? null : <input type="hidden" name="list" value={list} />}
            <Button type="submit" look="quiet">
              {t("undo")}
            </Button>
          </form>
        ) : null}
      </Notice>
      {action ? <ForgetUnsavedInput owner={viewer.id} name={`${commitment.reference}/${action}`} /> : null}
    </div>
  );
}

/** The form an event came from; null for what was taken back or put back. */
function actionOf(event: AuditEvent): Action | null {
  switch (event.kind) {
    case "put_on_control":
    case "set_for_record":
      return event.kind;
    case "returned_to_captured":
      return "return_to_captured";
    case "started":
      return "start";
    case "report_sent":
      return event.type === "final" ? "report_final" : "report_interim";
    case "returned":
      return "return";
    case "kept_on_additional_control":
      return "additional_control";
    case "taken_off_control":
      return "take_off_control";
    case "reopened":
      return "reopen";
    case "control_deadline_changed":
      return "extend";
    case "report_requested":
      return "request_report";
    case "owner_assigned":
      return "assign_owner";
    case "evidence_added":
      return "add_evidence";
    case "note_added":
      return "add_note";
    default:
      return null;
  }
}
