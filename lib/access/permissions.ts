import type { Action } from "@/lib/vocabulary/commitments";
import type { Marking } from "@/lib/vocabulary/markings";
import { type ControlLevel, controlLevels, type Role } from "@/lib/vocabulary/people";
import type { Viewer } from "./viewer";

/**
 * On what a role may act: always; for the organisation that is lead; lead or consolidator; any assigned one;
 * or with authority, that is, when the head's level is at least the item's control level. `earlier_only` is of a date: to an earlier
 * one, in the place of one that no head has decided, whatever the level.
 */
type Grounds = "always" | "earlier_only" | "of_lead" | "of_lead_or_consolidator" | "of_assigned" | "with_authority";

/** The one table of permissions; a page prints it as it stands. A role that is not named may not. */
export const permissions: Record<Action, Partial<Record<Role, Grounds>>> = {
  put_on_control: { coordinator: "always" },
  set_for_record: { coordinator: "always" },
  return_to_captured: { coordinator: "always" },
  start: { coordinator: "always", executor: "of_lead" },
  report_interim: { coordinator: "always", executor: "of_lead" },
  report_final: { coordinator: "always", executor: "of_lead_or_consolidator" },
  verify_report: { coordinator: "always" },
  return: { head: "with_authority" },
  additional_control: { head: "with_authority" },
  take_off_control: { head: "with_authority" },
  reopen: { head: "with_authority" },
  extend: { head: "with_authority" },
  request_report: { coordinator: "always", head: "always" },
  request_extension: { coordinator: "always", executor: "of_lead" },
  forward_extension: { coordinator: "always" },
  refuse_extension: { head: "with_authority" },
  withdraw_extension: { coordinator: "always", executor: "of_lead" },
  // Nobody takes on work in another's name; that it is not theirs a coordinator may say for them.
  accept_assignment: { executor: "of_lead" },
  raise_objection: { coordinator: "always", executor: "of_lead" },
  uphold_objection: { head: "with_authority" },
  uphold_and_return: { head: "with_authority" },
  refuse_objection: { head: "with_authority" },
  withdraw_objection: { coordinator: "always", executor: "of_lead" },
  // Whoever may decide it does that instead, and answers what others propose: lib/commitments/proposals.ts.
  propose_decision: { coordinator: "always", head: "always" },
  decline_proposal: { coordinator: "always", head: "with_authority" },
  withdraw_proposal: { coordinator: "always", head: "always" },
  assign_owner: { coordinator: "always", executor: "of_lead" },
  add_evidence: { coordinator: "always", executor: "of_assigned", head: "with_authority" },
  add_note: { coordinator: "always", executor: "of_assigned", head: "always" },
  restrict: { coordinator: "always" },
  lift_restriction: { coordinator: "always" },
  edit_wording: { coordinator: "always" },
  // What comes next a head may say too, as at a review.
  set_next_step: { coordinator: "always", head: "with_authority" },
  edit_facts: { coordinator: "always" },
  change_parts: { coordinator: "always" },
  // Whoever may not move a date may not do without it either: the level and standing are decided with authority.
  change_control: { head: "with_authority" },
  // Less time is nobody's loss of authority: a coordinator sets right what no head has decided (correct-control-date.ts).
  correct_control_date: { coordinator: "earlier_only", head: "with_authority" },
  move_statement: { coordinator: "always" },
  separate_statement: { coordinator: "always" },
  withdraw_report: { coordinator: "always", executor: "of_lead_or_consolidator" },
  withdraw_decision: { head: "with_authority" },
  // Of these a coordinator withdraws what anyone sent, the others what the own organisation did, and a note its author alone.
  withdraw_entry: { coordinator: "always", executor: "of_assigned", head: "with_authority" },
  withdraw_note: { coordinator: "always", executor: "of_assigned", head: "always" },
  hand_over: { coordinator: "always" },
  // An executor says only what the own organisation reported in other languages.
  translate: { coordinator: "always", executor: "of_assigned" },
};

/** What a person can do with published texts; it looks at no commitment. The same page prints it. */
export const releaseActions = ["capture_release", "mark_release", "withdraw_release"] as const;
type ReleaseAction = (typeof releaseActions)[number];

export const releasePermissions: Record<ReleaseAction, readonly Role[]> = {
  capture_release: ["coordinator"],
  mark_release: ["coordinator"],
  // Whoever loaded it wrongly does not wipe it away: a head does, whatever the level.
  withdraw_release: ["head"],
};

/** May this person bring in texts, decide on what was proposed from them, and see it before it is decided? */
export function canCapture({ role }: Pick<Viewer, "role">): boolean {
  return releasePermissions.capture_release.includes(role);
}

/** May this person say that a text is for official use, or open again? */
export function canMark({ role }: Pick<Viewer, "role">): boolean {
  return releasePermissions.mark_release.includes(role);
}

/** May this person take out a text that should not have been brought in, or its file? */
export function canWithdraw({ role }: Pick<Viewer, "role">): boolean {
  return releasePermissions.withdraw_release.includes(role);
}

/** What a person can do with overdue reviews; what is decided there is asked of the commitment. The same page prints it. */
export const reviewActions = ["prepare_review", "chair_review", "approve_minutes", "add_addendum"] as const;
export type ReviewAction = (typeof reviewActions)[number];

export const reviewPermissions: Record<ReviewAction, readonly Role[]> = {
  prepare_review: ["coordinator", "head"],
  chair_review: ["coordinator", "head"],
  // Whoever chaired as a coordinator makes nothing final alone.
  approve_minutes: ["head"],
  add_addendum: ["coordinator", "head"],
};

/** May this person do this with a review? Whether it is at that stage, and who is in its chair, is asked of the review. */
export function canReview({ role }: Pick<Viewer, "role">, action: ReviewAction): boolean {
  return reviewPermissions[action].includes(role);
}

/** What there is to read of texts, of reviews, and of commitments that are not for everyone. The same page prints it. */
export const readings = [
  "text_in_capture",
  "text",
  "restricted_text",
  "restricted_commitment",
  "original_file",
  "withdrawn_text",
  "review",
] as const;
type Reading = (typeof readings)[number];

/** How much of it: all; where the own organisation has a part, what concerns it; all where the installation's setting says so. */
type Extent = "all" | "own_part" | "if_set";

/** A role that is not named reads nothing of it: it is not there. lib/access/scope.ts asks this table. */
export const readingPermissions: Record<Reading, Partial<Record<Role, Extent>>> = {
  text_in_capture: { coordinator: "all", head: "if_set" },
  text: { coordinator: "all", executor: "all", head: "all", observer: "all", admin: "all" },
  // An administrator moves no commitment, and needs no words that are not for everyone.
  restricted_text: { coordinator: "all", executor: "own_part", head: "all", observer: "all" },
  restricted_commitment: { coordinator: "all", executor: "own_part", head: "all", observer: "all" },
  // Files keep what their text does not show: deleted words, hidden ones, authors.
  original_file: { coordinator: "all" },
  // Nothing of it but its code, its hash, and who withdrew it, when and why.
  withdrawn_text: { coordinator: "all", head: "all" },
  // Whose items were gone through reads these and what was decided on them, and nothing of the others.
  review: { coordinator: "all", executor: "own_part", head: "all", observer: "all" },
};

/** What a role reads whole, or does where the installation says so, that an administrator does not. */
export function readsBeyondAdministrator(role: Role): Reading[] {
  const readsWholly = (who: Role, reading: Reading) =>
    ["all", "if_set"].includes(readingPermissions[reading][who] ?? "");
  return readings.filter((reading) => readsWholly(role, reading) && !readsWholly("admin", reading));
}

/** How much of it this person reads; null for nothing. */
export function extentOf(viewer: Pick<Viewer, "role" | "readsCaptures">, reading: Reading): "all" | "own_part" | null {
  const extent = readingPermissions[reading][viewer.role];
  if (extent === "if_set") return viewer.readsCaptures ? "all" : null;
  return extent ?? null;
}

/** May this person read a text that is in sight whole, or only what concerns the own organisation? */
export function readsWhole(
  viewer: Pick<Viewer, "role" | "readsCaptures">,
  { marking }: { marking: Marking | null },
): boolean {
  return extentOf(viewer, marking === null ? "text" : "restricted_text") === "all";
}

/**
 * What a person can do with what the register stands on. Milestones are a coordinator's, because deadlines move with them and an
 * administrator moves no commitment.
 */
export const registryActions = [
  "administer_organisations",
  "administer_people",
  "administer_sectors",
  "administer_meetings",
  "import_organisations",
  "import_commitments",
  "read_security_log",
] as const;
export type RegistryAction = (typeof registryActions)[number];

export const registryPermissions: Record<RegistryAction, readonly Role[]> = {
  administer_organisations: ["admin"],
  administer_people: ["admin"],
  administer_sectors: ["admin"],
  administer_meetings: ["coordinator"],
  import_organisations: ["admin"],
  // Whoever sets an installation up brings its list in; what is there is moved by neither.
  import_commitments: ["coordinator", "admin"],
  read_security_log: ["admin"],
};

/** May this person do this in the registry? To others its pages are not there. */
export function canAdminister({ role }: Pick<Viewer, "role">, action: RegistryAction): boolean {
  return registryPermissions[action].includes(role);
}

/** What a permission looks at. */
export type CommitmentForPermission = {
  controlLevel: ControlLevel | null;
  assignments: { organisationId: string; role: "lead" | "co_executor" | "consolidator" }[];
};

/** What the table looks at in a person. */
export type Actor = Pick<Viewer, "role" | "organisationId" | "authorityLevel">;

/**
 * May this person do this to this commitment? Looks at role, organisation and authority only; whether the
 * commitment's status allows it is `isPossible`, and whether the person sees it at all is `visibleTo`.
 */
export function can(viewer: Actor, action: Action, commitment: CommitmentForPermission): boolean {
  const grounds = permissions[action][viewer.role];
  if (!grounds) return false;
  const own = commitment.assignments.filter((assignment) => assignment.organisationId === viewer.organisationId);
  switch (grounds) {
    case "always":
    case "earlier_only":
      return true;
    case "of_lead":
      return own.some((assignment) => assignment.role === "lead");
    case "of_lead_or_consolidator":
      return own.some((assignment) => assignment.role !== "co_executor");
    case "of_assigned":
      return own.length > 0;
    case "with_authority":
      return hasAuthority(viewer.authorityLevel, commitment.controlLevel);
  }
}

/** Is what this organisation sent or wrote theirs to take back or to word anew: a coordinator's any, another's the own organisation's? */
export function isTheirs({ role, organisationId }: Omit<Actor, "authorityLevel">, sentBy: string | null): boolean {
  return role === "coordinator" || organisationId === sentBy;
}

/** Only a level of authority that covers an item decides on it. An item with no level yet has nothing to decide. */
export function hasAuthority(held: ControlLevel | null, asked: ControlLevel | null): boolean {
  return held !== null && asked !== null && controlLevels.indexOf(held) >= controlLevels.indexOf(asked);
}
