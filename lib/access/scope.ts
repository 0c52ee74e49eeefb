import { Prisma } from "@/lib/generated/prisma/client";
import type { Viewer } from "./viewer";

/**
 * Which commitments a person sees: everyone all of them, but an executor only those that are or were on control and in
 * which the own organisation has a part. What is out of sight does not exist for the person: "not found", never "forbidden".
 */
export function visibleTo(viewer: Viewer): Prisma.CommitmentWhereInput {
  if (viewer.role !== "executor") return {};
  return {
    status: { notIn: ["captured", "record_only"] },
    assignments: { some: { organisationId: viewer.organisationId } },
  };
}

/** The same, for the statements that lists are read with; `c` is the commitment. A test holds the two together. */
export function visibleToSql(viewer: Viewer): Prisma.Sql {
  if (viewer.role !== "executor") return Prisma.sql`true`;
  return Prisma.sql`c.status NOT IN ('captured', 'record_only') AND EXISTS (
    SELECT FROM assignment own WHERE own.commitment_id = c.id AND own.organisation_id = ${viewer.organisationId}::uuid)`;
}

/** Notes are internal: an executor reads only those of the own organisation, an administrator none. */
export function notesVisibleTo(viewer: Viewer): Prisma.NoteWhereInput {
  if (viewer.role === "admin") return { id: { in: [] } };
  return viewer.role === "executor" ? { organisationId: viewer.organisationId } : {};
}
