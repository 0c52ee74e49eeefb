import { type CommitmentForPermission, can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { type Action, actions, type Status } from "@/lib/vocabulary/commitments";
import { isPossible } from "./transitions";

export type CommitmentToActOn = CommitmentForPermission & { status: Status; standing: boolean };

/** What this person may do to this commitment as it stands now, in the order of the table of permissions. */
export function possibleActions(viewer: Viewer, commitment: CommitmentToActOn): Action[] {
  return actions.filter(
    (action) =>
      isPossible(action, commitment.status) &&
      can(viewer, action, commitment) &&
      // A standing commitment has a report interval instead of a date to move.
      !(action === "extend" && commitment.standing),
  );
}
