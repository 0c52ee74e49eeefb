import { canReview } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { organisationNames } from "@/lib/commitments/organisation-names";
import { inForceOn } from "@/lib/commitments/organisations-in-force";
import { db } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { namedPerson } from "./agenda-columns-queries";
import { rolesAtReviews } from "./check-attendees";

/** Whom a review may ask to come: people with a way in who see reviews, by their organisations. None for who prepares none. */
export async function listPossibleAttendees(viewer: Viewer) {
  if (!canReview(viewer, "prepare_review")) return [];
  return db().user.findMany({
    where: { disabledAt: null, role: { in: rolesAtReviews } },
    orderBy: [{ organisation: { code: "asc" } }, { name: "asc" }, { id: "asc" }],
    select: { ...namedPerson.select, role: true, organisation: organisationNames },
  });
}

/** Who could be named as another lead from the chair: organisations of the home side that exist today. None for who chairs none. */
export async function listPossibleLeads(viewer: Viewer, today: CalendarDate) {
  if (!canReview(viewer, "chair_review")) return [];
  return db().organisation.findMany({
    where: { side: env().homeSide, ...inForceOn(today) },
    orderBy: { code: "asc" },
    ...organisationNames,
  });
}
