import { calendarDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { deadlineInWords, formatDate, formatDateIn } from "@/lib/deadlines/wording";
import { shortHash } from "@/lib/files/evidence";
import { hostOf } from "@/lib/forms/web-address";
import { inOwnLanguage, markForeign, type WrittenText } from "@/lib/localization/foreign-text";
import { localized, namesOf } from "@/lib/localization/localized";
import { type PersonNames, personName } from "@/lib/localization/person-name";
import { inARow } from "@/lib/localization/punctuation";
import { beginSentence, endedOnce, joinSentences } from "@/lib/localization/sentences";
import type { Language } from "@/lib/vocabulary/languages";
import { describeChanges, describeParts, describeTranslations } from "./describe-corrections";
import type { ToldEvent } from "./events";
import type { EventNames, HistoryTexts } from "./history-texts";

type Source = Pick<Extract<ToldEvent, { kind: "promised_deadline_changed" }>, "sourceTitle" | "sourceUrl">;

/**
 * An event as a sentence in the reader's language. What people wrote themselves stays in the language they wrote in, and
 * is marked as theirs (`markForeign`): show the sentence in its parts (`splitForeign`). docs/decisions/06-audit-chain.md.
 */
export function describeEvent(event: ToldEvent, names: EventNames, texts: HistoryTexts, language: Language): string {
  const answered = "proposal" in event && event.proposal ? texts.sentence(answeredProposal[event.proposal], {}) : "";
  const waits = "proposalWaits" in event && event.proposalWaits ? texts.sentence("proposal_waits", {}) : "";
  return endedOnce(joinSentences([tell(event, names, texts, language), answered, waits], language));
}

/** The sentence that says how an act answered what was proposed. */
const answeredProposal = {
  adopted: "proposal_adopted",
  decided_otherwise: "proposal_decided_otherwise",
  lapsed: "proposal_lapsed",
} as const;

function tell(event: ToldEvent, names: EventNames, texts: HistoryTexts, language: Language): string {
  const sentence = (values: Record<string, string>) => texts.sentence(event.kind, values);
  const organisation = (id: string) => {
    const found = names.organisations.get(id);
    return found ? inOwnLanguage(localized(namesOf(found), found.original, language)) : texts.none;
  };
  const nameOf = (person: PersonNames | undefined) =>
    person === undefined ? texts.none : personName(person, language, texts.erasedPerson);
  const date = (edtf: string | null) => {
    const deadline = edtf === null ? null : parseDeadline(edtf);
    return deadline ? deadlineInWords(deadline, language, { form: "nominative" }) : texts.none;
  };

  switch (event.kind) {
    case "put_on_control":
      return sentence({
        organisation: organisation(event.leadId),
        level: texts.controlLevel(event.controlLevel),
        control: date(event.control),
      });
    case "report_sent":
      return sentence({
        type: event.type,
        organisation: organisation(event.organisationId),
        onBehalf: event.onBehalf ? "yes" : "no",
      });
    case "report_verified":
      return sentence({ organisation: organisation(event.organisationId), reason: reasonOf(event) });
    case "taken_off_control":
      return sentence({
        outcome: texts.outcome(event.outcome) + (event.supersededBy ? ` (${event.supersededBy})` : ""),
        reason: reasonOf(event),
        hasReason: event.reason ? "yes" : "no",
      });
    case "control_deadline_changed":
      return texts.sentence(controlDateSentence(event), {
        from: date(event.from),
        to: date(event.to),
        ...(event.requested === undefined ? {} : { requested: date(event.requested) }),
        reason: reasonOf(event),
      });
    case "extension_requested":
      return sentence({
        organisation: organisation(event.organisationId),
        onBehalf: event.onBehalf ? "yes" : "no",
        from: date(event.from),
        to: date(event.to),
        reason: reasonOf(event),
      });
    case "extension_forwarded":
      return sentence({ supported: event.supported ? "yes" : "no", to: date(event.to), reason: reasonOf(event) });
    case "extension_refused":
    case "extension_withdrawn":
      return sentence({ to: date(event.to), reason: reasonOf(event) });
    case "assignment_accepted":
      return sentence({ organisation: organisation(event.organisationId) });
    case "objection_raised": {
      const { proposedLeadId, proposedWords } = event;
      return joinSentences(
        [
          sentence({
            organisation: organisation(event.organisationId),
            onBehalf: event.onBehalf ? "yes" : "no",
            ground: event.ground,
            reason: reasonOf(event),
          }),
          proposedLeadId === null
            ? ""
            : texts.sentence("objection_lead", { organisation: organisation(proposedLeadId) }),
          proposedWords === null
            ? ""
            : texts.sentence("objection_words", { words: markForeign(proposedWords, event.reasonIn) }),
        ].filter(Boolean),
        language,
      );
    }
    case "objection_upheld":
    case "objection_returned": {
      const { before, after } = event;
      return joinSentences(
        [
          sentence({ ground: event.ground, reason: reasonOf(event) }),
          before && after ? describeParts({ before, after }, organisation, texts, language) : "",
          event.changes ? describeChanges(event.changes, names, texts, language) : "",
        ].flatMap((told) => (told ? beginSentence(told, language) : [])),
        language,
      );
    }
    case "objection_refused":
    case "objection_withdrawn":
      return sentence({ ground: event.ground, reason: reasonOf(event) });
    case "decision_proposed": {
      const { proposedOutcome: outcome, supersededBy, controlDate, controlLevel, leadId } = event;
      const value = [
        outcome === null ? "" : texts.outcome(outcome) + (supersededBy ? ` (${supersededBy})` : ""),
        controlDate === null ? "" : date(controlDate),
        controlLevel === null ? "" : texts.controlLevel(controlLevel),
        leadId === null ? "" : organisation(leadId),
      ].find(Boolean);
      return sentence({
        decision: texts.proposed(event.decision),
        hasValue: value ? "yes" : "no",
        value: value ?? "",
        reason: reasonOf(event),
      });
    }
    case "proposal_declined":
    case "proposal_withdrawn":
      return sentence({ decision: texts.proposed(event.decision), reason: reasonOf(event) });
    case "report_withdrawn":
      return sentence({
        organisation: organisation(event.organisationId),
        status: texts.status(event.to),
        reason: reasonOf(event),
      });
    case "decision_withdrawn":
      return sentence({
        decision: texts.decision(event.decision),
        status: texts.status(event.to),
        reason: reasonOf(event),
      });
    case "entry_withdrawn":
      return sentence({
        entry: event.entry,
        organisation: event.organisationId === null ? "" : organisation(event.organisationId),
        title: event.title === null ? "" : markForeign(event.title),
        reason: reasonOf(event),
      });
    case "promised_deadline_changed":
      return texts.sentence(event.from === event.to ? "promised_deadline_confirmed" : event.kind, {
        from: date(event.from),
        to: date(event.to),
        source: sourceInWords(event),
        hasSource: (event.sourceTitle ?? event.sourceUrl) ? "yes" : "no",
      });
    case "report_requested":
      return sentence({
        organisation: organisation(event.organisationId),
        date: formatDateIn(calendarDate(event.dueOn), language, "dative"),
      });
    case "owner_assigned": {
      const person = (id: string | null) => (id === null ? texts.nobody : nameOf(names.people.get(id)));
      return sentence({
        organisation: organisation(event.organisationId),
        from: person(event.from),
        to: person(event.to),
      });
    }
    case "evidence_added":
      return sentence({ title: `${markForeign(event.evidence.title)} (${whereabouts(event.evidence, language)})` });
    case "commitment_edited":
      return sentence({
        changes: beginSentence(describeChanges(event.changes, names, texts, language), language),
        reason: reasonOf(event),
        hasReason: event.reason ? "yes" : "no",
      });
    case "next_step_set":
      return sentence({
        step: event.to === null ? "" : markForeign(event.to, event.toIn),
        isSet: event.to === null ? "no" : "yes",
      });
    case "handed_over": {
      const { to, fromPerson, toPerson } = event;
      const person = (id: string | null) => (id === null ? texts.nobody : nameOf(names.people.get(id)));
      const named = { organisation: organisation(to), from: person(fromPerson), to: person(toPerson) };
      const changes = [
        describeParts(event, organisation, texts, language),
        fromPerson === toPerson ? "" : texts.sentence("part_person", named),
      ];
      return sentence({ changes: inARow(changes.filter(Boolean), language, "; "), reason: reasonOf(event) });
    }
    case "text_translated":
      return sentence({
        of: event.text.split(":")[0] ?? "",
        changes: beginSentence(describeTranslations(event, texts, language), language),
      });
    case "parts_changed":
      return sentence({ changes: describeParts(event, organisation, texts, language), reason: reasonOf(event) });
    case "set_for_record":
    case "returned_to_captured":
    case "marking_set":
    case "marking_lifted":
    case "returned":
    case "kept_on_additional_control":
    case "reopened":
    case "note_withdrawn":
      return sentence({ reason: reasonOf(event) });
    case "commitment_imported":
      return joinSentences(
        [
          sentence({ file: markForeign(event.file), row: String(event.row) }),
          event.marking ? texts.sentence("restricted_by_file", {}) : "",
        ],
        language,
      );
    case "commitment_captured":
      return joinSentences([sentence({}), event.marking ? texts.sentence("restricted_by_text", {}) : ""], language);
    case "unreadable":
    case "started":
    case "note_added":
    case "note_removed":
    case "note_restored":
      return sentence({});
    case "statement_moved_out":
    case "statement_moved_in":
    case "restated":
      return joinSentences(
        [
          event.kind === "restated" ? sentence(namedText(event)) : sentence(movedStatement(event)),
          event.fromKind === event.toKind
            ? ""
            : texts.sentence("restated_kind", { from: texts.kind(event.fromKind), to: texts.kind(event.toKind) }),
          event.fromPromised === event.toPromised
            ? ""
            : texts.sentence("restated_promised", { from: date(event.fromPromised), to: date(event.toPromised) }),
          event.marking ? texts.sentence("restricted_by_text", {}) : "",
        ],
        language,
      );
    case "statement_moved":
    case "release_registered":
    case "release_changed":
    case "capture_reopened":
    case "release_captured":
    case "release_withdrawn":
    case "release_file_withdrawn":
    case "meeting_withdrawn":
    case "user_created":
    case "user_disabled":
    case "user_enabled":
    case "password_renewed":
    case "password_changed":
    case "user_erased":
    case "change_asked":
    case "change_confirmed":
    case "change_declined":
    case "organisation_added":
    case "meeting_added":
    case "milestone_added":
    case "sector_added":
    case "organisation_changed":
    case "user_changed":
    case "meeting_changed":
    case "milestone_changed":
    case "sector_changed":
    case "organisations_imported":
    case "commitments_imported":
    case "review_prepared":
    case "review_changed":
    case "agenda_changed":
    case "review_cancelled":
    case "review_started":
    case "chair_taken":
    case "item_opened":
    case "item_parked":
    case "item_unparked":
    case "item_noted":
    case "item_decided":
    case "decision_taken_back":
    case "review_finished":
    case "minutes_approved":
    case "addendum_added":
    case "demonstration_loaded":
    case "installation_changed":
    case "recorded":
    case "resealed":
    case "chains_closed":
      return texts.sentence("other", {});
  }
}

type MovedStatement = Extract<ToldEvent, { kind: "statement_moved_out" | "statement_moved_in" }>;

function movedStatement(event: MovedStatement): Record<string, string> {
  const { kind } = event;
  const other = kind === "statement_moved_out" ? event.to : event.from;
  const isSeparated = kind === "statement_moved_out" && event.separated;
  const where = other === null ? "hidden" : isSeparated ? "separated" : "moved";
  return Object.assign(namedText(event), { where, other: other ?? "", reason: reasonOf(event) });
}

function namedText({ release }: { release: string | null }): Record<string, string> {
  return { text: release === null ? "hidden" : "named", release: release ?? "" };
}

/** A correction, a date that was asked for, or one that was not. */
function controlDateSentence({ correction, requested }: Extract<ToldEvent, { kind: "control_deadline_changed" }>) {
  if (correction) return "control_deadline_corrected";
  return requested === undefined ? "control_deadline_changed" : "control_deadline_extended";
}

function reasonOf({ reason, reasonIn }: { reason: WrittenText | null; reasonIn: Language }): string {
  return reason === null ? "" : markForeign(reason, reasonIn);
}

/** What a source is called, and the host where it is; its address where it has no name. */
function sourceInWords({ sourceTitle: title, sourceUrl: url }: Source): string {
  if (title === null) return url ?? "";
  return url === null ? markForeign(title) : `${markForeign(title)} (${hostOf(url)})`;
}

/** Where a piece of evidence is found: the host of its link, or the date of what has none; and the file that was kept of it. */
function whereabouts(
  { url, dated, file }: Extract<ToldEvent, { kind: "evidence_added" }>["evidence"],
  language: Language,
): string {
  const date = dated === null ? "" : formatDate(calendarDate(dated), language);
  const kept = file ? `${markForeign(file.name)}, SHA-256 ${shortHash(file.sha256)}` : "";
  return [url === null ? date : hostOf(url), kept].filter(Boolean).join("; ");
}
