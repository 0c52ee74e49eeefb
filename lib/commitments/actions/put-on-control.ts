import { z } from "zod";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { env } from "@/lib/env";
import { blankOr, controlDate, id, text } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import type { Language } from "@/lib/vocabulary/languages";
import { type ControlLevel, controlLevels } from "@/lib/vocabulary/people";
import { FormRefused } from "@/lib/writes/write";
import { inForceOn } from "../organisations-in-force";
import type { Change, ChangeContext } from "../write";
import { assigned } from "./assign-lead";
import { confirmedDate, confirmFarDate } from "./confirm-far-date";
import { defineAction } from "./define-action";
import { refusePast, writeControlDate } from "./write-control-date";
import { writeDecision } from "./write-decision";

/**
 * Puts a captured commitment on control: names the home side's lead organisation, the form of completion, the level
 * of control and the first control date. A standing commitment has a report interval and no date; any other needs one.
 * Lead, form and level are asked for by prisma/sql/commitment-values.sql too.
 */
export const putOnControl = defineAction("put_on_control", {
  event: "put_on_control",
  fields: {
    leadId: id,
    completionForm: text,
    controlLevel: z.enum(controlLevels, problem("required")),
    /** May stay empty for a standing commitment only, which has no date. */
    controlDate: blankOr(controlDate),
    ...confirmedDate,
  },
  run: async (context, { leadId, completionForm, controlLevel, controlDate: control, language, confirmed }) => {
    const { standing } = context.commitment;
    if (standing && control) throw new FormRefused("standing_has_no_date", "controlDate");
    if (!standing && !control) throw new FormRefused("control_date_required", "controlDate");
    if (control) refusePast(control, context.clock);
    if (control) confirmFarDate(control, confirmed, context.clock);

    await nameLead(context, leadId);
    const terms = { leadId, completionForm, completionIn: language, controlLevel, control };
    const { columns, event } = await writeTermsOfControl(context, terms, language);
    return { columns: { ...columns, completionForm, completionIn: language, controlLevel }, event };
  },
});

type TermsOfControl = {
  leadId: string;
  completionForm: string;
  completionIn: Language;
  controlLevel: ControlLevel;
  control: Deadline | null;
};

/** What begins with control, whoever enters it: the decision, the first control date, the count of quiet days. */
export async function writeTermsOfControl(
  context: Pick<ChangeContext, "tx" | "viewer" | "clock"> & { commitment: { id: string; controlEdtf: string | null } },
  { leadId, completionForm, completionIn, controlLevel, control }: TermsOfControl,
  writtenIn: Language,
): Promise<Change> {
  await writeDecision(context, { type: "put_on_control", reasonIn: writtenIn });
  // The reason of a first date is the form of completion it was set for.
  const dates = control ? await writeControlDate(context, control, completionForm, completionIn) : {};
  return {
    columns: { ...dates, quietSince: toDbDate(context.clock.today), ...assigned(context.clock) },
    event: { kind: "put_on_control", controlLevel, leadId, control: control?.edtf ?? null },
  };
}

/** One lead a side: the organisation named becomes the home side's lead, the one before it steps back. */
async function nameLead({ tx, commitment, clock }: ChangeContext, organisationId: string): Promise<void> {
  const side = env().homeSide;
  const organisation = await tx.organisation.findFirst({
    where: { id: organisationId, side, ...inForceOn(clock.today) },
    select: { id: true },
  });
  if (!organisation) throw new FormRefused("lead_not_of_home_side", "leadId");
  await tx.assignment.updateMany({
    where: { commitmentId: commitment.id, side, role: "lead", organisationId: { not: organisationId } },
    data: { role: "co_executor" },
  });
  await tx.assignment.upsert({
    where: { commitmentId_organisationId: { commitmentId: commitment.id, organisationId } },
    create: { commitmentId: commitment.id, organisationId, side, role: "lead" },
    update: { role: "lead" },
  });
}
