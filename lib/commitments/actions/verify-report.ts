import { text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";
import { defineAction } from "./define-action";

/**
 * Says that somebody looked whether the report that waits for a decision is true, at what, and what it showed. It decides nothing: a head
 * does, and closing as done without it needs a reason (./take-off-control.ts). A coordinator who sent the report on an organisation's
 * behalf may verify it: the claim is that organisation's. Refused where it was verified already. Its moment is kept on the commitment by
 * prisma/sql/verification.sql. Source: docs/decisions/28-verification.md.
 */
export const verifyReport = defineAction("verify_report", {
  event: "report_verified",
  fields: { text },
  hinderedBy: ({ verifiedAt }) => (verifiedAt === null ? null : "verified_already"),
  run: async ({ tx, commitment, viewer, clock }, { text, language }) => {
    const report = await tx.report.findFirst({
      where: { commitmentId: commitment.id, type: "final", withdrawal: null },
      orderBy: { occurredAt: "desc" },
      select: { id: true, organisationId: true },
    });
    if (!report) throw new FormRefused("no_report_waits");
    const { id: reportId, organisationId } = report;
    await tx.verification.create({
      data: {
        commitmentId: commitment.id,
        reportId,
        text,
        textIn: language,
        authorId: viewer.id,
        occurredAt: clock.now,
      },
    });
    return { event: { kind: "report_verified", organisationId, reason: text, reasonIn: language } };
  },
});
