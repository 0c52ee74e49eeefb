import { type Actor, can, permissions } from "@/lib/access/permissions";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { type Action, actions } from "@/lib/vocabulary/commitments";
import { hinderedBy } from "./actions";
import type { CommitmentToHinder } from "./actions/define-action";
import { isPossible } from "./transitions";

/**
 * What this person may do to this commitment as it stands today, in the order of the table of permissions.
 * Source: docs/decisions/05-statuses-and-decisions.md.
 */
export function possibleActions(viewer: Actor, commitment: CommitmentToHinder, today: CalendarDate): Action[] {
  return possibleAtAll(viewer, commitment, today).filter((action) => can(viewer, action, commitment));
}

/** What the status allows and the role could do, were the authority enough. */
export function actionsBeyondAuthority(viewer: Actor, commitment: CommitmentToHinder, today: CalendarDate): Action[] {
  return possibleAtAll(viewer, commitment, today).filter(
    (action) => permissions[action][viewer.role] === "with_authority" && !can(viewer, action, commitment),
  );
}

function possibleAtAll(viewer: Actor, commitment: CommitmentToHinder, today: CalendarDate): Action[] {
  return actions.filter(
    (action) => isPossible(action, commitment.status) && !hinderedBy(action, commitment, today, viewer),
  );
}
