import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { can } from "@/lib/access/permissions";
import { auditEvent } from "@/lib/audit/events";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { actionOf } from "@/lib/commitments/actions";
import { possibleActions } from "@/lib/commitments/possible-actions";
import { proposalChoices } from "@/lib/commitments/proposal-choices";
import { isDecidable } from "@/lib/commitments/proposals";
import { isPossible, needsEvidence, transitions } from "@/lib/commitments/transitions";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { type Action, actions, isOpen, objectionGrounds, type Status } from "@/lib/vocabulary/commitments";
import { aCommitment } from "@/tests/support/build-commitment";
import { aTeam, readEverything, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });
const today = calendarDate("2026-11-23");

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

const people = [
  "coordinator",
  "head",
  "president",
  "departmentHead",
  "observer",
  "admin",
  "executor",
  "coExecutor",
  "consolidatorOfficer",
  "stranger",
] as const;

const step = fc.record({
  // Those who can act more often, or most sequences would be refusals only.
  who: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("coordinator" as const, "president" as const, "executor" as const) },
    { weight: 1, arbitrary: fc.constantFrom(...people) },
  ),
  action: fc.constantFrom(...actions),
  /** Three times in four something possible is chosen instead, so that sequences go deep. */
  possible: fc.option(fc.nat(), { freq: 4 }),
  outcome: fc.constantFrom("fulfilled", "partially_fulfilled", "not_fulfilled", "superseded", "lapsed"),
  date: fc.constantFrom("2026-11-01", "2026-12-31", "2027", "2027-34", "2028-01-31"),
  withEvidence: fc.boolean(),
  /** Chooses among what the corrections may say. */
  nth: fc.nat(1023),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

type Everything = Awaited<ReturnType<typeof readEverything>>;

/** One of all reports with their verifications, requests and pieces of evidence, withdrawn or not. */
function entryOf({ reports, requests, evidence, verifications }: Everything, nth: number): string {
  const entries = [
    ...reports.map(({ id }) => `report:${id}`),
    ...requests.map(({ id }) => `request:${id}`),
    ...evidence.map(({ id }) => `evidence:${id}`),
    ...verifications.map(({ id }) => `verification:${id}`),
  ];
  return entries[nth % Math.max(1, entries.length)] ?? `report:${randomUUID()}`;
}

/** One of the texts, withdrawn or not. */
function textOf({ reports, requests, decisions, dates, withdrawals }: Everything, nth: number): string {
  const texts = [
    ...["completion_form", "next_step", "event:2"],
    ...reports.map(({ id }) => `report:${id}`),
    ...requests.map(({ id }) => `report_request:${id}`),
    ...decisions.map(({ id }) => `decision:${id}`),
    ...dates.map(({ id }) => `deadline_change:${id}`),
    ...withdrawals.map(({ id }) => `withdrawal:${id}`),
  ];
  return texts[nth % texts.length] ?? "next_step";
}

function formOf(
  { action, outcome, date, withEvidence, nth }: Step,
  successor: string,
  before: Everything,
): Record<string, unknown> {
  const evidence: Record<string, string> = withEvidence
    ? { evidenceKind: "signed_act", evidenceTitle: "Акт", evidenceUrl: "https://gov.kz/a" }
    : {};
  const organisations = [team.lead, team.co, team.consolidator, team.other, team.foreign];
  const parts = organisations.flatMap(({ id: organisationId }, index) => {
    const role = (["lead", "co_executor", "consolidator", null] as const)[Math.floor(nth / 4 ** index) % 4];
    return role ? [{ organisationId, role }] : [];
  });
  const forms: Partial<Record<Action, Record<string, unknown>>> = {
    edit_wording: { titleRu: `Название ${nth}`, nextStep: withEvidence ? `Шаг ${nth}` : "" },
    set_next_step: { nextStep: withEvidence ? `Шаг ${nth}` : "" },
    edit_facts: { sectorCode: withEvidence ? "energy" : "transport", reportInterval: nth % 3 === 0 ? "30" : "" },
    change_parts: { parts },
    change_control: {
      controlLevel: (["department", "minister", "government"] as const)[nth % 3],
      reportInterval: nth % 4 === 0 ? "30" : "",
      controlDate: nth % 4 === 1 ? date : "",
    },
    put_on_control: { leadId: team.lead.id, controlDate: date },
    take_off_control: { outcome, ...(outcome === "superseded" ? { supersededBy: successor } : {}), ...evidence },
    extend: { controlDate: date },
    request_extension: { controlDate: date, forecastFor: date },
    forward_extension: { opinion: withEvidence ? "for" : "against" },
    raise_objection: objectionOf(nth),
    propose_decision: proposalOf(nth, date, successor),
    uphold_objection: { leadId: before.commitment.objectionGround === "not_ours" ? newLeadOf(nth) : "" },
    correct_control_date: { controlDate: date },
    withdraw_entry: { entry: entryOf(before, nth) },
    translate: {
      of: textOf(before, nth),
      textEn: withEvidence ? `Translation ${nth}` : "",
      textJa: nth % 3 === 0 ? `訳文${nth}` : "",
      ...(nth % 5 === 0 ? { confirmedEn: "yes" } : {}),
    },
    withdraw_note: { noteId: before.notes[nth % Math.max(1, before.notes.length)]?.id ?? randomUUID() },
    report_final: evidence,
    report_interim: evidence,
  };
  return forms[action] ?? {};
}

function proposalOf(nth: number, date: string, successor: string): Record<string, unknown> {
  const decision = proposalChoices[nth % proposalChoices.length] ?? "return";
  return {
    decision,
    ...(decision === "extend" ? { controlDate: date } : {}),
    ...(decision === "change_lead" ? { leadId: newLeadOf(nth) } : {}),
    ...(decision === "take_off_control:superseded" ? { supersededBy: successor } : {}),
  };
}

/** What rules look at beside the commitment's own columns. */
function asRulesSee({ commitment, assignments, reports, withdrawals, proposals }: Everything) {
  const gone = new Set(withdrawals.map(({ reportId }) => reportId));
  return {
    ...commitment,
    assignments,
    hasReport: reports.some(({ id, type }) => type === "final" && !gone.has(id)),
    proposal: proposals.find(({ answer }) => answer === null) ?? null,
  };
}

function objectionOf(nth: number): Record<string, unknown> {
  const ground = objectionGrounds[nth % 3];
  if (ground === "other_words") return { ground, proposedWords: `Сказано ${nth}` };
  return { ground, proposedWords: "", proposedLeadId: ground === "not_ours" && nth % 2 === 0 ? team.other.id : "" };
}

/** Who could lead, is it already, or is of another side. */
function newLeadOf(nth: number): string {
  return [team.other, team.co, team.lead, team.foreign][nth % 4]?.id ?? "";
}

it("keeps everything that must hold through any sequence of anyone's actions", async () => {
  const successor = await aCommitment(team.owners);
  const property = fc.asyncProperty(
    fc.constantFrom("captured" as const, "on_control" as const, "reported" as const),
    fc.array(step, { minLength: 1, maxLength: 12 }),
    async (status, steps) => {
      const term = status === "captured" ? {} : { assignedOn: "2026-11-20", objectionUntil: "2026-11-27" };
      const { id, reference } = await aCommitment({ ...team.owners, status, ...term });
      for (const drawn of steps) {
        const before = await readEverything(id);
        const viewer = team[drawn.who];
        const options = possibleActions(viewer, asRulesSee(before), today);
        const chosen = drawn.possible === null ? undefined : options[drawn.possible % options.length];
        const taken = { ...drawn, action: chosen ?? drawn.action };
        const answer = await takeAction(viewer, reference, taken.action, formOf(taken, successor.reference, before));
        const after = await readEverything(id);

        if (!answer.ok) {
          expect(after).toEqual(before);
          continue;
        }
        expect(can(viewer, taken.action, { ...before.commitment, assignments: before.assignments })).toBe(true);
        expect(isPossible(taken.action, before.commitment.status)).toBe(true);
        expect(after.commitment.version).toBe(before.commitment.version + 1);
        holds(after);
        followsTheTable(taken.action, before.commitment.status, after.commitment.status);
        expect(actionOf(auditEvent.parse(JSON.parse(after.events.at(-1)?.payload ?? "")))).toBe(taken.action);
      }
    },
  );
  await fc.assert(property, { numRuns: 15 });

  expect((await verifyHistory(db())).flaws).toEqual([]);
});

function holds(everything: Everything) {
  const { commitment, events, assignments, evidence, dates, decisions, reports, withdrawals, extensions } = everything;
  const { verifications, objections, proposals } = everything;
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
  expect(events).toHaveLength(commitment.version);
  const latest = events.at(-1);
  expect(latest?.occurredAt).toEqual(commitment.changedAt);
  for (const { payload, kind } of events) expect(auditEvent.parse(JSON.parse(payload)).kind).toBe(kind);

  const isClosed = commitment.status === "off_control";
  expect([commitment.outcome !== null, commitment.closedOn !== null]).toEqual([isClosed, isClosed]);
  expect(commitment.supersededById !== null).toBe(commitment.outcome === "superseded");
  if (commitment.outcome?.endsWith("fulfilled") && commitment.outcome !== "not_fulfilled") {
    const withdrawn = new Set(withdrawals.map(({ evidenceId }) => evidenceId));
    expect(evidence.filter(({ id }) => !withdrawn.has(id)).length).toBeGreaterThan(0);
  }
  expect(commitment.open).toBe(isOpen(commitment.status));
  expect(commitment.dueOn).toEqual(commitment.controlLatest ?? commitment.promisedLatest);
  const leads = assignments.filter(({ role, side }) => role === "lead" && side === "KZ");
  expect(leads.map(({ organisationId }) => organisationId)).toEqual(commitment.leadId ? [commitment.leadId] : []);
  if (isOpen(commitment.status) || isClosed) expect(leads).toHaveLength(1);

  // The trail is whole: each move starts where the one before ended, or anew after a time without dates, and the last is what stands.
  const trail = dates.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  for (const [index, { oldEdtf }] of trail.entries()) {
    expect([trail[index - 1]?.newEdtf ?? null, null]).toContain(oldEdtf);
  }
  // Before control there is none: it went with the decision that had set it.
  const hasNone = commitment.standing || ["captured", "record_only"].includes(commitment.status);
  expect(commitment.controlEdtf).toBe(hasNone ? null : (trail.at(-1)?.newEdtf ?? null));

  // A later date is asked for only where one is kept, by one request at a time.
  const waiting = extensions.filter(({ answer }) => answer === null);
  expect(waiting.map(({ forwardedAt }) => (forwardedAt ? "forwarded" : "requested"))).toEqual(
    commitment.extensionState === null ? [] : [commitment.extensionState],
  );
  if (!isOpen(commitment.status) || commitment.standing) expect(waiting).toEqual([]);

  // Verified is the last report on execution that stands, or none is; and nothing was closed as done unverified and without a word why.
  const gone = new Set(withdrawals.map(({ reportId, verificationId }) => reportId ?? verificationId));
  const standing = reports.filter(({ id, type }) => type === "final" && !gone.has(id));
  const last = standing.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime()).at(-1);
  const verified = verifications.filter(({ id, reportId }) => reportId === last?.id && !gone.has(id));
  expect(verified.map(({ occurredAt }) => occurredAt)).toEqual(commitment.verifiedAt ? [commitment.verifiedAt] : []);
  for (const { outcome, reason, occurredAt: closedAt } of decisions) {
    if (outcome === null || !needsEvidence(outcome) || reason !== null) continue;
    const takenBack = withdrawals.filter((one) => one.verificationId && one.occurredAt < closedAt);
    const stood = verifications.filter(
      ({ id, occurredAt }) => occurredAt < closedAt && !takenBack.some(({ verificationId }) => verificationId === id),
    );
    expect(stood).not.toEqual([]);
  }

  // One objection at a time, only to what is on control; a term and an acceptance are of an assignment, and never both.
  const objected = objections.filter(({ answer }) => answer === null);
  expect(objected.map(({ ground }) => ground)).toEqual(
    commitment.objectionGround === null ? [] : [commitment.objectionGround],
  );
  if (!isOpen(commitment.status)) expect(objected).toEqual([]);
  for (const { organisationId } of objected) expect(organisationId).toBe(commitment.leadId);
  if (!isOpen(commitment.status) && !isClosed) expect(commitment.assignedOn).toBeNull();
  expect(commitment.acceptedById !== null && commitment.objectionUntil !== null).toBe(false);
  if (commitment.acceptedById !== null || commitment.objectionUntil !== null) {
    expect(commitment.assignedOn).not.toBeNull();
  }

  // One proposal at a time, of what can still be decided; what was answered says by whom.
  const proposed = proposals.filter(({ answer }) => answer === null);
  expect(proposed.map(({ decision }) => decision)).toEqual(
    commitment.proposedDecision === null ? [] : [commitment.proposedDecision],
  );
  for (const { decision, leadId } of proposed) {
    expect(isDecidable(decision, commitment.status, commitment.standing)).toBe(true);
    if (leadId) expect(leadId).not.toBe(commitment.leadId);
  }
  for (const { answer, answeredById } of proposals) expect(answer === null).toBe(answeredById === null);

  const kinds = events.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "report_verified")).toHaveLength(verifications.length);
  expect(kinds.filter((kind) => kind === "decision_proposed")).toHaveLength(proposals.length);
  expect(kinds.filter((kind) => kind === "report_sent")).toHaveLength(reports.length);
  const corrections = dates.filter(({ isCorrection }) => isCorrection).length;
  expect(kinds.filter((kind) => decided.has(kind))).toHaveLength(decisions.length + corrections);
  const takenBack = new Set(
    withdrawals.map(
      (row) => row.reportId ?? row.reportRequestId ?? row.evidenceId ?? row.decisionId ?? row.verificationId,
    ),
  );
  expect(takenBack.size).toBe(withdrawals.length);
}

const decided = new Set([
  "put_on_control",
  "returned",
  "kept_on_additional_control",
  "taken_off_control",
  "reopened",
  "control_deadline_changed",
  "extension_refused",
  "objection_upheld",
  "objection_returned",
  "objection_refused",
]);

function followsTheTable(action: Action, from: Status, to: Status) {
  const led = transitions[action].to;
  if (led !== "before") expect(to).toBe(led ?? from);
}
