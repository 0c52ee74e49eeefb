import { readsBeyondAdministrator } from "@/lib/access/permissions";
import { type ControlLevel, controlLevels, type Role } from "@/lib/vocabulary/people";

export type Rights = { role: Role; authorityLevel: ControlLevel | null };

/** What a person has who has no more: so a new one begins until a second administrator confirms more. */
export const LEAST_RIGHTS: Rights = { role: "executor", authorityLevel: null };

/** So long a change waits for the second person. */
export const PENDING_DAYS = 7;

/**
 * May one administrator not make this change of rights alone? To make a head or an administrator, to raise a head's level, to let
 * somebody read whole what no administrator reads, and to take an administrator's rights, which would leave the other one alone.
 * `before` is null for a new person.
 */
export function asksForSecondPerson(before: Rights | null, after: Rights): boolean {
  if (before?.role === "admin" || after.role === "admin") return before?.role !== after.role;
  if (after.role === "head" && (before?.role !== "head" || rankOf(after) > rankOf(before))) return true;
  const read = before ? readsBeyondAdministrator(before.role) : [];
  return readsBeyondAdministrator(after.role).some((reading) => !read.includes(reading));
}

/** Whose password one administrator does not renew alone: whoever knows it has their rights, and reads what they read. */
export function hasGuardedPassword({ role }: Pick<Rights, "role">): boolean {
  return role === "admin" || readsBeyondAdministrator(role).length > 0;
}

/**
 * Does a confirmed change come with a new first password? A change to rights whose password is guarded does as well: whoever set the
 * present one, or has learnt it, would otherwise take those rights alone. `role` is null where it is a password that was asked for.
 */
export function givesFirstPassword({ role }: { role: Role | null }): boolean {
  return role === null || hasGuardedPassword({ role });
}

function rankOf({ authorityLevel }: Rights): number {
  return authorityLevel === null ? -1 : controlLevels.indexOf(authorityLevel);
}
