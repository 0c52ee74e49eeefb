import { toDbDate } from "@/lib/deadlines/calendar-date";
import { blankOr, day, text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";
import { MOST_WAITING } from "../waiting-request";
import { defineAction } from "./define-action";
import { homeLead } from "./home-lead";

/** Asks the lead organisation for a report by a day, today at the earliest. Refused where MOST_WAITING requests wait for an answer. */
export const requestReport = defineAction("request_report", {
  event: "report_requested",
  fields: { dueOn: day, text: blankOr(text) },
  run: async (context, { dueOn, text, language }) => {
    const { tx, commitment, viewer, clock } = context;
    if (dueOn < clock.today) throw new FormRefused("date_is_past", "dueOn");
    const { organisationId } = homeLead(context);
    const waiting = await tx.reportRequest.count({
      where: { commitmentId: commitment.id, answeredById: null, withdrawal: null },
    });
    if (waiting >= MOST_WAITING) throw new FormRefused("too_many_requests");
    await tx.reportRequest.create({
      data: {
        commitmentId: commitment.id,
        organisationId,
        askedById: viewer.id,
        dueOn: toDbDate(dueOn),
        text,
        textIn: language,
        occurredAt: clock.now,
      },
    });
    return { event: { kind: "report_requested", organisationId, dueOn, text } };
  },
});
