import type { z } from "zod";

/** What can be wrong with what was sent, by its code. Each has its sentence in the messages, under `problems`. */
export const problems = [
  // of a field, whatever form it stands in
  "required",
  "too_long",
  "unexpected",
  "hidden_marks",
  "not_a_deadline",
  "not_a_date",
  "not_a_day",
  "not_days",
  "not_minutes",
  "not_a_link",
  "link_with_password",
  "link_to_this_machine",
  "link_lookalike",
  "link_or_date",

  // of a change of a commitment
  "not_later",
  "date_is_past",
  "standing_has_no_date",
  "control_date_required",
  "lead_not_of_home_side",
  "no_lead",
  "evidence_required",
  "no_such_commitment",
  "no_such_reference",
  "choose_commitment",
  "last_statement",
  "no_such_note",
  "person_not_of_lead",
  "person_not_of_it",
  "restricted_already",
  "open_already",
  "text_is_restricted",
  "nothing_changed",
  "level_above_own",
  "closed_keeps_date",
  "source_for_date",
  "form_required",
  "nothing_to_correct",
  "same_date",
  "later_needs_authority",
  "head_decided_date",
  "not_own_entry",
  "withdrawn_already",
  "no_such_text",
  "text_withdrawn",
  "not_own_text",
  "language_of_original",
  "report_waits",
  "no_report_waits",
  "verified_already",
  "not_verified",
  "outcome_rests_on_it",
  "no_decision_to_withdraw",
  "nothing_to_hand_over",
  "extension_waits",
  "extension_forwarded",
  "no_extension_waits",
  "objection_waits",
  "no_objection_waits",
  "objection_term_over",
  "not_promised_is_returned",
  "lead_already",
  "proposal_waits",
  "no_proposal_waits",
  "not_proposable_now",
  "may_decide_oneself",
  "not_yours_to_decide",
  "level_not_higher",
  "too_many_requests",
  "too_many_changes",
  "forecast_too_late",
  "successor_of_other_side",

  // of a proposal
  "not_in_text",
  "nothing_selected",
  "no_split_there",
  "kind_required",
  "nothing_to_undo",
  "overtaken",
  "one_lead_a_side",
  "organisation_not_in_force",

  // of a text and where it comes from
  "too_long_to_paste",
  "text_gone",
  "cannot_correct",
  "source_changed",
  "not_published_yet",
  "title_too_long",
  "name_too_long",
  "not_a_country_code",
  "meeting_ends_before",
  "sides_differ",
  "commitments_rest_on_text",
  "no_file_to_withdraw",

  // of an overdue review
  "not_chair",
  "review_at_other_stage",
  "agenda_empty",
  "agenda_full",
  "on_agenda_already",
  "not_on_agenda",
  "already_decided",
  "not_from_status",
  "beyond_authority",
  "highest_level",
  "cannot_take_back",

  // of the registry
  "original_required",
  "not_a_side",
  "not_a_code",
  "not_a_sector_code",
  "code_taken",
  "ends_before",
  "successor_needs_end",
  "ring",
  "side_in_use",
  "choose_from_list",
  "organisation_known",
  "not_an_email",
  "email_taken",
  "level_required",
  "own_role",
  "own_access",
  "own_password",
  "owns_open",
  "admin_not_erased",
  "admin_not_disabled",
  "erasing_not_typed",
  "own_request",
  "own_rights",
  "not_home_organisation",
  "two_sides",
  "home_side_missing",
  "not_a_milestone_date",
  "source_for_moves",

  // of a file that is brought in
  "file_gone",
  "import_busy",
  "register_changed",
  "duplicates_unseen",
  "far_dates_unseen",

  // of one's own password
  "password_required",
  "password_too_long",
  "password_short",
  "password_differs",
  "password_same",
  "password_not_accepted",
  "password_common",
  "password_of_own_words",
] as const;
export type Problem = (typeof problems)[number];

const known: ReadonlySet<string> = new Set(problems);

/** A schema's message; zod has some of its own for what no form of ours sends. */
export function isProblem(message: string): message is Problem {
  return known.has(message);
}

/** For the messages of a schema, which zod takes to be any text. */
export function problem(code: Problem): Problem {
  return code;
}

/** Says in a schema what is wrong, and of which field where it judges several. */
export function addProblem(context: z.RefinementCtx, code: Problem, field?: string): void {
  context.addIssue({ code: "custom", message: code, ...(field === undefined ? {} : { path: [field] }) });
}
