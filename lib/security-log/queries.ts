import { z } from "zod";
import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { cursorMoment, decodeCursor, encodeCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { Prisma } from "@/lib/generated/prisma/client";
import { type PersonNames, personNames } from "@/lib/localization/person-name";
import { personNamesSql } from "@/lib/person-names-sql";
import type { SecurityLogFilters } from "./filters";

/** One event as it is shown. */
export type SecurityLogRow = {
  id: bigint;
  occurredAt: Date;
  kind: string;
  personId: string | null;
  person: PersonNames | null;
  actorId: string | null;
  actor: PersonNames | null;
  sessionId: string | null;
  address: string | null;
  requestId: string | null;
  details: Record<string, unknown>;
};

type SecurityLogPage = { rows: SecurityLogRow[]; next: string | null };

const position = z.strictObject({ at: cursorMoment, id: z.string().regex(/^\d{1,18}$/) });

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
    SELECT e.id, e.occurred_at AS "occurredAt", e.kind, e.person_id AS "personId", CASE WHEN p.id IS NOT NULL THEN ${personNamesSql("p")} END AS person,
           e.actor_id AS "actorId", CASE WHEN a.id IS NOT NULL THEN ${personNamesSql("a")} END AS actor, e.session_id AS "sessionId", e.address,
           e.request_id AS "requestId", e.details
    FROM security_event e LEFT JOIN users p ON p.id = e.person_id LEFT JOIN users a ON a.id = e.actor_id
    WHERE ${Prisma.join(conditions(filters, after), " AND ")}
    ORDER BY e.occurred_at DESC, e.id DESC LIMIT ${pageSize + 1}`;
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const next = rows.length > pageSize && last ? encodeCursor({ at: last.occurredAt, id: String(last.id) }) : null;
  return { rows: shown, next };
}

/** Everyone who can be looked for. */
export async function listPeopleOfLog(viewer: Viewer) {
  if (!canAdminister(viewer, "read_security_log")) return [];
  return db().user.findMany({
    select: { id: true, ...personNames },
    where: { erasedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
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
