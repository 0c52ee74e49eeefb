import { toDbDate } from "@/lib/deadlines/calendar-date";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import type { Language } from "@/lib/vocabulary/languages";
import type { ChangeContext } from "../write";

type Of =
  | { reportId: string }
  | { reportRequestId: string }
  | { evidenceId: string }
  | { decisionId: string }
  | { verificationId: string };

/** Keeps that something was taken back, by whom and why; the thing itself stays as it is (prisma/sql/commitment-values.sql). */
export async function writeWithdrawal(
  { tx, commitment, viewer, clock }: ChangeContext,
  of: Of,
  reason: string,
  reasonIn: Language,
): Promise<void> {
  await tx.withdrawal.create({
    data: { commitmentId: commitment.id, ...of, reason, reasonIn, authorId: viewer.id, occurredAt: clock.now },
  });
}

/**
 * Takes a report back with the evidence it brought; the requests it answered wait again. Gives the day quietness counts from now: that
 * of the last report that stands, else of being put on control; none where it stays the one it was.
 */
export async function withdrawReportRow(
  context: ChangeContext,
  reportId: string,
  reason: string,
  reasonIn: Language,
): Promise<{ quietSince?: Date }> {
  const { tx, commitment } = context;
  await writeWithdrawal(context, { reportId }, reason, reasonIn);
  const evidence = await tx.evidence.findMany({ where: { reportId, withdrawal: null }, select: { id: true } });
  for (const { id } of evidence) await writeWithdrawal(context, { evidenceId: id }, reason, reasonIn);
  await tx.reportRequest.updateMany({
    where: { commitmentId: commitment.id, answeredById: reportId },
    data: { answeredById: null },
  });
  const latest = { where: { commitmentId: commitment.id, withdrawal: null }, orderBy: { occurredAt: "desc" as const } };
  const report = await tx.report.findFirst({ ...latest, select: { occurredAt: true } });
  const start = await tx.decision.findFirst({
    ...latest,
    where: { ...latest.where, type: "put_on_control" },
    select: { occurredAt: true },
  });
  const since = report ?? start;
  return since ? { quietSince: toDbDate(todayIn(env().timeZone, since.occurredAt)) } : {};
}
