import { z } from "zod";
import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { Prisma } from "@/lib/generated/prisma/client";
import type { SecurityLogFilters } from "./filters";

/** One event as it is shown; a name is null where nobody is known, and of whoever was erased. */
export type SecurityLogRow = {
  id: bigint;
  occurredAt: Date;
  kind: string;
  personId: string | null;
  person: string | null;
  actorId: string | null;
  actor: string | null;
  sessionId: string | null;
  address: string | null;
  requestId: string | null;
  details: Record<string, unknown>;
};

type SecurityLogPage = { rows: SecurityLogRow[]; next: string | null };

const position = z.strictObject({ at: z.iso.datetime(), id: z.string().regex(/^\d{1,18}$/) });

/**
 * A page of the security log, the latest first: for administrators, and nothing for others. `after` is the place that the page
 * before ended at. Each filter, and the order itself, has an index: prisma/schema.prisma.
 */
export async function listSecurityEvents(
  viewer: Viewer,
  filters: SecurityLogFilters,
  { after, pageSize }: { after: string | undefined; pageSize: number },
): Promise<SecurityLogPage> {
  if (!canAdminister(viewer, "read_security_log")) return { rows: [], next: null };
  const rows = await db().$queryRaw<SecurityLogRow[]>`
    SELECT e.id, e.occurred_at AS "occurredAt", e.kind, e.person_id AS "personId", p.name AS person,
           e.actor_id AS "actorId", a.name AS actor, e.session_id AS "sessionId", e.address,
           e.request_id AS "requestId", e.details
    FROM security_event e LEFT JOIN users p ON p.id = e.person_id LEFT JOIN users a ON a.id = e.actor_id
    WHERE ${Prisma.join(conditions(filters, after), " AND ")}
    ORDER BY e.occurred_at DESC, e.id DESC LIMIT ${pageSize + 1}`;
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const next = rows.length > pageSize && last ? encodeCursor({ at: last.occurredAt, id: String(last.id) }) : null;
  return { rows: shown, next };
}

/** Everyone who can be looked for, by name. */
export async function listPeopleOfLog(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  if (!canAdminister(viewer, "read_security_log")) return [];
  const orderBy: Prisma.UserOrderByWithRelationInput[] = [{ name: "asc" }, { id: "asc" }];
  const people = await db().user.findMany({ select: { id: true, name: true }, where: { erasedAt: null }, orderBy });
  return people.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
}

function conditions({ kind, person, address, from, to }: SecurityLogFilters, after: string | undefined): Prisma.Sql[] {
  const place = decodeCursor(position, after);
  const { timeZone } = env();
  return [
    Prisma.sql`true`,
    ...(kind === "" ? [] : [Prisma.sql`e.kind = ${kind}`]),
    ...(person === "" ? [] : [Prisma.sql`(e.person_id = ${person}::uuid OR e.actor_id = ${person}::uuid)`]),
    ...(address === "" ? [] : [Prisma.sql`e.address = ${address}`]),
    ...(from === "" ? [] : [Prisma.sql`e.occurred_at >= ${from}::date::timestamp AT TIME ZONE ${timeZone}`]),
    ...(to === "" ? [] : [Prisma.sql`e.occurred_at < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone}`]),
    ...(place ? [Prisma.sql`(e.occurred_at, e.id) < (${place.at}::timestamptz, ${place.id}::bigint)`] : []),
  ];
}
