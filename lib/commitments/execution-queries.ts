import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Status } from "@/lib/vocabulary/commitments";
import { entriesRead } from "./entries";
import { person, report } from "./entry-columns-queries";
import { sendingBackOrBeginning } from "./sent-back";

type Report = Prisma.ReportGetPayload<{ select: typeof report }>;

const decision = { reason: true, reasonIn: true, occurredAt: true, author: person } satisfies Prisma.DecisionSelect;

/** The three dated facts of what is said to be done: who reported it, who verified that, who closed it. Each may be missing. */
export type Execution = {
  reported: Report | null;
  verified: Report["verifications"][number] | null;
  closed: Prisma.DecisionGetPayload<{ select: typeof decision }> | null;
};

/**
 * Of a commitment in sight that is reported as done or off control; null of any other. `reports` are those its page has read, the latest
 * first; asks only for what they do not hold. A report that was sent back, or of a control that ended, is none it rests on. Source:
 * docs/decisions/28-verification.md.
 */
export async function readExecution(commitment: {
  id: string;
  status: Status;
  reports: Report[];
}): Promise<Execution | null> {
  const { id: commitmentId, status, reports } = commitment;
  if (status !== "reported" && status !== "off_control") return null;
  const stands = { commitmentId, withdrawal: null };
  const last = { orderBy: { occurredAt: "desc" as const } };
  const [sent, closed, overtaking] = await Promise.all([
    reports.find(({ type, withdrawal }) => type === "final" && withdrawal === null) ??
      (reports.length < entriesRead("reports")
        ? null
        : db().report.findFirst({ where: { ...stands, type: "final" }, ...last, select: report })),
    status === "off_control"
      ? db().decision.findFirst({ where: { ...stands, type: "take_off_control" }, ...last, select: decision })
      : null,
    status === "off_control"
      ? db().decision.findFirst({
          where: { ...stands, type: { in: [...sendingBackOrBeginning] } },
          ...last,
          select: { occurredAt: true },
        })
      : null,
  ]);
  const reported = sent && (!overtaking || overtaking.occurredAt <= sent.occurredAt) ? sent : null;
  const verified = reported?.verifications.find(({ withdrawal }) => withdrawal === null) ?? null;
  return { reported, verified, closed };
}
