import { FormRefused } from "@/lib/writes/write";
import type { ChangeContext } from "../write";

type Promised = { promisedEdtf: string | null; promisedMilestoneId: string | null };

/**
 * The promised date as it hangs on a milestone, or on none, in which case the date stays and is one like any other. Another date is a
 * move in the trail, on the grounds that prisma/sql/commitment-values.sql asks for: a link, the milestone's source, or the text.
 */
export async function hangOnMilestone(
  { tx, commitment, clock }: Pick<ChangeContext, "tx" | "commitment" | "clock">,
  { promisedEdtf }: Promised,
  milestoneId: string | null,
  link: string | null,
) {
  if (milestoneId === null) {
    const basis = promisedEdtf === null ? null : ("explicit" as const);
    return { code: null, edtf: promisedEdtf, columns: { promisedBasis: basis, promisedMilestoneId: null } };
  }
  // Its date is not moved meanwhile: what is being hung on it would stay behind.
  await tx.$queryRaw`SELECT id FROM milestone WHERE id = ${milestoneId}::uuid FOR SHARE`;
  const milestone = await tx.milestone.findUnique({ where: { id: milestoneId } });
  if (!milestone) throw new FormRefused("required", "milestoneId");
  const { code, edtf, earliest, latest, precision } = milestone;
  if (edtf !== promisedEdtf) {
    const sourceUrl = link ?? milestone.sourceUrl;
    const statement = await tx.statement.findFirst({
      where: { commitmentId: commitment.id },
      orderBy: [{ release: { publishedOn: "desc" } }, { spanStart: "asc" }],
      select: { id: true },
    });
    if (!sourceUrl && !statement) throw new FormRefused("source_for_date", "sourceUrl");
    await tx.deadlineChange.create({
      data: {
        commitmentId: commitment.id,
        field: "promised",
        oldEdtf: promisedEdtf,
        newEdtf: edtf,
        newEarliest: earliest,
        newLatest: latest,
        newPrecision: precision,
        ...(sourceUrl ? { sourceUrl } : { statementId: statement?.id ?? null }),
        occurredAt: clock.now,
      },
    });
  }
  return {
    code,
    edtf,
    columns: {
      promisedEdtf: edtf,
      promisedEarliest: earliest,
      promisedLatest: latest,
      promisedPrecision: precision,
      promisedBasis: "event" as const,
      promisedMilestoneId: milestoneId,
    },
  };
}
