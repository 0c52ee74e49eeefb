import { text } from "@/lib/forms/fields";
import { defineAction } from "./define-action";

/**
 * Says that somebody looked whether the report that waits for a decision is true, at what, and what it showed. It decides nothing: a head
 * does, and closing as done without it needs a reason (./take-off-control.ts). A coordinator who sent the report on an organisation's
 * behalf may verify it: the claim is that organisation's. Refused where it was verified already, and where no report stands, as of what came from a list. Its moment is kept on the commitment by
 * prisma/sql/verification.sql. Source: docs/decisions/28-verification.md.
 */
export const verifyReport = defineAction("verify_report", {
  event: "report_verified",
  fields: { text },
  hinderedBy: ({ hasReport, verifiedAt }) => {
    if (!hasReport) return "no_report_waits";
    return verifiedAt === null ? null : "verified_already";
  },
  run: async ({ tx, commitment, viewer, clock }, { text, language }) => {
    const { id: reportId, organisationId } = await tx.report.findFirstOrThrow({
      where: { commitmentId: commitment.id, type: "final", withdrawal: null },
      orderBy: { occurredAt: "desc" },
      select: { id: true, organisationId: true },
    });
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
