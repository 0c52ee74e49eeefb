import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { entriesRead, MOST_COUNTED } from "./entries";
import { evidence, extensionRequest } from "./entry-columns-queries";

const move = {
  id: true,
  field: true,
  oldEdtf: true,
  newEdtf: true,
  isCorrection: true,
  occurredAt: true,
  statement: { select: { commitmentId: true, deadlineBasis: true } },
} satisfies Prisma.DeadlineChangeSelect;
type Move = Prisma.DeadlineChangeGetPayload<{ select: typeof move }>;

const forecast = {
  occurredAt: true,
  forecastLatest: true,
  answer: true,
  answeredAt: true,
} satisfies Prisma.ExtensionRequestSelect;
type Forecast = Prisma.ExtensionRequestGetPayload<{ select: typeof forecast }>;

/** What is counted over more entries than a page shows. */
export type Tallies = {
  /** Every move of a date, the first one first. */
  trail: Move[];
  /** Every forecast that came with a request for a later date. */
  forecasts: Forecast[];
  /** When the final reports that stand were sent; none where no later date was ever asked for. */
  reportedDoneAt: Date[];
};

/** Of a commitment in sight, the latest first in its lists. Asks only for what they do not hold. */
export async function readTallies(commitment: {
  id: string;
  deadlineChanges: Move[];
  extensionRequests: Forecast[];
}): Promise<Tallies> {
  const { id: commitmentId, deadlineChanges, extensionRequests } = commitment;
  const [trail, forecasts, sent] = await Promise.all([
    deadlineChanges.length < entriesRead("deadlineChanges")
      ? deadlineChanges
      : db().deadlineChange.findMany({
          where: { commitmentId },
          orderBy: [{ occurredAt: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
          take: MOST_COUNTED,
          select: move,
        }),
    extensionRequests.length < entriesRead("extensionRequests")
      ? extensionRequests
      : db().extensionRequest.findMany({
          where: { commitmentId },
          orderBy: { occurredAt: "desc" },
          take: MOST_COUNTED,
          select: forecast,
        }),
    extensionRequests.length === 0
      ? []
      : db().report.findMany({
          where: { commitmentId, type: "final", withdrawal: null },
          orderBy: { occurredAt: "desc" },
          take: MOST_COUNTED,
          select: { occurredAt: true },
        }),
  ]);
  return { trail: trail.toReversed(), forecasts, reportedDoneAt: sent.map(({ occurredAt }) => occurredAt) };
}

type Evidence = Prisma.EvidenceGetPayload<{ select: typeof evidence }>;

/** The evidence that was filed with a report and stands; `latest` is that of its commitment, as a page reads it. */
export async function readFiled(reportId: string, latest: Evidence[]): Promise<Evidence[]> {
  if (latest.length < entriesRead("evidence")) {
    return latest.filter((one) => one.reportId === reportId && one.withdrawal === null);
  }
  return db().evidence.findMany({
    where: { reportId, withdrawal: null },
    orderBy: { occurredAt: "desc" },
    take: entriesRead("evidence"),
    select: evidence,
  });
}

/** The request for a later date that waits, of which there is one at most: prisma/sql/extensions.sql. */
export function readWaitingRequest(commitmentId: string) {
  return db().extensionRequest.findFirst({ where: { commitmentId, answer: null }, select: extensionRequest });
}
