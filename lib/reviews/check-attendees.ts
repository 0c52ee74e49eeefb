import { readingPermissions, reviewPermissions } from "@/lib/access/permissions";
import type { Transaction } from "@/lib/db";
import { roles } from "@/lib/vocabulary/people";
import { FormRefused } from "@/lib/writes/write";

/** Roles that have anything to do at a review. */
export const rolesAtReviews = roles.filter(
  (role) => readingPermissions.review[role] !== undefined || reviewPermissions.chair_review.includes(role),
);

/** Refuses people who are not there, have no way in any more, or see no reviews. */
export async function checkAttendees(tx: Transaction, ids: readonly string[]): Promise<void> {
  const known = await tx.user.count({
    where: { id: { in: [...ids] }, disabledAt: null, role: { in: rolesAtReviews } },
  });
  if (known !== ids.length) throw new FormRefused("choose_from_list", "attendees");
}
