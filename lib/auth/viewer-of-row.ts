import type { Viewer } from "@/lib/access/viewer";
import { env } from "@/lib/env";

/** A person's row in the database, in the words of a viewer. */
type PersonRow = Pick<
  Viewer,
  "id" | `name${"" | "Kk" | "Ru" | "En" | "Ja"}` | "email" | "role" | "organisationId" | "authorityLevel" | "language"
>;

/** The one place where a viewer is made: of the row that was read on this request, or that a test has just written. */
export function viewerOfRow(row: PersonRow): Viewer {
  const person = { ...row, readsCaptures: row.role === "head" && env().headsReadCaptures };
  return person as Viewer;
}
