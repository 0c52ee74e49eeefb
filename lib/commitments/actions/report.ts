import { toDbDate } from "@/lib/deadlines/calendar-date";
import { blankOr, text } from "@/lib/forms/fields";
import type { Language } from "@/lib/vocabulary/languages";
import type { Change, ChangeContext } from "../write";
import { defineAction } from "./define-action";
import { homeLead } from "./home-lead";
import { evidenceFields, evidenceIsWhole, writeEvidence } from "./write-evidence";

const fields = { text, nextStep: blankOr(text), ...evidenceFields };

/** Sends interim information. It never closes an item: it leaves it in progress. */
export const reportInterim = defineAction("report_interim", {
  event: "report_sent",
  isItsEvent: (event) => event.kind === "report_sent" && event.type === "interim",
  fields,
  refine: evidenceIsWhole,
  run: (context, input) => sendReport(context, "interim", input),
});

/** Sends the report on execution, which waits for a head to accept it. */
export const reportFinal = defineAction("report_final", {
  event: "report_sent",
  isItsEvent: (event) => event.kind === "report_sent" && event.type === "final",
  fields,
  refine: evidenceIsWhole,
  run: (context, input) => sendReport(context, "final", input),
});

type ReportInput = Parameters<typeof writeEvidence>[1] & { text: string; nextStep: string | null; language: Language };

/**
 * The coordinator reports on the lead's behalf, and it says so. Every report answers the requests that wait for one from
 * its organisation.
 */
async function sendReport(context: ChangeContext, type: "interim" | "final", input: ReportInput): Promise<Change> {
  const { tx, commitment, viewer, clock } = context;
  const { text, language: textIn, nextStep } = input;
  const onBehalf = viewer.role === "coordinator";
  const organisationId = onBehalf ? homeLead(context).organisationId : viewer.organisationId;

  const report = await tx.report.create({
    data: {
      commitmentId: commitment.id,
      type,
      text,
      textIn,
      authorId: viewer.id,
      organisationId,
      onBehalf,
      occurredAt: clock.now,
    },
    select: { id: true },
  });
  const evidence = await writeEvidence(context, input, textIn, report.id);
  await tx.reportRequest.updateMany({
    where: { commitmentId: commitment.id, organisationId, answeredById: null, withdrawal: null },
    data: { answeredById: report.id },
  });
  return {
    columns: { quietSince: toDbDate(clock.today), ...(nextStep ? { nextStep, nextStepIn: textIn } : {}) },
    event: { kind: "report_sent", type, organisationId, onBehalf, text, textIn, evidence },
  };
}
