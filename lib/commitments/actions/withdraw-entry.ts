import { z } from "zod";
import { can, isTheirs } from "@/lib/access/permissions";
import { text } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { FormRefused } from "@/lib/writes/write";
import { needsEvidence } from "../transitions";
import type { Change, ChangeContext } from "../write";
import { defineAction } from "./define-action";
import { withdrawReportRow, writeWithdrawal } from "./write-withdrawal";

const entry = z
  .string()
  .regex(/^(?:report|request|evidence|verification):[0-9a-f-]{36}$/, problem("required"))
  .transform((value) => {
    const [kind = "", id = ""] = value.split(":");
    return { kind: kind as "report" | "request" | "evidence" | "verification", id };
  });

type Reason = { reason: string; reasonIn: "kk" | "ru" | "en" | "ja" };

/**
 * Takes back a report, its verification, a request for one or a piece of evidence that was sent or filed by mistake, or belongs to another commitment. A
 * coordinator any; the others what their own organisation sent. Refused: what is withdrawn already; the report that waits for a
 * decision, which is taken back by withdraw-report.ts; the last evidence of what was closed as done, and what was verified before. A report
 * whose verification is withdrawn is unverified again: prisma/sql/verification.sql.
 */
export const withdrawEntry = defineAction("withdraw_entry", {
  event: "entry_withdrawn",
  fields: { entry, reason: text },
  run: (context, { entry: { kind, id }, reason, language }) => {
    const why = { reason, reasonIn: language };
    switch (kind) {
      case "report":
        return ofReport(context, id, why);
      case "request":
        return ofRequest(context, id, why);
      case "evidence":
        return ofEvidence(context, id, why);
      case "verification":
        return ofVerification(context, id, why);
    }
  },
});

async function ofReport(context: ChangeContext, id: string, why: Reason): Promise<Change> {
  const { tx, commitment } = context;
  const ofThis = { commitmentId: commitment.id, withdrawal: null };
  const report = await tx.report.findFirst({
    where: { id, ...ofThis },
    select: { organisationId: true, type: true },
  });
  if (!report) throw new FormRefused("withdrawn_already", "entry");
  refuseOthers(context, report.organisationId);
  if (commitment.status === "reported" && report.type === "final") {
    const last = await tx.report.findFirst({
      where: { type: "final", ...ofThis },
      orderBy: { occurredAt: "desc" },
      select: { id: true },
    });
    if (last?.id === id) throw new FormRefused("report_waits", "entry");
  }
  const evidence = await tx.evidence.count({ where: { reportId: id, withdrawal: null } });
  if (evidence > 0) await keepGrounds(context, evidence);
  const { organisationId } = report;
  return {
    columns: await withdrawReportRow(context, id, why.reason, why.reasonIn),
    event: { kind: "entry_withdrawn", entry: "report", organisationId, title: null, ...why },
  };
}

async function ofRequest(context: ChangeContext, id: string, why: Reason): Promise<Change> {
  const { tx, commitment, viewer } = context;
  const request = await tx.reportRequest.findFirst({
    where: { id, commitmentId: commitment.id, answeredById: null, withdrawal: null },
    select: { organisationId: true, askedById: true },
  });
  if (!request) throw new FormRefused("withdrawn_already", "entry");
  if (viewer.role !== "coordinator" && request.askedById !== viewer.id) throw new FormRefused("not_own_entry", "entry");
  await writeWithdrawal(context, { reportRequestId: id }, why.reason, why.reasonIn);
  const { organisationId } = request;
  return { event: { kind: "entry_withdrawn", entry: "request", organisationId, title: null, ...why } };
}

async function ofEvidence(context: ChangeContext, id: string, why: Reason): Promise<Change> {
  const evidence = await context.tx.evidence.findFirst({
    where: { id, commitmentId: context.commitment.id, withdrawal: null },
    select: { title: true, addedBy: { select: { organisationId: true } } },
  });
  if (!evidence) throw new FormRefused("withdrawn_already", "entry");
  refuseOthers(context, evidence.addedBy.organisationId);
  await keepGrounds(context, 1);
  await writeWithdrawal(context, { evidenceId: id }, why.reason, why.reasonIn);
  const { title } = evidence;
  return { event: { kind: "entry_withdrawn", entry: "evidence", organisationId: null, title, ...why } };
}

async function ofVerification(context: ChangeContext, id: string, why: Reason): Promise<Change> {
  const { tx, commitment, viewer } = context;
  const verification = await tx.verification.findFirst({
    where: { id, commitmentId: commitment.id, withdrawal: null },
    select: {
      occurredAt: true,
      report: { select: { organisationId: true, withdrawal: { select: { id: true } } } },
    },
  });
  if (!verification || verification.report.withdrawal) throw new FormRefused("withdrawn_already", "entry");
  // Whoever may verify, and nobody else of the same organisation: it may lead what was verified.
  if (!can(viewer, "verify_report", commitment)) throw new FormRefused("not_own_entry", "entry");
  const closings = await tx.decision.count({
    where: {
      commitmentId: commitment.id,
      type: "take_off_control",
      withdrawal: null,
      occurredAt: { gte: verification.occurredAt },
    },
  });
  if (closings > 0) throw new FormRefused("outcome_rests_on_it", "entry");
  await writeWithdrawal(context, { verificationId: id }, why.reason, why.reasonIn);
  const { organisationId } = verification.report;
  return { event: { kind: "entry_withdrawn", entry: "verification", organisationId, title: null, ...why } };
}

function refuseOthers({ viewer }: ChangeContext, organisationId: string): void {
  if (!isTheirs(viewer, organisationId)) throw new FormRefused("not_own_entry", "entry");
}

/** What was closed as done rests on evidence: the last of it does not go while it is closed. */
async function keepGrounds({ tx, commitment }: ChangeContext, going: number): Promise<void> {
  const { outcome } = await tx.commitment.findUniqueOrThrow({
    where: { id: commitment.id },
    select: { outcome: true },
  });
  if (outcome === null || !needsEvidence(outcome)) return;
  const left = (await tx.evidence.count({ where: { commitmentId: commitment.id, withdrawal: null } })) - going;
  if (left < 1) throw new FormRefused("outcome_rests_on_it", "entry");
}
