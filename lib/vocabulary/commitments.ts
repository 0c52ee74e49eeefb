/*
 * The words of a commitment, the same on screen, in the code and in the database, whose types hold the same lists. History
 * speaks in them for ever: add one, never rename one or take one out. What they mean: docs/glossary.md.
 */

/** How strongly a thing was said, strongest first. Strength is not status: "signed" and "discussed" share no percentage. */
export const kinds = [
  "signed",
  "agreed",
  "planned",
  "invited",
  "offered",
  "interested",
  "discussed",
  "reaffirmed",
] as const;
export type Kind = (typeof kinds)[number];

/**
 * Where a commitment stands. A new one needs, beside what the compiler and the tests show (the enum of prisma/schema.prisma with
 * its migration, transitions, marks, four languages, glossary), a look at who treats `captured` and `record_only` apart:
 * `isBeforeControl`, lib/access/scope.ts, lib/timeline/queries.ts, lib/releases/proposals/likely-owners-queries.ts, lib/import/check and enter.
 */
export const statuses = [
  "captured",
  "record_only",
  "on_control",
  "in_progress",
  "reported",
  "returned",
  "additional_control",
  "off_control",
] as const;
export type Status = (typeof statuses)[number];

/** On control and not closed: what can be overdue. The column `open` says the same: prisma/sql/derived-columns.sql. */
export const openStatuses = ["on_control", "in_progress", "reported", "returned", "additional_control"] as const;

export function isOpen(status: Status): boolean {
  return openStatuses.some((open) => open === status);
}

/** Never put on control, or not yet: no lead, form of completion or level is asked of it. */
export function isBeforeControl(status: Status): boolean {
  return status === "captured" || status === "record_only";
}

/** How a commitment was closed. */
export const outcomes = ["fulfilled", "partially_fulfilled", "not_fulfilled", "superseded", "lapsed"] as const;
export type Outcome = (typeof outcomes)[number];

/** Those that set right what was entered, or say it in another language: they have pages of their own. */
const editingActions = [
  "edit_wording",
  "set_next_step",
  "edit_facts",
  "change_parts",
  "change_control",
  "correct_control_date",
  "move_statement",
  "separate_statement",
  "withdraw_report",
  "withdraw_decision",
  "withdraw_entry",
  "withdraw_note",
  "hand_over",
  "translate",
] as const;

/** Everything a person can do to a commitment. What each does: lib/commitments/actions; who may: lib/access/permissions.ts. */
export const actions = [
  "put_on_control",
  "set_for_record",
  "return_to_captured",
  "start",
  "report_interim",
  "report_final",
  "verify_report",
  "return",
  "additional_control",
  "take_off_control",
  "reopen",
  "extend",
  "request_report",
  "request_extension",
  "forward_extension",
  "refuse_extension",
  "withdraw_extension",
  "accept_assignment",
  "raise_objection",
  "uphold_objection",
  "uphold_and_return",
  "refuse_objection",
  "withdraw_objection",
  "propose_decision",
  "decline_proposal",
  "withdraw_proposal",
  "assign_owner",
  "add_evidence",
  "add_note",
  "restrict",
  "lift_restriction",
  ...editingActions,
] as const;
export type Action = (typeof actions)[number];

export function isEditing(action: Action): boolean {
  return editingActions.some((editing) => editing === action);
}

/** Words that stand in the commitment itself, beside its titles, and have translations. */
export const translatedFields = ["completion_form", "next_step", "clarification"] as const;
export type TranslatedField = (typeof translatedFields)[number];

/** Where a request for a later control date stands that nobody has answered. */
export type ExtensionState = "requested" | "forwarded";

/** How it was answered: granted as asked, granted to another date, refused; taken back by who asked; or its control ended first. */
export type ExtensionAnswer = "granted" | "granted_otherwise" | "refused" | "withdrawn" | "lapsed";

/** Why a lead objects to what it was assigned: it is another's, it is no promise, or the words said something else. */
export const objectionGrounds = ["not_ours", "not_promised", "other_words"] as const;
export type ObjectionGround = (typeof objectionGrounds)[number];

/** How it was answered: upheld, on control still or given back to be clarified; refused; taken back; or its control or its lead changed first. */
export type ObjectionAnswer = "upheld" | "returned" | "refused" | "withdrawn" | "lapsed";

/**
 * What may be proposed to whoever decides it: what becomes of a report, another control date, a higher level, another lead. By which
 * action each is carried out: lib/commitments/proposals.ts.
 */
export const proposedDecisions = [
  "take_off_control",
  "additional_control",
  "return",
  "clarify",
  "extend",
  "escalate",
  "change_lead",
] as const;
export type ProposedDecision = (typeof proposedDecisions)[number];

/** How a proposal was answered: as proposed, otherwise, declined in words; taken back; or nothing was left to decide. */
export type ProposalAnswer = "adopted" | "decided_otherwise" | "declined" | "withdrawn" | "lapsed";

/** What an organisation is to a commitment; each side has one lead at most. */
export const assignmentRoles = ["lead", "co_executor", "consolidator"] as const;
export type AssignmentRole = (typeof assignmentRoles)[number];

/** What a piece of evidence is. A letter, a note verbale too, and minutes have their number and date where they have no link. */
export const evidenceKinds = [
  "signed_act",
  "official_publication",
  "counterpart_publication",
  "press",
  "own_statement",
  "letter",
  "minutes",
] as const;
