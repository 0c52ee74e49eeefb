import { z } from "zod";
import { asWritten } from "@/lib/localization/foreign-text";
import {
  assignmentRoles,
  kinds,
  objectionGrounds,
  outcomes,
  proposedDecisions,
  statuses,
} from "@/lib/vocabulary/commitments";
import { languages } from "@/lib/vocabulary/languages";
import { markings } from "@/lib/vocabulary/markings";
import { controlLevels } from "@/lib/vocabulary/people";
import { reviewDecisionTypes, reviewGroupings, reviewOrderings } from "@/lib/vocabulary/reviews";

const language = z.enum(languages);
/** What a person wrote: a string as it is recorded, and to be marked with its language once it is read. */
const words = z.string().transform(asWritten);

/** What says who a person is: of these history keeps that they changed. */
export const personalFields = ["name", "nameKk", "nameRu", "nameEn", "nameJa", "email"] as const;

const reason = { reason: words.nullable(), reasonIn: language };
const status = z.enum(statuses);
const moved = { from: status, to: status };
const outcome = z.enum(outcomes);
const evidence = z.strictObject({
  kind: z.string(),
  title: words,
  url: z.string().nullable(),
  dated: z.iso.date().nullable(),
  /** Its hash is that of the bytes as they were sent, in hexadecimal. */
  file: z.strictObject({ name: words, format: z.string(), size: z.number().int(), sha256: z.string() }).optional(),
});
const strength = z.enum(kinds);
const trackedStatement = z.strictObject({ statementId: z.string(), reference: z.string() });
const deadline = { from: z.string().nullable(), to: z.string() };
/** Fields that changed, by name, each with what was and what is. */
const changes = z.record(z.string(), z.tuple([words.nullable(), words.nullable()]));
const parts = z.array(z.strictObject({ organisationId: z.string(), role: z.enum(assignmentRoles) }));
const restated = {
  fromKind: strength,
  toKind: strength,
  fromPromised: z.string().nullable(),
  toPromised: z.string().nullable(),
  /** The text is restricted, and so is the commitment from then on. */
  marking: z.enum(markings).optional(),
};
/** Of another commitment, or of a text; null once it is read back for who does not see that one. */
const hiddenReference = z.string().nullable();
const movedStatement = { release: hiddenReference, statementId: z.string(), ...reason };
const ground = z.enum(objectionGrounds);
/** Of commitments. */
const references = z.array(z.string());
/** By their ids. */
const people = z.array(z.string());
const proposedDecision = z.enum(proposedDecisions);
/** Of what answered a proposal that waited: whether it did what was proposed, decided otherwise, or left nothing to decide. */
const answering = { proposal: z.enum(["adopted", "decided_otherwise", "lapsed"]).optional() };
const pendingChange = z.enum(["rights", "password"]);

/**
 * What history can say. Rows are read back through this, so a change here must still read every row that was ever
 * written: add kinds and optional fields, never rename or remove.
 * Source: docs/decisions/06-audit-chain.md.
 */
export const auditEvent = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("commitment_captured"),
    reference: z.string(),
    status,
    /** What it is from the start, where its text is restricted. */
    marking: z.enum(markings).optional(),
  }),
  z.strictObject({
    kind: z.literal("put_on_control"),
    ...moved,
    controlLevel: z.string(),
    leadId: z.string(),
    control: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("set_for_record"), ...moved, ...reason }),
  z.strictObject({ kind: z.literal("returned_to_captured"), ...moved, ...reason }),
  z.strictObject({ kind: z.literal("started"), ...moved }),
  z.strictObject({
    kind: z.literal("report_sent"),
    ...moved,
    type: z.enum(["interim", "final"]),
    organisationId: z.string(),
    onBehalf: z.boolean(),
    text: words,
    textIn: language,
    evidence: z.array(evidence),
  }),
  /** The reason is what was looked at, and what it showed. */
  z.strictObject({ kind: z.literal("report_verified"), organisationId: z.string(), ...reason }),
  z.strictObject({ kind: z.enum(["returned", "kept_on_additional_control"]), ...moved, ...reason, ...answering }),
  z.strictObject({
    kind: z.literal("reopened"),
    ...moved,
    ...reason,
    /** Where the lead was given it anew: since when it had it, and the last day on which it could object. */
    assignedBefore: z
      .strictObject({ assignedOn: z.iso.date().nullable(), objectionUntil: z.iso.date().nullable() })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal("taken_off_control"),
    ...moved,
    ...reason,
    ...answering,
    outcome,
    supersededBy: z.string().nullable(),
    evidence: z.array(evidence),
  }),
  z.strictObject({
    kind: z.literal("control_deadline_changed"),
    ...deadline,
    ...reason,
    ...answering,
    /** The date before was entered wrongly: nothing was moved. */
    correction: z.literal(true).optional(),
    /** The date that was asked for, where this answers a request: as EDTF. */
    requested: z.string().optional(),
    /** Whether a head corrected; a coordinator does without authority. Missing in corrections of before, which were all a head's. */
    withAuthority: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal("promised_deadline_changed"),
    ...deadline,
    sourceUrl: z.string().nullable(),
    sourceTitle: words.nullable(),
  }),
  /** A later control date was asked for: dates as EDTF, `to` the one wanted, `forecastFor` by when what is forecast will be done. */
  z.strictObject({
    kind: z.literal("extension_requested"),
    organisationId: z.string(),
    onBehalf: z.boolean(),
    ...deadline,
    ...reason,
    done: words,
    forecast: words,
    forecastFor: z.string(),
  }),
  z.strictObject({ kind: z.literal("extension_forwarded"), supported: z.boolean(), to: z.string(), ...reason }),
  z.strictObject({
    kind: z.enum(["extension_refused", "extension_withdrawn"]),
    to: z.string(),
    ...reason,
    ...answering,
  }),
  /** The lead took what it was assigned, in words; what it is silent about is accepted by the term and has no event. */
  z.strictObject({ kind: z.literal("assignment_accepted"), organisationId: z.string() }),
  z.strictObject({
    kind: z.literal("objection_raised"),
    organisationId: z.string(),
    onBehalf: z.boolean(),
    ground,
    ...reason,
    /** Whose it is, where the lead says so: an organisation. */
    proposedLeadId: z.string().nullable(),
    /** The words that were said, as the lead reads them. */
    proposedWords: words.nullable(),
  }),
  z.strictObject({
    kind: z.literal("objection_upheld"),
    ground,
    ...reason,
    ...answering,
    /** The parts, where the lead changed by it. */
    before: parts.optional(),
    after: parts.optional(),
    /** What is to be clarified, where the words are. */
    changes: changes.optional(),
  }),
  z.strictObject({
    kind: z.literal("objection_returned"),
    ...moved,
    ground,
    ...reason,
    ...answering,
    /** The parts, where it was not the lead's. */
    before: parts.optional(),
    after: parts.optional(),
    changes,
  }),
  z.strictObject({ kind: z.enum(["objection_refused", "objection_withdrawn"]), ground, ...reason }),
  /** Proposed to whoever may decide it, with the values of the decision. */
  z.strictObject({
    kind: z.literal("decision_proposed"),
    decision: proposedDecision,
    ...reason,
    /** Not `outcome`: that one says how it was closed. */
    proposedOutcome: outcome.nullable(),
    supersededBy: hiddenReference,
    /** As EDTF. */
    controlDate: z.string().nullable(),
    controlLevel: z.string().nullable(),
    /** An organisation. */
    leadId: z.string().nullable(),
  }),
  z.strictObject({ kind: z.enum(["proposal_declined", "proposal_withdrawn"]), decision: proposedDecision, ...reason }),
  z.strictObject({
    kind: z.literal("report_requested"),
    organisationId: z.string(),
    dueOn: z.iso.date(),
    text: words.nullable(),
  }),
  z.strictObject({
    kind: z.literal("owner_assigned"),
    organisationId: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal("evidence_added"), evidence }),
  z.strictObject({ kind: z.literal("note_added"), noteId: z.string() }),
  z.strictObject({ kind: z.literal("note_removed"), noteId: z.string() }),
  z.strictObject({ kind: z.literal("note_restored"), noteId: z.string() }),
  /** Sent, filed, asked or decided by mistake: it stays, and is shown as withdrawn. */
  z.strictObject({
    kind: z.literal("report_withdrawn"),
    ...moved,
    organisationId: z.string(),
    ...reason,
    ...answering,
  }),
  z.strictObject({
    kind: z.literal("decision_withdrawn"),
    ...moved,
    decision: z.string(),
    ...reason,
    ...answering,
    /** What was proposed and waits again, since the decision that answered it was none. */
    proposalWaits: proposedDecision.optional(),
  }),
  z.strictObject({
    kind: z.literal("entry_withdrawn"),
    entry: z.enum(["report", "request", "evidence", "verification"]),
    /** Of a report, its verification or a request. */
    organisationId: z.string().nullable(),
    /** Of evidence. */
    title: words.nullable(),
    ...reason,
  }),
  z.strictObject({ kind: z.literal("note_withdrawn"), noteId: z.string(), ...reason }),
  /** What was entered was set right, by section of the form: codes of sectors and milestones, dates as EDTF. */
  z.strictObject({
    kind: z.literal("commitment_edited"),
    section: z.enum(["wording", "facts", "control"]),
    changes,
    ...reason,
    ...answering,
  }),
  /** What comes next was said, in the place of what stood there. */
  z.strictObject({
    kind: z.literal("next_step_set"),
    from: words.nullable(),
    fromIn: language.nullable(),
    to: words.nullable(),
    toIn: language.nullable(),
  }),
  z.strictObject({
    kind: z.literal("handed_over"),
    from: z.string(),
    to: z.string(),
    /** Who was responsible for the part, and who is now. */
    fromPerson: z.string().nullable(),
    toPerson: z.string().nullable(),
    before: parts,
    after: parts,
    ...reason,
    ...answering,
  }),
  /**
   * What somebody wrote was said in other languages, by language what was and what is. `text` is as lib/commitments/translations/text-key.ts
   * names it; `confirmed` are those that were looked at and hold for another wording too.
   */
  z.strictObject({
    kind: z.literal("text_translated"),
    text: z.string(),
    changes,
    confirmed: z.array(language).optional(),
  }),
  z.strictObject({ kind: z.literal("parts_changed"), before: parts, after: parts, ...reason, ...answering }),
  /** Of a commitment or of a text. */
  z.strictObject({ kind: z.literal("marking_set"), marking: z.enum(markings), ...reason }),
  z.strictObject({ kind: z.literal("marking_lifted"), ...reason }),
  z.strictObject({
    kind: z.literal("restated"),
    release: hiddenReference,
    statementId: z.string(),
    ...restated,
  }),
  /** A statement went to another commitment, or became one of its own: told by the one it left, by the one it came to, and by its text. */
  z.strictObject({
    kind: z.literal("statement_moved_out"),
    ...movedStatement,
    ...restated,
    to: hiddenReference,
    separated: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal("statement_moved_in"), ...movedStatement, ...restated, from: hiddenReference }),
  z.strictObject({ kind: z.literal("statement_moved"), ...movedStatement, from: z.string(), to: z.string() }),
  z.strictObject({
    kind: z.literal("release_registered"),
    code: z.string(),
    sha256: z.string(),
    supersedes: z.string().optional(),
    marking: z.enum(markings).optional(),
  }),
  /** Where an open text comes from was mended. Its own words are named only: they go when it is withdrawn, and events stay. */
  z.strictObject({ kind: z.literal("release_changed"), changes, reworded: z.array(z.string()).optional() }),
  /** The text and its file are gone; their hashes stay. */
  z.strictObject({
    kind: z.literal("release_withdrawn"),
    code: z.string(),
    sha256: z.string(),
    fileSha256: z.string().nullable(),
    /** The text it corrected. */
    supersedes: z.string().nullable(),
    ...reason,
  }),
  z.strictObject({ kind: z.literal("release_file_withdrawn"), code: z.string(), fileSha256: z.string(), ...reason }),
  /** The text it was made with is gone, and so is its name. */
  z.strictObject({ kind: z.literal("meeting_withdrawn"), release: z.string() }),
  z.strictObject({ kind: z.literal("capture_reopened") }),
  z.strictObject({
    kind: z.literal("release_captured"),
    accepted: z.array(trackedStatement),
    merged: z.array(trackedStatement),
    rejected: z.array(z.string()),
    context: z.array(z.string()),
    /** Of the rejected and of context: what was left without a decision, knowingly. */
    undecided: z.array(z.string()).optional(),
  }),
  /** People are known by their ids alone: names and addresses stand in their rows, which can be erased. */
  z.strictObject({
    kind: z.literal("user_created"),
    role: z.string(),
    organisationId: z.string().optional(),
    authorityLevel: z.string().nullable().optional(),
  }),
  z.strictObject({ kind: z.enum(["user_disabled", "user_enabled", "password_renewed", "password_changed"]) }),
  /** Name and address are gone; what the person did stays, and says no more who it was. */
  z.strictObject({ kind: z.literal("user_erased") }),
  /** A change that a second administrator has to confirm: asked, then carried out or not. Of rights with what was and what is to be. */
  z.strictObject({ kind: z.literal("change_asked"), change: pendingChange, changes }),
  z.strictObject({ kind: z.literal("change_confirmed"), change: pendingChange, askedById: z.string(), changes }),
  z.strictObject({ kind: z.literal("change_declined"), change: pendingChange, askedById: z.string() }),
  z.strictObject({
    kind: z.enum(["organisation_added", "meeting_added", "milestone_added", "sector_added"]),
    code: z.string(),
  }),
  z.strictObject({
    kind: z.enum([
      "organisation_changed",
      "meeting_changed",
      "milestone_changed",
      "sector_changed",
      "installation_changed",
    ]),
    changes,
  }),
  /** `personal`: what of a person's names and address changed, never from what or to what. */
  z.strictObject({
    kind: z.literal("user_changed"),
    changes,
    personal: z.array(z.enum(personalFields)).optional(),
  }),
  /** Was there before it had a history: it came with the installation. */
  z.strictObject({ kind: z.literal("recorded") }),
  /** A migration changed the form of the state, and nobody anything in it: `reseal` in prisma/sql/history-reseal.sql. */
  z.strictObject({ kind: z.literal("resealed"), why: words }),
  /** The chains of before ended where `closed_chain` says; the hash is over all of these ends. */
  z.strictObject({ kind: z.literal("chains_closed"), chains: z.number().int(), sha256: z.string() }),
  z.strictObject({
    kind: z.literal("commitment_imported"),
    reference: z.string(),
    status,
    outcome: outcome.nullable(),
    file: words,
    row: z.number().int(),
    /** The import it came in by; those of before have none. */
    import: z.uuid().optional(),
    /** What it is from the start, where the file says so. */
    marking: z.enum(markings).optional(),
    /** The control date it begins with, as EDTF; missing where it has none, and in imports of before. */
    control: z.string().optional(),
  }),
  z.strictObject({
    kind: z.enum(["organisations_imported", "commitments_imported"]),
    file: words,
    sha256: z.string(),
    rows: z.number().int(),
  }),
  /** Of an overdue review. Its items are known by the references of their commitments, its people by their ids. */
  z.strictObject({
    kind: z.literal("review_prepared"),
    number: z.string(),
    heldOn: z.iso.date(),
    minutesPerItem: z.number().int(),
    filters: z.string(),
    grouping: z.enum(reviewGroupings),
    ordering: z.enum(reviewOrderings),
    items: references,
    /** Of these: what an earlier review left to do. */
    carried: references,
    attendees: people,
  }),
  z.strictObject({ kind: z.literal("review_changed"), changes, added: people, removed: people }),
  z.strictObject({
    kind: z.literal("agenda_changed"),
    added: references,
    removed: references,
    /** The item that changed its place, with where it stood and stands. */
    moved: z.tuple([z.string(), z.number().int(), z.number().int()]).nullable(),
  }),
  z.strictObject({ kind: z.literal("review_cancelled"), ...reason }),
  z.strictObject({
    kind: z.literal("review_started"),
    chairId: z.string(),
    /** The day on which it was held in fact. */
    heldOn: z.iso.date().optional(),
  }),
  z.strictObject({ kind: z.literal("chair_taken"), chairId: z.string(), formerChairId: z.string() }),
  z.strictObject({ kind: z.enum(["item_opened", "item_parked", "item_unparked"]), item: z.string() }),
  z.strictObject({ kind: z.literal("item_noted"), item: z.string(), text: words.nullable(), textIn: language }),
  z.strictObject({
    kind: z.literal("item_decided"),
    item: z.string(),
    decision: z.enum(reviewDecisionTypes),
    text: words.nullable(),
    textIn: language,
    organisationId: z.string().nullable(),
    /** By when, as EDTF. */
    due: z.string().nullable(),
    outcome: outcome.nullable(),
    controlLevel: z.enum(controlLevels).nullable(),
    /** The number of the commitment's event that carried it out; null of what was proposed to who may. */
    eventSeq: z.number().int().nullable(),
  }),
  z.strictObject({
    kind: z.literal("decision_taken_back"),
    item: z.string(),
    decision: z.enum(reviewDecisionTypes),
    ...reason,
  }),
  z.strictObject({
    kind: z.literal("review_finished"),
    /** Of whom it was said then that they were there, or were not. */
    present: people.optional(),
    absent: people.optional(),
  }),
  z.strictObject({ kind: z.literal("minutes_approved"), sha256: z.string(), language }),
  z.strictObject({ kind: z.literal("addendum_added"), text: words, textIn: language }),
  z.strictObject({ kind: z.literal("demonstration_loaded") }),
]);
/** An event as it is recorded. */
export type AuditEvent = z.input<typeof auditEvent>;
/** An event as it is read back: one that was not written by the product says no more than that it is there. */
export type ToldEvent = z.output<typeof auditEvent> | { kind: typeof UNREADABLE };
const UNREADABLE = "unreadable";
export type AuditEventKind = AuditEvent["kind"];

/**
 * Reads the payload of a row. What no version of the product writes, as somebody may who has the application's connection, is read as
 * `unreadable`, so that one such row does not keep anybody from the rest; `audit:verify` names it.
 */
export function readEvent(payload: string): ToldEvent {
  const read = auditEvent.safeParse(JSON.parse(payload));
  return read.success ? read.data : { kind: UNREADABLE };
}
