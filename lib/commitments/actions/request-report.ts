import { toDbDate } from "@/lib/deadlines/calendar-date";
import { blankOr, day, text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";

import { defineAction } from "./define-action";
import { homeLead } from "./home-lead";

/** Asks the lead organisation for a report by a day, today at the earliest. */
export const requestReport = defineAction("request_report", {
  event: "report_requested",
  fields: { dueOn: day, text: blankOr(text) },
  run: async (context, { dueOn, text, language }) => {
    const { tx, commitment, viewer, clock } = context;
    if (dueOn < clock.today) throw new FormRefused("date_is_past", "dueOn");
    const { organisationId } = homeLead(context);
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
