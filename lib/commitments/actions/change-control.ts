import { z } from "zod";
import { hasAuthority } from "@/lib/access/permissions";
import { changesBetween } from "@/lib/audit/changes";
import { blankOr, controlDate, interval, text } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { controlLevels } from "@/lib/vocabulary/people";
import { FormRefused } from "@/lib/writes/write";
import { confirmedDate, confirmFarDate } from "./confirm-far-date";
import { defineAction } from "./define-action";
import { noDates } from "./no-dates";
import { somethingChanged } from "./something-changed";
import { letExtensionLapse } from "./waiting-extension";
import { refusePast, writeControlDate } from "./write-control-date";

/**
 * Sets the level of control, and whether the commitment is standing: a report interval and no dates, or a date again. Needs authority
 * over the level it has and over the one it gets, since who raises it above the own could not bring it back. Refused: a date for what
 * is standing; none for what ceases to be; nothing changed.
 */
export const changeControl = defineAction("change_control", {
  event: "commitment_edited",
  isItsEvent: (event) => event.kind === "commitment_edited" && event.section === "control",
  fields: {
    controlLevel: z.enum(controlLevels, problem("required")),
    /** Days between reports; empty for what has a date. */
    reportInterval: blankOr(interval),
    /** For what ceases to be standing; any other date is moved by extending it. */
    controlDate: blankOr(controlDate),
    reason: text,
    ...confirmedDate,
  },
  run: async (context, { controlLevel, reportInterval, controlDate: control, reason, language, confirmed }) => {
    const { tx, commitment, viewer, clock } = context;
    if (!hasAuthority(viewer.authorityLevel, controlLevel)) throw new FormRefused("level_above_own", "controlLevel");
    const before = await tx.commitment.findUniqueOrThrow({
      where: { id: commitment.id },
      select: { controlLevel: true, reportInterval: true, promisedEdtf: true, controlEdtf: true },
    });
    const ceases = commitment.standing && reportInterval === null;
    if (ceases && !control) throw new FormRefused("control_date_required", "controlDate");
    if (!ceases && control) {
      throw new FormRefused(reportInterval === null ? "unexpected" : "standing_has_no_date", "controlDate");
    }
    if (control) refusePast(control, clock);
    if (control) confirmFarDate(control, confirmed, clock);
    const becomes = reportInterval !== null && !commitment.standing;
    const changes = somethingChanged(
      changesBetween(
        { ...before, promised: before.promisedEdtf, control: before.controlEdtf },
        {
          controlLevel,
          reportInterval,
          ...(becomes ? { promised: null, control: null } : {}),
          ...(control ? { control: control.edtf } : {}),
        },
      ),
    );
    if (becomes) await letExtensionLapse(context);
    return {
      columns: {
        controlLevel,
        standing: reportInterval !== null,
        reportInterval,
        ...(becomes ? noDates : {}),
        ...(control ? await writeControlDate(context, control, reason, language) : {}),
      },
      event: { kind: "commitment_edited", section: "control", changes, reason, reasonIn: language },
    };
  },
});
