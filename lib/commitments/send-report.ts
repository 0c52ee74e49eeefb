import type { Viewer } from "@/lib/access/viewer";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { writeEvidence } from "./add-evidence";
import { type ChangeContext, ChangeRefused, changeCommitment } from "./change-commitment";
import type { InputFor } from "./inputs";

/**
 * Sends interim information or the report on execution. Interim information never closes an item: it leaves it in
 * progress. A final report waits for a head to accept it. The coordinator reports on the lead's behalf, and it says so.
 * Every report answers the requests that wait for one from its organisation.
 */
export function sendReport(viewer: Viewer, input: InputFor<"report_interim"> | InputFor<"report_final">) {
  return changeCommitment(viewer, input, input.action, input, async (context) => {
    const { tx, commitment, clock } = context;
    const type = input.action === "report_final" ? "final" : "interim";
    const to = type === "final" ? "reported" : "in_progress";
    const onBehalf = viewer.role === "coordinator";
    const organisationId = onBehalf ? homeLead(context) : viewer.organisationId;

    const report = await tx.report.create({
      data: {
        commitmentId: commitment.id,
        type,
        text: input.text,
        textIn: input.language,
        authorId: viewer.id,
        organisationId,
        onBehalf,
        occurredAt: clock.now,
      },
      select: { id: true },
    });
    const evidence = await writeEvidence(context, input, input.language, report.id);
    await tx.reportRequest.updateMany({
      where: { commitmentId: commitment.id, organisationId, answeredById: null },
      data: { answeredById: report.id },
    });
    return {
      data: {
        status: to,
        quietSince: toDbDate(clock.today),
        ...(input.nextStep ? { nextStep: input.nextStep, nextStepIn: input.language } : {}),
      },
      event: {
        kind: "report_sent",
        from: commitment.status,
        to,
        type,
        organisationId,
        onBehalf,
        text: input.text,
        textIn: input.language,
        evidence,
      },
    };
  });
}

/** The home side's lead; a commitment on control always has one. */
export function homeLead({ commitment }: Pick<ChangeContext, "commitment">): string {
  const lead = commitment.assignments.find(({ role, side }) => role === "lead" && side === env().homeSide);
  if (!lead) throw new ChangeRefused("no_lead");
  return lead.organisationId;
}
