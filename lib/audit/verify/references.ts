/** A row of a covered table names another by these columns and their keys there, as a foreign key does; one that is null names nothing. */
type Reference = readonly [table: string, columns: string, named: string, keys: string];

/** What a row is a part of: its owner, whose history holds it. */
export const owners: readonly Reference[] = [
  ["assignment", "commitment_id", "commitment", "id"],
  ["deadline_change", "commitment_id", "commitment", "id"],
  ["decision", "commitment_id", "commitment", "id"],
  ["evidence", "commitment_id", "commitment", "id"],
  ["extension_request", "commitment_id", "commitment", "id"],
  ["note", "commitment_id", "commitment", "id"],
  ["organisation_sector", "organisation_id", "organisation", "id"],
  ["release_file", "release_id", "release", "id"],
  ["report", "commitment_id", "commitment", "id"],
  ["report_request", "commitment_id", "commitment", "id"],
  ["statement", "commitment_id", "commitment", "id"],
  ["statement", "release_id", "release", "id"],
  ["text_translation", "commitment_id", "commitment", "id"],
  ["verification", "commitment_id", "commitment", "id"],
  ["withdrawal", "commitment_id", "commitment", "id"],
];

/**
 * What else it names. A thing that is a part itself is one of the same commitment, so the commitment is a column of both; but for the words
 * a date moved by, which may have left since: `datesOfOthersWords` in ./references-sql.ts.
 * Who did an event is in its own hash. Source: the database's foreign keys, which a test compares with both lists.
 */
export const named: readonly Reference[] = [
  ["assignment", "organisation_id, side", "organisation", "id, side"],
  ["assignment", "responsible_person_id", "users", "id"],
  ["commitment", "lead_id", "organisation", "id"],
  ["commitment", "owner_id", "users", "id"],
  ["commitment", "promised_milestone_id", "milestone", "id"],
  ["commitment", "sector_code", "sector", "code"],
  ["commitment", "superseded_by_id", "commitment", "id"],
  ["deadline_change", "approved_by_id", "users", "id"],
  ["deadline_change", "statement_id", "statement", "id"],
  ["decision", "author_id", "users", "id"],
  ["evidence", "added_by_id", "users", "id"],
  ["evidence", "report_id, commitment_id", "report", "id, commitment_id"],
  ["extension_request", "answered_by_id", "users", "id"],
  ["extension_request", "decision_id, commitment_id", "decision", "id, commitment_id"],
  ["extension_request", "forwarded_by_id", "users", "id"],
  ["extension_request", "organisation_id", "organisation", "id"],
  ["extension_request", "requested_by_id", "users", "id"],
  ["milestone", "meeting_id", "meeting", "id"],
  ["note", "author_id", "users", "id"],
  ["note", "organisation_id", "organisation", "id"],
  ["organisation", "parent_id", "organisation", "id"],
  ["organisation", "successor_id", "organisation", "id"],
  ["organisation_sector", "sector_code", "sector", "code"],
  ["release", "meeting_id", "meeting", "id"],
  ["release", "supersedes_id", "release", "id"],
  ["report", "author_id", "users", "id"],
  ["report", "organisation_id", "organisation", "id"],
  ["report_request", "answered_by_id, commitment_id", "report", "id, commitment_id"],
  ["report_request", "asked_by_id", "users", "id"],
  ["report_request", "organisation_id", "organisation", "id"],
  ["text_translation", "author_id", "users", "id"],
  ["text_translation", "deadline_change_id, commitment_id", "deadline_change", "id, commitment_id"],
  ["text_translation", "decision_id, commitment_id", "decision", "id, commitment_id"],
  ["text_translation", "report_id, commitment_id", "report", "id, commitment_id"],
  ["text_translation", "report_request_id, commitment_id", "report_request", "id, commitment_id"],
  ["text_translation", "withdrawal_id, commitment_id", "withdrawal", "id, commitment_id"],
  ["users", "organisation_id", "organisation", "id"],
  ["verification", "author_id", "users", "id"],
  ["verification", "report_id, commitment_id", "report", "id, commitment_id"],
  ["withdrawal", "author_id", "users", "id"],
  ["withdrawal", "decision_id, commitment_id", "decision", "id, commitment_id"],
  ["withdrawal", "evidence_id, commitment_id", "evidence", "id, commitment_id"],
  ["withdrawal", "report_id, commitment_id", "report", "id, commitment_id"],
  ["withdrawal", "report_request_id, commitment_id", "report_request", "id, commitment_id"],
  ["withdrawal", "verification_id, commitment_id", "verification", "id, commitment_id"],
];
