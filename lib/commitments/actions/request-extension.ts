import { toDbDate } from "@/lib/deadlines/calendar-date";
import { controlDate, text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";
import { confirmedDate, confirmFarDate } from "./confirm-far-date";
import { defineAction } from "./define-action";
import { homeLead } from "./home-lead";
import { lastDay, refuseNotLater, refusePast } from "./write-control-date";

/**
 * Asks for a later control date: which one, why, what is done so far, and what will be done by when (the forecast). Nothing moves by
 * it: a head decides. The coordinator asks on the lead's behalf, and it says so. Refused while one waits, for a standing commitment,
 * for a date that is past or not after the one in force, and for a forecast later than that. That one waits at a time the database holds
 * too, and that its words stay: prisma/sql/extensions.sql. Source: docs/decisions/24-extension-requests.md.
 */
export const requestExtension = defineAction("request_extension", {
  event: "extension_requested",
  fields: { controlDate, reason: text, done: text, forecast: text, forecastFor: controlDate, ...confirmedDate },
  hinderedBy: ({ standing, extensionState }) => {
    if (standing) return "standing_has_no_date";
    return extensionState === null ? null : "extension_waits";
  },
  run: async (context, { controlDate: to, reason, done, forecast, forecastFor, language, confirmed }) => {
    const { tx, commitment, viewer, clock } = context;
    refuseNotLater(commitment, to);
    refusePast(to, clock);
    refusePast(forecastFor, clock, "forecastFor");
    if (lastDay(forecastFor) > lastDay(to)) throw new FormRefused("forecast_too_late", "forecastFor");
    confirmFarDate(to, confirmed, clock);
    const onBehalf = viewer.role === "coordinator";
    const organisationId = onBehalf ? homeLead(context).organisationId : viewer.organisationId;
    await tx.extensionRequest.create({
      data: {
        commitmentId: commitment.id,
        organisationId,
        requestedById: viewer.id,
        onBehalf,
        fromEdtf: commitment.controlEdtf,
        requestedEdtf: to.edtf,
        requestedEarliest: toDbDate(to.earliest),
        requestedLatest: toDbDate(lastDay(to)),
        requestedPrecision: to.precision,
        reason,
        done,
        forecast,
        forecastEdtf: forecastFor.edtf,
        forecastLatest: toDbDate(lastDay(forecastFor)),
        writtenIn: language,
        occurredAt: clock.now,
      },
    });
    return {
      event: {
        kind: "extension_requested",
        organisationId,
        onBehalf,
        from: commitment.controlEdtf,
        to: to.edtf,
        reason,
        reasonIn: language,
        done,
        forecast,
        forecastFor: forecastFor.edtf,
      },
    };
  },
});
