import { z } from "zod";
import { changesBetween } from "@/lib/audit/changes";
import { blankOr, id, interval, webAddress } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { isBeforeControl } from "@/lib/vocabulary/commitments";
import { FormRefused } from "@/lib/writes/write";
import { defineAction } from "./define-action";
import { hangOnMilestone } from "./hang-on-milestone";
import { noDates } from "./no-dates";
import { somethingChanged } from "./something-changed";

/**
 * Sets the facts right: the sector, the milestone that the promised date hangs on, and before control whether it is standing, which
 * is a report interval instead of dates; on control that is decided with authority (change-control.ts). Refused: a milestone for what
 * is standing, or for what is closed and was judged by its date; nothing changed.
 */
export const editFacts = defineAction("edit_facts", {
  event: "commitment_edited",
  isItsEvent: (event) => event.kind === "commitment_edited" && event.section === "facts",
  fields: {
    sectorCode: z.string().max(60, problem("too_long")),
    milestoneId: blankOr(id),
    /** Where the date of the milestone is announced. */
    sourceUrl: blankOr(webAddress),
    /** Days between reports; empty for what has a date. Taken before control only. */
    reportInterval: blankOr(interval),
  },
  run: async (context, { sectorCode, milestoneId, sourceUrl, reportInterval, language }) => {
    const { tx, commitment } = context;
    const { promisedMilestone, ...before } = await tx.commitment.findUniqueOrThrow({
      where: { id: commitment.id },
      select: {
        sectorCode: true,
        reportInterval: true,
        promisedEdtf: true,
        controlEdtf: true,
        promisedMilestoneId: true,
        promisedMilestone: { select: { code: true } },
      },
    });
    const sector = await tx.sector.findUnique({ where: { code: sectorCode }, select: { code: true } });
    if (!sector) throw new FormRefused("required", "sectorCode");

    const days = isBeforeControl(commitment.status) ? reportInterval : before.reportInterval;
    if (days !== null && milestoneId !== null) throw new FormRefused("standing_has_no_date", "milestoneId");
    const hangsOnAnother = days === null && milestoneId !== before.promisedMilestoneId;
    if (hangsOnAnother && commitment.status === "off_control") {
      throw new FormRefused("closed_keeps_date", "milestoneId");
    }
    const was = { milestone: promisedMilestone?.code ?? null, promised: before.promisedEdtf };
    const hung = hangsOnAnother ? await hangOnMilestone(context, before, milestoneId, sourceUrl) : null;
    const is = hung
      ? { milestone: hung.code, promised: hung.edtf }
      : days === null
        ? was
        : { milestone: null, promised: null };
    const changes = somethingChanged(
      changesBetween(
        { sectorCode: before.sectorCode, reportInterval: before.reportInterval, control: before.controlEdtf, ...was },
        { sectorCode, reportInterval: days, control: days === null ? before.controlEdtf : null, ...is },
      ),
    );
    return {
      columns: {
        sectorCode,
        standing: days !== null,
        reportInterval: days,
        ...(days === null ? hung?.columns : noDates),
      },
      event: { kind: "commitment_edited", section: "facts", changes, reason: null, reasonIn: language },
    };
  },
});
