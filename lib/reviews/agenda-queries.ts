import { visibleTo, visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { filterSql } from "@/lib/commitments/list/filter-sql";
import { type Condition, type Filters, parseFilters, type SearchParams } from "@/lib/commitments/list/filters";
import { db, type Transaction } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { isOpen } from "@/lib/vocabulary/commitments";
import { MOST_ITEMS, type ReviewGrouping, type ReviewOrdering } from "@/lib/vocabulary/reviews";
import { isLeftToDo } from "./carried-over";

type Reader = Pick<Transaction, "$queryRaw" | "review" | "agendaItem">;
type AgendaChoice = { filters: string; grouping: ReviewGrouping; ordering: ReviewOrdering };
type ChosenItem = { commitmentId: string; reference: string; carriedFromId: string | null };

/** What a review goes through unless its filters ask for a condition or a status of their own. */
const usual: Condition[] = ["overdue", "stale", "report_overdue", "awaiting_decision"];

/**
 * What a review would go through: first what the one before left to do, then what is chosen, in the order that is asked for; no more than
 * an agenda takes. Two statements and one.
 */
export async function chooseAgenda(
  reader: Reader,
  viewer: Viewer,
  today: CalendarDate,
  choice: AgendaChoice,
): Promise<ChosenItem[]> {
  const carried = await listLeftToDo(reader, viewer);
  const known = carried.map(({ commitmentId }) => commitmentId);
  const chosen = await reader.$queryRaw<{ commitmentId: string; reference: string }[]>`
    SELECT c.id AS "commitmentId", c.reference FROM commitment c
      LEFT JOIN organisation o ON o.id = c.lead_id LEFT JOIN users u ON u.id = c.owner_id
    WHERE ${chosenSql(viewer, today, choice.filters)} AND c.id <> ALL (${known}::uuid[])
    ORDER BY ${orderOf(choice)} LIMIT ${MOST_ITEMS}`;
  return [...carried, ...chosen.map((item) => ({ ...item, carriedFromId: null }))].slice(0, MOST_ITEMS);
}

/** How many items an agenda would have, and how many of them were left by the review before. */
export async function countAgenda(viewer: Viewer, today: CalendarDate, filters: string) {
  const items = await chooseAgenda(db(), viewer, today, { filters, grouping: "none", ordering: "lateness" });
  return { items: items.length, carried: items.filter(({ carriedFromId }) => carriedFromId !== null).length };
}

/** What the review that ended last left to do, of what is in sight: lib/reviews/carried-over.ts. */
async function listLeftToDo(reader: Reader, viewer: Viewer): Promise<ChosenItem[]> {
  const before = await reader.review.findFirst({
    where: { state: { in: ["finished", "approved"] } },
    orderBy: { finishedAt: "desc" },
    select: { id: true },
  });
  if (!before) return [];
  const items = await reader.agendaItem.findMany({
    where: { reviewId: before.id, commitment: visibleTo(viewer) },
    orderBy: { position: "asc" },
    select: {
      id: true,
      state: true,
      carriedFromId: true,
      decisions: {
        where: { withdrawnAt: null },
        take: 1,
        select: { type: true, proposal: { select: { answer: true } }, occurredAt: true },
      },
      commitment: {
        select: {
          id: true,
          reference: true,
          status: true,
          reports: {
            where: { withdrawal: null },
            orderBy: { occurredAt: "desc" },
            take: 1,
            select: { occurredAt: true },
          },
        },
      },
    },
  });
  return items.flatMap(({ id, state, carriedFromId, decisions: [decision], commitment }) => {
    const [report] = commitment.reports;
    const since = {
      state,
      wasCarried: carriedFromId !== null,
      decision: decision ? { type: decision.type, isProposal: decision.proposal !== null } : null,
      isOpen: isOpen(commitment.status),
      wasReported: report !== undefined && decision !== undefined && report.occurredAt > decision.occurredAt,
      proposalWaits: decision?.proposal?.answer === null,
    };
    return isLeftToDo(since)
      ? [{ commitmentId: commitment.id, reference: commitment.reference, carriedFromId: id }]
      : [];
  });
}

function chosenSql(viewer: Viewer, today: CalendarDate, query: string): Prisma.Sql {
  const { filters } = parseFilters(paramsOf(query));
  const asked: Filters =
    filters.condition.length === 0 && filters.status.length === 0 ? { ...filters, condition: usual } : filters;
  return Prisma.sql`c.open AND ${visibleToSql(viewer)} AND ${filterSql(viewer, asked, today)}`;
}

/** The words of a list's address; a parameter that stands several times is a list. */
function paramsOf(query: string): SearchParams {
  const params = new URLSearchParams(query);
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}

/** Those of one body, or of one person, stand together, so that they may leave; within, what is longest late or was promised most strongly first. */
function orderOf({ grouping, ordering }: AgendaChoice): Prisma.Sql {
  const late = Prisma.sql`c.due_on NULLS LAST, c.id`;
  const within = ordering === "strength" ? Prisma.sql`c.kind, ${late}` : late;
  switch (grouping) {
    case "none":
      return within;
    case "organisation":
      return Prisma.sql`o.code NULLS LAST, ${within}`;
    case "owner":
      return Prisma.sql`u.name NULLS LAST, u.id NULLS LAST, ${within}`;
  }
}
