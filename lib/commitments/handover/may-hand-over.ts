import { canAdminister, permissions } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";

/** May this person hand work over to a successor? */
export function mayHandOver({ role }: Pick<Viewer, "role">): boolean {
  return permissions.hand_over[role] !== undefined;
}

/** Whoever ends organisations and people's access sees what is left of them, too. To others the page is not there. */
export function maySeeHandover(viewer: Pick<Viewer, "role">): boolean {
  return mayHandOver(viewer) || canAdminister(viewer, "administer_organisations");
}
