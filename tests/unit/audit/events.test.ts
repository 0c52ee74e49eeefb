import { describe, expect, it } from "vitest";
import { auditEvent } from "@/lib/audit/events";

const id = "0199a3a0-0000-7000-8000-000000000001";
const reason = { reason: "Причина", reasonIn: "ru" };
const evidence = { kind: "press", title: "Сообщение", url: "https://a.kz", dated: null };

/**
 * An event of every kind as it was written at first. Rows are kept for ever: if one of these can no longer be read, a
 * change has made written history unreadable. Add lines here, never change one.
 */
const written: ({ kind: string } & Record<string, unknown>)[] = [
  { kind: "commitment_captured", reference: "KZ-JP-2025-01", status: "captured" },
  {
    kind: "put_on_control",
    from: "captured",
    to: "on_control",
    controlLevel: "minister",
    leadId: id,
    control: "2026-12-31",
  },
  { kind: "put_on_control", from: "captured", to: "on_control", controlLevel: "x", leadId: id, control: null },
  { kind: "set_for_record", from: "captured", to: "record_only", ...reason },
  { kind: "returned_to_captured", from: "record_only", to: "captured", ...reason },
  { kind: "started", from: "on_control", to: "in_progress" },
  {
    kind: "report_sent",
    from: "in_progress",
    to: "reported",
    type: "final",
    organisationId: id,
    onBehalf: false,
    text: "Исполнено",
    textIn: "ru",
    evidence: [evidence],
  },
  { kind: "returned", from: "reported", to: "returned", ...reason },
  { kind: "kept_on_additional_control", from: "reported", to: "additional_control", ...reason },
  { kind: "reopened", from: "off_control", to: "in_progress", ...reason },
  {
    kind: "taken_off_control",
    from: "reported",
    to: "off_control",
    reason: null,
    reasonIn: "kk",
    outcome: "fulfilled",
    supersededBy: null,
    evidence: [{ ...evidence, dated: "2025-12-20" }],
  },
  { kind: "control_deadline_changed", from: null, to: "2026-12-31", ...reason },
  { kind: "promised_deadline_changed", from: "2019", to: "2026", sourceUrl: "https://a.kz", sourceTitle: null },
  { kind: "report_requested", organisationId: id, dueOn: "2026-12-01", text: null },
  { kind: "owner_assigned", organisationId: id, from: null, to: id },
  { kind: "evidence_added", evidence },
  { kind: "note_added", noteId: id },
  { kind: "note_removed", noteId: id },
  { kind: "note_restored", noteId: id },
  { kind: "commitment_captured", reference: "KZ-JP-2025-01", status: "captured", marking: "restricted" },
  { kind: "marking_set", marking: "restricted", ...reason },
  { kind: "marking_lifted", ...reason },
  {
    kind: "commitment_edited",
    section: "facts",
    changes: { sectorCode: ["transport", "energy"], milestone: [null, "summit"] },
    reason: null,
    reasonIn: "ru",
  },
  { kind: "control_deadline_changed", from: "2037-01-15", to: "2027-01-15", ...reason, correction: true },
  { kind: "report_withdrawn", from: "reported", to: "in_progress", organisationId: id, ...reason },
  { kind: "decision_withdrawn", from: "returned", to: "reported", decision: "return", ...reason },
  { kind: "entry_withdrawn", entry: "evidence", organisationId: null, title: "Сообщение", ...reason },
  { kind: "entry_withdrawn", entry: "request", organisationId: id, title: null, ...reason },
  { kind: "note_withdrawn", noteId: id, ...reason },
  {
    kind: "handed_over",
    from: id,
    to: id,
    fromPerson: id,
    toPerson: null,
    before: [{ organisationId: id, role: "lead" }],
    after: [{ organisationId: id, role: "lead" }],
    ...reason,
  },
  {
    kind: "parts_changed",
    before: [{ organisationId: id, role: "lead" }],
    after: [{ organisationId: id, role: "co_executor" }],
    ...reason,
  },
  { kind: "release_registered", code: "KZ-JP-2025-08-25", sha256: "00", marking: "restricted" },
  { kind: "release_changed", changes: {}, reworded: ["title"] },
  {
    kind: "release_withdrawn",
    code: "KZ-JP-2025-08-25",
    sha256: "00",
    fileSha256: null,
    supersedes: null,
    ...reason,
  },
  { kind: "release_file_withdrawn", code: "KZ-JP-2025-08-25", fileSha256: "00", ...reason },
  { kind: "meeting_withdrawn", release: "KZ-JP-2025-08-25" },
  { kind: "release_registered", code: "kz-jp-2025-08-25", sha256: "00" },
  { kind: "release_registered", code: "KZ-JP-2025-08-25-v2", sha256: "00", supersedes: "KZ-JP-2025-08-25" },
  {
    kind: "release_captured",
    accepted: [{ statementId: id, reference: "KZ-JP-2025-01" }],
    merged: [],
    rejected: [id],
    context: [],
  },
  { kind: "capture_reopened" },
  {
    kind: "restated",
    release: "KZ-JP-2026-03-01",
    statementId: id,
    fromKind: "planned",
    toKind: "agreed",
    fromPromised: "2026",
    toPromised: null,
  },
  {
    kind: "statement_moved_out",
    release: "KZ-JP-2026-03-01",
    statementId: id,
    fromKind: "planned",
    toKind: "agreed",
    fromPromised: "2026",
    toPromised: null,
    to: "KZ-JP-2025-03",
    ...reason,
  },
  {
    kind: "statement_moved_in",
    release: "KZ-JP-2026-03-01",
    statementId: id,
    fromKind: "planned",
    toKind: "planned",
    fromPromised: null,
    toPromised: "2026",
    marking: "restricted",
    from: "KZ-JP-2025-02",
    ...reason,
  },
  {
    kind: "statement_moved",
    release: "KZ-JP-2026-03-01",
    statementId: id,
    from: "KZ-JP-2025-02",
    to: "KZ-JP-2025-03",
    ...reason,
  },
  { kind: "user_created", role: "executor" },
  { kind: "user_created", role: "head", organisationId: id, authorityLevel: "minister" },
  { kind: "demonstration_loaded" },
  { kind: "user_disabled" },
  { kind: "user_enabled" },
  { kind: "password_renewed" },
  { kind: "password_changed" },
  { kind: "organisation_added", code: "kz-mfa" },
  { kind: "meeting_added", code: "talks-2025-08-25" },
  { kind: "milestone_added", code: "summit-2026" },
  { kind: "sector_added", code: "space" },
  { kind: "release_changed", changes: { publishedOn: ["2025-08-25", "2025-08-26"] } },
  { kind: "organisation_changed", changes: { nameRu: ["Министерство", "Агентство"], validTo: [null, "2026-01-01"] } },
  { kind: "user_changed", changes: { role: ["observer", "head"] } },
  { kind: "user_erased" },
  { kind: "change_asked", change: "rights", changes: { role: ["observer", "head"] } },
  { kind: "change_confirmed", change: "password", askedById: "an id", changes: {} },
  { kind: "change_declined", change: "rights", askedById: "an id" },
  { kind: "user_changed", changes: {}, personal: ["name", "email"] },
  { kind: "installation_changed", changes: { homeSide: ["KZ", "JP"] } },
  { kind: "recorded" },
  { kind: "resealed", why: "a column was added" },
  { kind: "chains_closed", chains: 26, sha256: "ab" },
  { kind: "meeting_changed", changes: { sides: ["KZ, JP", "KZ, JP, UZ"] } },
  { kind: "milestone_changed", changes: { edtf: ["2026", "2026-04-22"] } },
  { kind: "sector_changed", changes: { position: ["1", "2"] } },
  {
    kind: "commitment_imported",
    reference: "KZ-JP-2025-01",
    status: "off_control",
    outcome: "fulfilled",
    file: "перечень.xlsx",
    row: 2,
  },
  {
    kind: "commitment_imported",
    reference: "KZ-JP-2025-02",
    status: "captured",
    outcome: null,
    file: "перечень.xlsx",
    row: 3,
    import: "01890a5d-ac96-774b-bcce-b302099a8057",
    marking: "restricted",
  },
  { kind: "organisations_imported", file: "органы.csv", sha256: "ab", rows: 3 },
  { kind: "commitments_imported", file: "перечень.xlsx", sha256: "ab", rows: 3 },
];

describe("auditEvent", () => {
  it.each(written)("reads what was written of $kind, and loses nothing of it", (event) => {
    expect(auditEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it("knows no kind that is not among them", () => {
    const kinds = auditEvent.options.flatMap(({ shape: { kind } }) =>
      "options" in kind ? kind.options : [...kind.values],
    );

    expect(new Set(kinds)).toEqual(new Set(written.map(({ kind }) => kind)));
  });

  it.each(written)("refuses $kind with something more in it, or under another name", (event) => {
    expect(auditEvent.safeParse({ ...event, more: 1 }).success).toBe(false);
    expect(auditEvent.safeParse({ ...event, kind: `${event.kind}_x` }).success).toBe(false);
  });
});
