import { isTheirs } from "@/lib/access/permissions";
import { text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";
import { lastMove } from "../last-move-queries";
import { defineAction } from "./define-action";
import { withdrawReportRow } from "./write-withdrawal";

/**
 * Takes back the report on execution that waits for a decision: sent by mistake, or too early. The commitment is where it was before
 * it, whatever decision about it was taken and withdrawn since. Refused: another organisation's report, but to a coordinator; one that
 * was withdrawn meanwhile; where no report brought it here, as with what was imported.
 */
export const withdrawReport = defineAction("withdraw_report", {
  event: "report_withdrawn",
  fields: { reason: text },
  run: async (context, { reason, language }) => {
    const { tx, commitment, viewer } = context;
    const move = await lastMove(tx, commitment.id, ["report_sent"]);
    const report = await tx.report.findFirst({
      where: { commitmentId: commitment.id, type: "final" },
      orderBy: { occurredAt: "desc" },
      select: { id: true, organisationId: true, withdrawal: { select: { id: true } } },
    });
    if (!report || report.withdrawal || !move) throw new FormRefused("withdrawn_already");
    const { organisationId } = report;
    if (!isTheirs(viewer, organisationId)) throw new FormRefused("not_own_entry");
    return {
      columns: await withdrawReportRow(context, report.id, reason, language),
      event: { kind: "report_withdrawn", organisationId, reason, reasonIn: language },
      before: move.from,
    };
  },
});
