import { type CommitmentForPermission, can, permissions } from "@/lib/access/permissions";
import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { thatWereImported } from "./actions/leave-commitment";
import { organisationNames } from "./organisation-names";
import { inForceOn } from "./organisations-in-force";

/** What the facts are chosen from; nothing for who may not set them right. */
export async function listFactChoices(viewer: Viewer, commitment: CommitmentForPermission) {
  if (!can(viewer, "edit_facts", commitment)) return { sectors: [], milestones: [] };
  const [sectors, milestones] = await Promise.all([
    db().sector.findMany({ orderBy: { position: "asc" } }),
    db().milestone.findMany({ orderBy: [{ earliest: "desc" }, { code: "asc" }] }),
  ]);
  return { sectors, milestones };
}

type Leaving = CommitmentForPermission & { id: string; statements: unknown[] };
/** As its page has it, which may show one of several statements. */
type Shown = Leaving & { cut: { statements?: object }; turnedTo: string | null };

/** Whether a statement may leave: not the last one of what was captured from a text. Never for who may not move one. */
export async function mayLeave(viewer: Viewer, commitment: Shown): Promise<boolean> {
  const { statements, cut, turnedTo } = commitment;
  const hasOthers = cut.statements !== undefined || turnedTo === "statements";
  const all = hasOthers ? [...statements, null] : statements;
  return (await thatMayLeave(viewer, [Object.assign({}, commitment, { statements: all })])).has(commitment.id);
}

/** Of these commitments those that a statement may leave, by id, in one statement at most. */
async function thatMayLeave(viewer: Viewer, commitments: readonly Leaving[]): Promise<ReadonlySet<string>> {
  const mine = commitments.filter((one) => one.statements.length > 0 && can(viewer, "move_statement", one));
  const last = mine.filter(({ statements }) => statements.length === 1).map(({ id }) => id);
  const imported = last.length === 0 ? new Set() : await thatWereImported(db(), last);
  return new Set(mine.flatMap(({ id, statements }) => (statements.length > 1 || imported.has(id) ? [id] : [])));
}

/** Of these statements those that may leave their commitment, by id. Empty for who may not move any. */
export async function listMovable(viewer: Viewer, statementIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (!permissions.move_statement[viewer.role] || statementIds.length === 0) return new Set();
  const found = await db().statement.findMany({
    where: { id: { in: [...statementIds] }, commitment: visibleTo(viewer) },
    select: {
      id: true,
      commitment: {
        select: {
          id: true,
          controlLevel: true,
          assignments: { select: { organisationId: true, role: true } },
          statements: { take: 2, select: { id: true } },
        },
      },
    },
  });
  const may = await thatMayLeave(
    viewer,
    found.flatMap(({ commitment }) => commitment ?? []),
  );
  return new Set(found.flatMap(({ id, commitment }) => (commitment && may.has(commitment.id) ? [id] : [])));
}

type CommitmentWithSides = CommitmentForPermission & { id: string; counterparts: string[] };

/**
 * The sides of a commitment, the home side first, and the organisations of all sides that exist today; nothing for who may not set
 * its parts right. A side is one that lists know it by, or that said something about it.
 */
export async function listPartChoices(viewer: Viewer, commitment: CommitmentWithSides, today: CalendarDate) {
  if (!can(viewer, "change_parts", commitment)) return { sides: [], organisations: [] };
  const [organisations, statements] = await Promise.all([
    db().organisation.findMany({ where: inForceOn(today), orderBy: { code: "asc" }, ...organisationNames }),
    db().statement.findMany({ where: { commitmentId: commitment.id }, select: { statedBy: true } }),
  ]);
  const said = statements.flatMap(({ statedBy }) => statedBy);
  return { sides: [...new Set([env().homeSide, ...commitment.counterparts, ...said])], organisations };
}
