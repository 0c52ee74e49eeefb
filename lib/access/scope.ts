import { Prisma } from "@/lib/generated/prisma/client";
import { extentOf } from "./permissions";
import type { Viewer } from "./viewer";

/**
 * Which commitments a person sees: everyone all of them, but an executor only those that are or were on control and in
 * which the own organisation has a part, and an administrator none that are restricted; what a restricted text leads to is so itself (prisma/sql/marking.sql). What is
 * out of sight does not exist for the person: "not found", never "forbidden".
 */
export function visibleTo(viewer: Viewer): Prisma.CommitmentWhereInput {
  if (viewer.role === "executor") {
    return {
      status: { notIn: ["captured", "record_only"] },
      assignments: { some: { organisationId: viewer.organisationId } },
    };
  }
  return extentOf(viewer, "restricted_commitment") === null ? { marking: null } : {};
}

/** The same, for the statements that lists are read with; `c` is the commitment. A test holds the two together. */
export function visibleToSql(viewer: Viewer): Prisma.Sql {
  if (viewer.role === "executor") {
    return Prisma.sql`c.status NOT IN ('captured', 'record_only') AND EXISTS (
    SELECT FROM assignment own WHERE own.commitment_id = c.id AND own.organisation_id = ${viewer.organisationId}::uuid)`;
  }
  return extentOf(viewer, "restricted_commitment") === null ? Prisma.sql`c.marking IS NULL` : Prisma.sql`true`;
}

/**
 * That the commitment of this id is in sight, for statements that count or offer what commitments name. Who sees all of them is
 * asked nothing more.
 */
export function inSightSql(viewer: Viewer, commitmentId: Prisma.Sql): Prisma.Sql {
  const seesAll = viewer.role !== "executor" && extentOf(viewer, "restricted_commitment") !== null;
  return seesAll
    ? Prisma.sql`true`
    : Prisma.sql`EXISTS (SELECT FROM commitment c WHERE c.id = ${commitmentId} AND ${visibleToSql(viewer)})`;
}

/**
 * Which published texts a person sees. A text that was never entered is its coordinators' alone, a restricted one is there for who
 * reads it whole, and for an executor where it speaks of a commitment in sight (`readsWhole` says how much of it); a withdrawn one
 * for nobody. Every read of releases asks it, but the withdrawal's own. Source: docs/decisions/18-sight-of-texts.md.
 */
export function releasesVisibleTo(viewer: Viewer): Prisma.ReleaseWhereInput {
  const whole = extentOf(viewer, "restricted_text");
  const tracked = { statements: { some: { judgement: "accepted" as const, commitment: visibleTo(viewer) } } };
  return {
    withdrawnAt: null,
    ...(extentOf(viewer, "text_in_capture") === null ? { awaitsEntry: null } : {}),
    ...(whole === null ? { marking: null } : {}),
    ...(whole === "own_part" ? { OR: [{ marking: null }, tracked] } : {}),
  };
}

/** The same, for statements of SQL; `r` is the release. A test holds the two together. */
export function releasesVisibleToSql(viewer: Viewer): Prisma.Sql {
  const parts = [Prisma.sql`r.withdrawn_at IS NULL`];
  if (extentOf(viewer, "text_in_capture") === null) parts.push(Prisma.sql`r.awaits_entry IS NULL`);
  const whole = extentOf(viewer, "restricted_text");
  if (whole === null) parts.push(Prisma.sql`r.marking IS NULL`);
  if (whole === "own_part") {
    parts.push(Prisma.sql`(r.marking IS NULL OR EXISTS (
      SELECT FROM statement s JOIN commitment c ON c.id = s.commitment_id
      WHERE s.release_id = r.id AND s.judgement = 'accepted' AND ${visibleToSql(viewer)}))`);
  }
  return Prisma.join(parts, " AND ");
}

/**
 * Which overdue reviews a person sees: who reads them whole all, an executor those that concern a commitment in sight and were not called
 * off. Put `visibleTo` beside it for their items, always. Source: docs/decisions/29-reviews.md.
 */
export function reviewsVisibleTo(viewer: Viewer): Prisma.ReviewWhereInput {
  switch (extentOf(viewer, "review")) {
    case "all":
      return {};
    case "own_part":
      return { state: { not: "cancelled" }, agenda: { some: { commitment: visibleTo(viewer) } } };
    case null:
      return { id: { in: [] } };
  }
}

/** Notes are internal: an executor reads only those of the own organisation, an administrator none. */
export function notesVisibleTo(viewer: Viewer): Prisma.NoteWhereInput {
  if (viewer.role === "admin") return { id: { in: [] } };
  return viewer.role === "executor" ? { organisationId: viewer.organisationId } : {};
}

/** The same, for statements of SQL; `n` is the note, which prisma/sql/search.sql keeps for whoever may read it. A test holds the two together. */
export function notesVisibleToSql(viewer: Viewer): Prisma.Sql {
  if (viewer.role === "admin") return Prisma.sql`false`;
  return viewer.role === "executor" ? Prisma.sql`n.organisation_id = ${viewer.organisationId}::uuid` : Prisma.sql`true`;
}
