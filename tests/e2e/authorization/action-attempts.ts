import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { demonstrationAccounts } from "@/lib/auth/demonstration";
import { db } from "@/lib/db";
import { type Action, actions, type Status } from "@/lib/vocabulary/commitments";
import type { ControlLevel, Role } from "@/lib/vocabulary/people";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser, theUser } from "@/tests/support/build-people";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { takeAction } from "@/tests/support/commitment-actions";

/** What the design allows, said here once more on purpose: the walk must not learn it from the code it judges. */
const ALLOWED: Record<Action, { from: Status; roles: Role[]; executorOfLead?: true; byAuthority?: true }> = {
  put_on_control: { from: "captured", roles: ["coordinator"] },
  set_for_record: { from: "captured", roles: ["coordinator"] },
  return_to_captured: { from: "record_only", roles: ["coordinator"] },
  start: { from: "on_control", roles: ["coordinator"], executorOfLead: true },
  report_interim: { from: "on_control", roles: ["coordinator"], executorOfLead: true },
  report_final: { from: "in_progress", roles: ["coordinator"], executorOfLead: true },
  verify_report: { from: "in_progress", roles: ["coordinator"] },
  return: { from: "reported", roles: ["head"], byAuthority: true },
  additional_control: { from: "reported", roles: ["head"], byAuthority: true },
  take_off_control: { from: "in_progress", roles: ["head"], byAuthority: true },
  reopen: { from: "off_control", roles: ["head"], byAuthority: true },
  extend: { from: "on_control", roles: ["head"], byAuthority: true },
  request_extension: { from: "on_control", roles: ["coordinator"], executorOfLead: true },
  forward_extension: { from: "on_control", roles: ["coordinator"] },
  refuse_extension: { from: "on_control", roles: ["head"], byAuthority: true },
  withdraw_extension: { from: "on_control", roles: ["coordinator"], executorOfLead: true },
  accept_assignment: { from: "on_control", roles: [], executorOfLead: true },
  raise_objection: { from: "on_control", roles: ["coordinator"], executorOfLead: true },
  uphold_objection: { from: "on_control", roles: ["head"], byAuthority: true },
  uphold_and_return: { from: "on_control", roles: ["head"], byAuthority: true },
  refuse_objection: { from: "on_control", roles: ["head"], byAuthority: true },
  withdraw_objection: { from: "on_control", roles: ["coordinator"], executorOfLead: true },
  propose_decision: { from: "on_control", roles: ["coordinator", "head"] },
  decline_proposal: { from: "on_control", roles: ["head"], byAuthority: true },
  withdraw_proposal: { from: "on_control", roles: ["coordinator"] },
  request_report: { from: "on_control", roles: ["coordinator", "head"] },
  assign_owner: { from: "on_control", roles: ["coordinator"], executorOfLead: true },
  add_evidence: { from: "on_control", roles: ["coordinator", "head"], executorOfLead: true },
  add_note: { from: "on_control", roles: ["coordinator", "head"], executorOfLead: true },
  restrict: { from: "on_control", roles: ["coordinator"] },
  lift_restriction: { from: "on_control", roles: ["coordinator"] },
  edit_wording: { from: "on_control", roles: ["coordinator"] },
  set_next_step: { from: "on_control", roles: ["coordinator", "head"], byAuthority: true },
  edit_facts: { from: "on_control", roles: ["coordinator"] },
  change_parts: { from: "on_control", roles: ["coordinator"] },
  change_control: { from: "on_control", roles: ["head"], byAuthority: true },
  correct_control_date: { from: "on_control", roles: ["coordinator", "head"], byAuthority: true },
  move_statement: { from: "on_control", roles: ["coordinator"] },
  separate_statement: { from: "on_control", roles: ["coordinator"] },
  withdraw_report: { from: "in_progress", roles: ["coordinator"], executorOfLead: true },
  withdraw_decision: { from: "in_progress", roles: ["head"], byAuthority: true },
  withdraw_entry: { from: "on_control", roles: ["coordinator", "head"], executorOfLead: true },
  withdraw_note: { from: "on_control", roles: ["coordinator", "head"], executorOfLead: true },
  hand_over: { from: "on_control", roles: ["coordinator"] },
  translate: { from: "on_control", roles: ["coordinator"], executorOfLead: true },
};

/** One thing to try on one commitment: who may, who may not, and what is filled in. */
type ActionAttempt = {
  name: string;
  reference: string;
  action: Action;
  may: Role[];
  mayNot: Role[];
  values: Record<string, string>;
  /** What the form is made from. */
  version: number;
};

const objecting: readonly Action[] = [
  "accept_assignment",
  "raise_objection",
  "uphold_objection",
  "uphold_and_return",
  "refuse_objection",
  "withdraw_objection",
];
const ROLES: Role[] = ["coordinator", "executor", "head", "observer", "admin"];
const EXECUTOR: Role[] = ["executor"];
const HEAD: Role[] = ["head"];

/**
 * Every action on a commitment of another ministry; every one on a commitment of the executor's own; and those that need
 * authority on one above the head's.
 */
export async function actionAttempts(): Promise<ActionAttempt[]> {
  const [transport, other] = await Promise.all(["kz-transport", "kz-mfa"].map(organisation));
  const made: ActionAttempt[] = [];
  for (const action of actions) {
    const { roles: may, executorOfLead, byAuthority } = ALLOWED[action];
    const mayNot = ROLES.filter((role) => !may.includes(role));
    made.push(await attempt("another's", action, other, { may, mayNot }));
    // What the others may do depends neither on whose it is nor on its level.
    const own = executorOfLead ? { may: EXECUTOR, mayNot: [] } : { may: [], mayNot: EXECUTOR };
    made.push(await attempt("Transport's", action, transport, own));
    const above = { may: [], mayNot: HEAD };
    if (byAuthority) made.push(await attempt("the government's", action, other, above, "government"));
  }
  return made;
}

/** Every action on a commitment of another ministry alone: what whoever is not of its lead may do. */
export async function attemptsOnAnothers(): Promise<ActionAttempt[]> {
  const other = await organisation("kz-mfa");
  const made: ActionAttempt[] = [];
  for (const action of actions) {
    made.push(await attempt("another's", action, other, { may: ALLOWED[action].roles, mayNot: [] }));
  }
  return made;
}

async function attempt(
  whose: string,
  action: Action,
  leadId: string | undefined,
  who: { may: Role[]; mayNot: Role[] },
  controlLevel: ControlLevel = "minister",
): Promise<ActionAttempt> {
  const { from: status } = ALLOWED[action];
  const onControl = status !== "captured" && status !== "record_only";
  const { reference } = await aCommitment({
    series: "TR-JP-2032",
    status,
    controlLevel,
    leadId: leadId ?? null,
    ...(action === "lift_restriction" ? { marking: "restricted" as const } : {}),
    ...(onControl ? { control: "2026-01-10", quietSince: "2025-12-01" } : {}),
    // A term that is not over on any day the walk runs.
    ...(objecting.includes(action) ? { assignedOn: "2026-01-01", objectionUntil: "2099-12-31" } : {}),
  });
  const values = { ...(await valuesOf(action, leadId ?? "")), ...(await prepare(action, reference, who.may.at(-1))) };
  const { version } = await db().commitment.findUniqueOrThrow({ where: { reference }, select: { version: true } });
  return { name: `${action} on ${whose}`, reference, action, ...who, values, version };
}

/** What must be there to be taken back: made by whoever may, or by someone whose is not theirs to take. */
async function prepare(action: Action, reference: string, role: Role = "coordinator"): Promise<Record<string, string>> {
  const email = demonstrationAccounts.find((account) => account.role === role)?.email ?? "";
  const of = { where: { commitment: { reference } }, select: { id: true } };
  const take = async (viewer: Viewer, step: Action) => {
    const answer = await takeAction(viewer, reference, step);
    if (!answer.ok) throw new Error(`${step}: ${JSON.stringify(answer)}`);
  };
  switch (action) {
    case "move_statement":
    case "separate_statement": {
      const statementId = await joinedStatement(reference);
      if (action === "separate_statement") return { statementId };
      const target = (await aCommitment({ series: "TR-JP-2032" })).reference;
      return { statementId, target, targetChosen: target, targetAsked: target };
    }
    case "forward_extension":
    case "refuse_extension":
    case "withdraw_extension":
      await take(await aUser({ role: "coordinator" }), "request_extension");
      return {};
    case "verify_report":
      await take(await aUser({ role: "coordinator" }), "report_final");
      return {};
    case "uphold_objection":
    case "uphold_and_return":
    case "refuse_objection":
    case "withdraw_objection":
      await take(await aUser({ role: "coordinator" }), "raise_objection");
      return {};
    case "decline_proposal":
    case "withdraw_proposal":
      await take(await aUser({ role: "coordinator" }), "propose_decision");
      return {};
    case "withdraw_report":
      await take(await theUser(email), "report_final");
      return {};
    case "withdraw_decision":
      await take(await aUser({ role: "head", authorityLevel: "president" }), "take_off_control");
      return {};
    case "withdraw_entry":
      await take(await theUser(email), "add_evidence");
      return { entry: `evidence:${(await db().evidence.findFirstOrThrow(of)).id}` };
    case "translate":
      await take(await theUser(email), "report_interim");
      return { of: `report:${(await db().report.findFirstOrThrow(of)).id}` };
    case "withdraw_note":
      await take(await theUser(email), "add_note");
      return { noteId: (await db().note.findFirstOrThrow(of)).id };
    default:
      return {};
  }
}

/** A statement beside another one, so that it may leave. */
async function joinedStatement(reference: string): Promise<string> {
  const { id: commitmentId } = await db().commitment.findUniqueOrThrow({ where: { reference }, select: { id: true } });
  const release = await aRelease();
  await aStatement({ release, quote: "Стороны договорились", commitmentId });
  return aStatement({ release, quote: "планируется рейс", commitmentId });
}

async function organisation(code: string): Promise<string> {
  const { id } = await db().organisation.findUniqueOrThrow({ where: { code }, select: { id: true } });
  return id;
}

/** What each form is filled in with, beside what every form carries. */
async function valuesOf(action: Action, leadId: string): Promise<Record<string, string>> {
  switch (action) {
    case "put_on_control":
      return { leadId, completionForm: "Отчёт", controlLevel: "minister", controlDate: "2027-03-01" };
    case "start":
      return {};
    case "report_interim":
    case "report_final":
    case "verify_report":
    case "add_note":
      return { text: "Сделано всё, что просили." };
    case "take_off_control":
      return { outcome: "lapsed", reason: "Утратило смысл." };
    case "extend":
      return { controlDate: "2027-03-01", reason: "Стороны попросили." };
    case "request_extension":
      return {
        controlDate: "2027-03-01",
        reason: "Стороны попросили.",
        done: "Начато.",
        forecast: "Закончим.",
        forecastFor: "2027-02-01",
      };
    case "forward_extension":
      return { opinion: "for", reason: "Обоснованно." };
    case "accept_assignment":
      return {};
    case "raise_objection":
      return { ground: "not_promised", reason: "Обсуждалось, не обещано." };
    case "propose_decision":
      // Above what the head of the walk may set.
      return { decision: "escalate:government", reason: "Нужно поручение." };
    case "request_report":
      return { dueOn: "2027-03-01" };
    case "assign_owner": {
      const { id } = await db().user.findFirstOrThrow({ where: { organisationId: leadId }, select: { id: true } });
      return { personId: id };
    }
    case "edit_wording":
      return { titleRu: "Другое название", original: "ru", completionForm: "Отчёт" };
    case "set_next_step":
      return { nextStep: "Запросить ответ стороны." };
    case "edit_facts":
      return { sectorCode: "energy" };
    case "change_parts": {
      const other = await organisation("kz-industry");
      return { lead_KZ: other, reason: "Внесён не тот." };
    }
    case "hand_over": {
      const successorId = await organisation("kz-industry");
      return { organisationId: leadId, successorId, reason: "Реорганизация." };
    }
    case "translate":
      return { textEn: "As it was asked." };
    case "correct_control_date":
      return { controlDate: "2026-01-05", reason: "Опечатка в дне." };
    case "move_statement":
      return { reason: "Не тот пункт." };
    case "separate_statement":
      return { title: "Отдельная договорённость", sectorCode: "energy", reason: "Сказано о другом." };
    case "change_control":
      return { controlLevel: "department", reason: "Так решено." };
    case "add_evidence":
      return { evidenceTitle: "Сообщение", evidenceUrl: "https://example.kz/1", evidenceKind: "press" };
    default:
      return { reason: "Так решено." };
  }
}

/** What every form carries. */
export function formFields({ action, reference, version }: ActionAttempt): Record<string, string> {
  return { action, reference, version: String(version), key: randomUUID(), language: "ru" };
}
