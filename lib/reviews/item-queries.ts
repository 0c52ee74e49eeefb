import { can, extentOf } from "@/lib/access/permissions";
import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Clock } from "@/lib/clock";
import { hinderedBy } from "@/lib/commitments/actions";
import { isPossible } from "@/lib/commitments/transitions";
import { db } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Problem } from "@/lib/forms/problems";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Action } from "@/lib/vocabulary/commitments";
import type { AgendaState, ReviewDecisionType, ReviewState } from "@/lib/vocabulary/reviews";
import { agendaColumns, asAgendaRow, namedPerson } from "./agenda-columns-queries";
import { type PossibleDecision, possibleDecisions } from "./decisions";
import { lastParked } from "./last-act-queries";
import { LONGEST_STRETCH } from "./open-next";
import type { AgendaRow, NamedPerson } from "./review";
import { stepBackOf, whyNotTakenBack } from "./taken-back";

export type RunItem = {
  review: {
    number: string;
    version: number;
    state: ReviewState;
    minutesPerItem: number;
    chair: NamedPerson | null;
    /** The reader is in its chair. */
    isMine: boolean;
    total: number;
    decided: number;
    parked: number;
    /** The position of the item that lies open. */
    current: number | null;
  };
  item: AgendaRow & {
    /** How long it lay open, up to now where it does. */
    spentSeconds: number;
    openedAt: Date | null;
  };
  commitmentVersion: number;
  possible: PossibleDecision[];
  /** What can be taken back, of whichever item: the item that was put off last, or the last decision that stands, with the reason where it can't. */
  undo: { position: number; reference: string; type: ReviewDecisionType | "park"; reason: Problem | null } | null;
};

const judged = {
  version: true,
  status: true,
  standing: true,
  marking: true,
  extensionState: true,
  verifiedAt: true,
  objectionGround: true,
  objectionUntil: true,
  controlLevel: true,
  assignments: { select: { organisationId: true, role: true } },
  reports: { where: { type: "final", withdrawal: null }, take: 1, select: { id: true } },
  decisionProposals: {
    where: { answer: null },
    take: 1,
    select: { decision: true, proposedAs: true, organisationId: true, controlLevel: true },
  },
} as const satisfies Prisma.CommitmentSelect;

/**
 * One item of a review as its chair and those who follow see it, with what its chair may decide; what it says of the commitment itself is read
 * as everywhere. Null when it is out of sight, and for who reads only what concerns the own organisation.
 */
export async function findAgendaItem(
  viewer: Viewer,
  { now, today }: Clock,
  number: string,
  position: number,
): Promise<RunItem | null> {
  if (extentOf(viewer, "review") !== "all") return null;
  const found = await db().agendaItem.findFirst({
    where: { position, review: { number }, commitment: visibleTo(viewer) },
    select: {
      ...agendaColumns,
      commitment: { select: { ...agendaColumns.commitment.select, ...judged } },
      review: {
        select: {
          id: true,
          number: true,
          version: true,
          state: true,
          minutesPerItem: true,
          chair: namedPerson,
          currentItem: { select: { position: true } },
          decisions: {
            where: { withdrawnAt: null },
            orderBy: { occurredAt: "desc" },
            take: 1,
            select: {
              type: true,
              eventSeq: true,
              authorId: true,
              proposal: { select: { answer: true } },
              item: { select: { position: true, commitment: { select: { reference: true, ...judged } } } },
            },
          },
        },
      },
    },
  });
  if (!found) return null;
  const { review, commitment, seconds, openedAt } = found;
  const [counts, parked] = await Promise.all([
    db().agendaItem.groupBy({ by: ["state"], where: { reviewId: review.id }, _count: true }),
    lastParked(db(), review.id),
  ]);
  const countOf = (state?: AgendaState) =>
    counts.reduce((sum, one) => sum + ((state ?? one.state) === one.state ? one._count : 0), 0);
  const { currentItem, decisions, ...shown } = review;
  return {
    review: {
      number: shown.number,
      version: shown.version,
      state: shown.state,
      minutesPerItem: shown.minutesPerItem,
      chair: shown.chair,
      isMine: shown.chair?.id === viewer.id,
      total: countOf(),
      decided: countOf("decided"),
      parked: countOf("parked"),
      current: currentItem?.position ?? null,
    },
    item: {
      ...asAgendaRow(found, today),
      spentSeconds: seconds + (openedAt ? Math.min(LONGEST_STRETCH, secondsSince(openedAt, now)) : 0),
      openedAt,
    },
    commitmentVersion: commitment.version,
    possible: possibleDecisions(viewer, toDecideOn(commitment), today),
    undo: parked
      ? { position: parked.position, reference: parked.reference, type: "park", reason: null }
      : decisions[0]
        ? undoOf(viewer, today, decisions[0])
        : null,
  };
}

function secondsSince(then: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - then.getTime()) / 1000));
}

function toDecideOn({ reports, decisionProposals: [proposal], ...commitment }: Judged) {
  return Object.assign({}, commitment, { hasReport: reports.length > 0, proposal: proposal ?? null });
}

type Judged = Prisma.CommitmentGetPayload<{ select: typeof judged }>;
type Made = {
  type: ReviewDecisionType;
  eventSeq: number | null;
  authorId: string;
  proposal: { answer: string | null } | null;
  item: { position: number; commitment: { reference: string } & Judged };
};

function undoOf(viewer: Viewer, today: CalendarDate, made: Made): RunItem["undo"] {
  const { type, eventSeq, proposal, item } = made;
  const { position, commitment } = item;
  const step = stepBackOf(made);
  const reason =
    whyNotTakenBack({ type, eventSeq, proposal, version: commitment.version }) ??
    (step === null ? null : whyNotStep(viewer, today, step, made));
  return { position, reference: commitment.reference, type, reason };
}

function whyNotStep(viewer: Viewer, today: CalendarDate, step: Action, { authorId, item }: Made): Problem | null {
  const commitment = toDecideOn(item.commitment);
  if (!isPossible(step, commitment.status)) return "not_from_status";
  if (!can(viewer, step, commitment)) return "beyond_authority";
  // Of requests a head withdraws the own alone.
  if (step === "withdraw_entry" && viewer.role !== "coordinator" && authorId !== viewer.id) return "not_own_entry";
  return hinderedBy(step, commitment, today, viewer);
}
