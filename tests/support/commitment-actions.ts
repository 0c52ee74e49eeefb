import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { carryOut, changeInput } from "@/lib/commitments/actions/index";
import type { Changed } from "@/lib/commitments/write";
import { db } from "@/lib/db";
import type { Result } from "@/lib/forms/result";
import type { Action } from "@/lib/vocabulary/commitments";
import type { RefusalDetails } from "@/lib/writes/write";
import { anOrganisation, aUser } from "./build-people";

/** Of texts, but for the parts of organisations, which are a list. */
type Form = Record<string, unknown>;

/** The least each form needs; a link for what needs evidence, a far date for what needs a later one. */
const least: Partial<Record<Action, Form>> = {
  put_on_control: { completionForm: "Отчёт об исполнении", controlLevel: "minister", controlDate: "2026-12-31" },
  set_for_record: { reason: "Общая формулировка" },
  return_to_captured: { reason: "Появился исполнитель" },
  report_interim: { text: "Переговоры идут." },
  report_final: { text: "Исполнено полностью." },
  verify_report: { text: "Сверено с протоколом комиссии" },
  return: { reason: "Нет сведений о сроках" },
  additional_control: { reason: "Ждём подтверждения" },
  take_off_control: { outcome: "not_fulfilled", reason: "Стороны отказались" },
  reopen: { reason: "Снято по ошибке" },
  extend: { controlDate: "2027-12-31", reason: "Перенос переговоров" },
  request_extension: {
    controlDate: "2027-12-31",
    reason: "Ждём ответа стороны",
    done: "Проект согласован",
    forecast: "Подпишем",
    forecastFor: "2027-11",
  },
  forward_extension: { opinion: "for", reason: "Обоснованно" },
  refuse_extension: { reason: "Срок достаточен" },
  withdraw_extension: { reason: "Успеваем" },
  raise_objection: {
    ground: "other_words",
    reason: "В тексте сказано иначе",
    proposedWords: "Рассмотреть возможность рейсов",
  },
  uphold_objection: { reason: "В тексте так и сказано" },
  uphold_and_return: { reason: "Нужно уточнить" },
  refuse_objection: { reason: "Сказано именно так" },
  withdraw_objection: { reason: "Разобрались" },
  propose_decision: { decision: "take_off_control:not_fulfilled", reason: "Стороны отказались" },
  decline_proposal: { reason: "Рано" },
  withdraw_proposal: { reason: "Поспешили" },
  request_report: { dueOn: "2026-12-01" },
  add_evidence: { evidenceKind: "press", evidenceTitle: "Сообщение", evidenceUrl: "https://gov.example.kz/1" },
  add_note: { text: "Позвонить в посольство" },
  restrict: { reason: "Текст для служебного пользования" },
  lift_restriction: { reason: "Текст опубликован" },
  edit_wording: { titleRu: "Исправленное название", original: "ru", completionForm: "Отчёт об исполнении" },
  set_next_step: { nextStep: "Запросить ответ стороны" },
  edit_facts: { sectorCode: "energy" },
  change_control: { controlLevel: "department", reason: "Поручение" },
  correct_control_date: { controlDate: "2027-01-15", reason: "Опечатка в годе" },
  move_statement: { statementId: randomUUID(), target: "KZ-JP-1999-01", reason: "Не тот пункт" },
  separate_statement: {
    statementId: randomUUID(),
    title: "Отдельная договорённость",
    sectorCode: "energy",
    reason: "Сказано о другом",
  },
  withdraw_report: { reason: "Отправлено по ошибке" },
  withdraw_decision: { reason: "Относится к другому пункту" },
  withdraw_entry: { entry: `evidence:${randomUUID()}`, reason: "Относится к другому пункту" },
  withdraw_note: { noteId: randomUUID(), reason: "Относится к другому пункту" },
  translate: { of: "completion_form", textEn: "Report on execution" },
  hand_over: { organisationId: randomUUID(), successorId: randomUUID(), reason: "Реорганизация" },
  change_parts: { parts: [], reason: "Внесён не тот исполнитель" },
};

/** A form as the page sends it: the version it was made from, and a key of its own. */
export function actionForm(reference: string, version: number, action: Action, given: Form = {}): Form {
  const request = { reference, version: String(version), key: randomUUID(), language: "ru" };
  return { action, ...request, ...least[action], ...given };
}

/** Sends a form as it stands; one that the schema refuses is a mistake of the test and throws. */
export function sendForm(viewer: Viewer, form: Form): Promise<Result<Changed, RefusalDetails>> {
  return carryOut(viewer, changeInput.parse(form));
}

/** Sends a form made from the commitment as it is now. */
export async function takeAction(viewer: Viewer, reference: string, action: Action, given: Form = {}) {
  const { version } = await db().commitment.findUniqueOrThrow({ where: { reference }, select: { version: true } });
  return sendForm(viewer, actionForm(reference, version, action, given));
}

/** Everything kept of a commitment, for seeing that nothing changed, or what did. Idempotency keys are of everyone. */
export async function readEverything(id: string) {
  const commitmentId = { where: { commitmentId: id }, orderBy: { id: "asc" as const } };
  const [
    commitment,
    assignments,
    reports,
    verifications,
    requests,
    extensions,
    objections,
    proposals,
    decisions,
    notes,
    evidence,
    dates,
    withdrawals,
    translations,
    events,
    keys,
  ] = await Promise.all([
    db().commitment.findUniqueOrThrow({ where: { id } }),
    db().assignment.findMany(commitmentId),
    db().report.findMany(commitmentId),
    db().verification.findMany(commitmentId),
    db().reportRequest.findMany(commitmentId),
    db().extensionRequest.findMany(commitmentId),
    db().objection.findMany(commitmentId),
    db().decisionProposal.findMany(commitmentId),
    db().decision.findMany(commitmentId),
    db().note.findMany(commitmentId),
    db().evidence.findMany(commitmentId),
    db().deadlineChange.findMany(commitmentId),
    db().withdrawal.findMany(commitmentId),
    db().textTranslation.findMany(commitmentId),
    db().auditEvent.findMany({ where: { chain: `commitment:${id}` }, orderBy: { seq: "asc" } }),
    db().idempotencyKey.count(),
  ]);
  return {
    commitment,
    assignments,
    reports,
    verifications,
    requests,
    extensions,
    objections,
    proposals,
    decisions,
    notes,
    evidence,
    dates,
    withdrawals,
    translations,
    events,
    keys,
  };
}

/** People of every role around one commitment's organisations. The coordinator and the head belong to the ministry `mfa`. */
export async function aTeam() {
  const [mfa, lead, co, consolidator, other, foreign] = [
    await anOrganisation(),
    await anOrganisation(),
    await anOrganisation(),
    await anOrganisation(),
    await anOrganisation(),
    await anOrganisation({ side: "JP" }),
  ];
  const parts = [
    { organisationId: co.id, side: "KZ", role: "co_executor" as const },
    { organisationId: consolidator.id, side: "KZ", role: "consolidator" as const },
    { organisationId: foreign.id, side: "JP", role: "lead" as const },
  ];
  const of = { organisationId: mfa.id };
  return {
    mfa,
    lead,
    co,
    consolidator,
    other,
    foreign,
    /** What `aCommitment` takes for the lead and all other parts. */
    owners: { leadId: lead.id, assignments: parts },
    coordinator: await aUser({ role: "coordinator", ...of }),
    head: await aUser({ role: "head", ...of }),
    departmentHead: await aUser({ role: "head", authorityLevel: "department", ...of }),
    president: await aUser({ role: "head", authorityLevel: "president", ...of }),
    observer: await aUser({ role: "observer", ...of }),
    admin: await aUser({ role: "admin", ...of }),
    executor: await aUser({ role: "executor", organisationId: lead.id }),
    coExecutor: await aUser({ role: "executor", organisationId: co.id }),
    consolidatorOfficer: await aUser({ role: "executor", organisationId: consolidator.id }),
    stranger: await aUser({ role: "executor", organisationId: other.id }),
  };
}

export type Team = Awaited<ReturnType<typeof aTeam>>;
