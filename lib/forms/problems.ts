/**
 * What can be wrong with a form or a step, by its code; each has its sentence in the messages. A schema's messages are these
 * codes too.
 */
export const problems = [
  "required",
  "too_long",
  "unexpected",
  "hidden_marks",
  "not_a_deadline",
  "not_a_day",
  "not_a_link",
  "not_later",
  "date_is_past",
  "standing_has_no_date",
  "control_date_required",
  "lead_not_of_home_side",
  "no_lead",
  "evidence_required",
  "no_such_commitment",
  "no_such_note",
  "person_not_of_lead",
] as const;
export type Problem = (typeof problems)[number];
