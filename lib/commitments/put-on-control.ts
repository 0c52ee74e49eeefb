import type { Viewer } from "@/lib/access/viewer";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { type ChangeContext, ChangeRefused, changeCommitment } from "./change-commitment";
import type { InputFor } from "./inputs";
import { inForceOn } from "./organisations-in-force";
import { refusePast, writeControlDate } from "./set-control-date";

/**
 * Puts a captured commitment on control: names the home side's lead organisation, the form of completion, the level
 * of control and the first control date. A standing commitment has a report interval and no date; any other needs one.
 */
export function putOnControl(viewer: Viewer, input: InputFor<"put_on_control">) {
  return changeCommitment(viewer, input, "put_on_control", input, async (context) => {
    const { tx, commitment, clock } = context;
    if (commitment.standing && input.controlDate) throw new ChangeRefused("standing_has_no_date");
    if (!commitment.standing && !input.controlDate) throw new ChangeRefused("control_date_required");

    if (input.controlDate) refusePast(input.controlDate, clock);

    await nameLead(context, input.leadId);
    await tx.decision.create({
      data: {
        commitmentId: commitment.id,
        type: "put_on_control",
        authorId: viewer.id,
        reasonIn: input.language,
        occurredAt: clock.now,
      },
    });
    // The reason of a first date is the form of completion it was set for.
    const dates = input.controlDate
      ? await writeControlDate(context, input.controlDate, input.completionForm, input.language)
      : {};
    return {
      data: {
        ...dates,
        status: "on_control",
        leadId: input.leadId,
        completionForm: input.completionForm,
        completionIn: input.language,
        controlLevel: input.controlLevel,
        quietSince: toDbDate(clock.today),
      },
      event: {
        kind: "put_on_control",
        from: commitment.status,
        to: "on_control",
        controlLevel: input.controlLevel,
        leadId: input.leadId,
        control: input.controlDate?.edtf ?? null,
      },
    };
  });
}

/** One lead a side: the organisation named becomes the home side's lead, the one before it steps back. */
async function nameLead({ tx, commitment, clock }: ChangeContext, organisationId: string): Promise<void> {
  const side = env().homeSide;
  const organisation = await tx.organisation.findFirst({
    where: { id: organisationId, side, ...inForceOn(clock.today) },
    select: { id: true },
  });
  if (!organisation) throw new ChangeRefused("lead_not_of_home_side");
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
