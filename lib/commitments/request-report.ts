import type { Viewer } from "@/lib/access/viewer";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { ChangeRefused, changeCommitment } from "./change-commitment";
import type { InputFor } from "./inputs";
import { homeLead } from "./send-report";

/** Asks the lead organisation for a report by a day, today at the earliest. */
export function requestReport(viewer: Viewer, input: InputFor<"request_report">) {
  return changeCommitment(viewer, input, "request_report", input, async (context) => {
    const { tx, commitment, clock } = context;
    if (input.dueOn < clock.today) throw new ChangeRefused("date_is_past");
    const organisationId = homeLead(context);
    await tx.reportRequest.create({
      data: {
        commitmentId: commitment.id,
        organisationId,
        askedById: viewer.id,
        dueOn: toDbDate(input.dueOn),
        text: input.text,
        textIn: input.language,
        occurredAt: clock.now,
      },
    });
    return { event: { kind: "report_requested", organisationId, dueOn: input.dueOn, text: input.text } };
  });
}
