import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { filterSql } from "@/lib/commitments/list/filter-sql";
import { type Condition, type Filters, parseFilters } from "@/lib/commitments/list/filters";
import { db, type Transaction } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { MOST_ITEMS, type ReviewGrouping, type ReviewOrdering } from "@/lib/vocabulary/reviews";
import { isLeftToDo, type Since } from "./carried-over";

type Reader = Pick<Transaction, "$queryRaw">;
type AgendaChoice = { filters: string; grouping: ReviewGrouping; ordering: ReviewOrdering };
type ChosenItem = { commitmentId: string; reference: string; carriedFromId: string | null };

/** What a review goes through unless its filters ask for a condition or a status of their own. */
const usual: Condition[] = ["overdue", "stale", "report_overdue", "awaiting_decision"];

/**
 * What a review would go through: first what reviews before left to do, then what is chosen, in the order that is asked for; no more than
 * an agenda takes. Two statements.
 */
export async function chooseAgenda(
  reader: Reader,
  viewer: Viewer,
  today: CalendarDate,
  choice: AgendaChoice,
): Promise<ChosenItem[]> {
  const carried = await listLeftToDo(reader, viewer, today, choice.filters);
  const known = carried.map(({ commitmentId }) => commitmentId);
  const chosen = await reader.$queryRaw<{ commitmentId: string; reference: string }[]>`
    SELECT c.id AS "commitmentId", c.reference FROM commitment c
      LEFT JOIN organisation o ON o.id = c.lead_id LEFT JOIN users u ON u.id = c.owner_id
    WHERE ${chosenSql(viewer, today, choice.filters)} AND c.id <> ALL (${known}::uuid[])
    ORDER BY ${orderOf(choice)} LIMIT ${MOST_ITEMS}`;
  return [...carried, ...chosen.map((item) => ({ ...item, carriedFromId: null }))].slice(0, MOST_ITEMS);
}

/** How many items an agenda would have, and how many of them reviews before left to do. */
export async function countAgenda(viewer: Viewer, today: CalendarDate, filters: string) {
  const items = await chooseAgenda(db(), viewer, today, { filters, grouping: "none", ordering: "lateness" });
  return { items: items.length, carried: items.filter(({ carriedFromId }) => carriedFromId !== null).length };
}

type Reached = Since & ChosenItem & { carriedFromId: string };

/**
 * What reviews that ended left to do, of what is in sight and of those whom the filters name: each commitment as the last review that had it
 * left it, whatever others ended since; what was not reached there points on to where it came from. What was left longest stands first. The rule is lib/reviews/carried-over.ts.
 */
async function listLeftToDo(reader: Reader, viewer: Viewer, today: CalendarDate, query: string): Promise<ChosenItem[]> {
  const whose = Object.assign({}, filtersOf(query), noConditions);
  const reached = await reader.$queryRaw<Reached[]>`
    SELECT CASE WHEN i.state = 'waiting' THEN coalesce(i.carried_from_id, i.id) ELSE i.id END AS "carriedFromId", i.commitment_id AS "commitmentId", i.reference, i.state::text AS state, d.type::text AS decision,
      CASE WHEN d.proposal_id IS NOT NULL THEN EXISTS (
        SELECT FROM decision_proposal p WHERE p.id = d.proposal_id AND p.answer IS NULL) END AS "proposalWaits", true AS "isOpen",
      EXISTS (SELECT FROM report p WHERE p.commitment_id = i.commitment_id AND p.occurred_at > d.occurred_at
        AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.report_id = p.id)) AS "wasReported",
      EXISTS (SELECT FROM decision x JOIN withdrawal w ON w.decision_id = x.id
        WHERE x.commitment_id = i.commitment_id AND x.occurred_at = d.occurred_at) AS "wasWithdrawn"
    FROM (
      SELECT DISTINCT ON (a.commitment_id) a.id, a.commitment_id, a.carried_from_id, a.state, a.position, c.reference, r.finished_at
      FROM agenda_item a JOIN review r ON r.id = a.review_id JOIN commitment c ON c.id = a.commitment_id
      WHERE r.state IN ('finished', 'approved') AND c.open
        AND ${visibleToSql(viewer)} AND ${filterSql(viewer, whose, today)}
      ORDER BY a.commitment_id, r.finished_at DESC
    ) i LEFT JOIN review_decision d ON d.agenda_item_id = i.id AND d.withdrawn_at IS NULL
    ORDER BY i.finished_at, i.position`;
  return reached
    .filter(isLeftToDo)
    .map(({ carriedFromId, commitmentId, reference }) => ({ carriedFromId, commitmentId, reference }));
}

/** Whose items they are is asked of what was left to do as well; how they stand is not. */
const noConditions = {
  condition: [],
  status: [],
  outcome: [],
  q: null,
  from: null,
  to: null,
} satisfies Partial<Filters>;

function chosenSql(viewer: Viewer, today: CalendarDate, query: string): Prisma.Sql {
  const filters = filtersOf(query);
  const asked: Filters =
    filters.condition.length === 0 && filters.status.length === 0 ? { ...filters, condition: usual } : filters;
  return Prisma.sql`c.open AND ${visibleToSql(viewer)} AND ${filterSql(viewer, asked, today)}`;
}

/** From the words of a list's address; a parameter that stands several times is a list. */
function filtersOf(query: string): Filters {
  const params = new URLSearchParams(query);
  return parseFilters(Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)])))
    .filters;
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
