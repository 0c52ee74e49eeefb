import { addDays, toDbDate } from "@/lib/deadlines/calendar-date";
import { readDeadline } from "./read-deadline";
import { type Applied, SEED_LANGUAGE, type StepContext, type StepOf } from "./step-context";

/** The lead asks for a later control date. */
export async function requestExtension(context: StepContext, step: StepOf<"extension_requested">): Promise<Applied> {
  const { tx, commitment, loaded, occurredAt, state } = context;
  const { done, forecast } = step;
  const reason = step.reason.ru;
  const lastDay = addDays(loaded.loadedOn, step.control);
  const to = readDeadline(lastDay);
  const forecastFor = addDays(loaded.loadedOn, step.forecastFor);
  const asked = { organisationId: commitment.leadId, onBehalf: false };
  await tx.extensionRequest.create({
    data: {
      ...asked,
      commitmentId: commitment.id,
      requestedById: loaded.people.executor,
      fromEdtf: state.controlEdtf,
      requestedEdtf: to.edtf,
      requestedEarliest: toDbDate(to.earliest),
      requestedLatest: toDbDate(lastDay),
      requestedPrecision: to.precision,
      reason,
      done,
      forecast,
      forecastEdtf: forecastFor,
      forecastLatest: toDbDate(forecastFor),
      writtenIn: SEED_LANGUAGE,
      occurredAt,
    },
  });
  return {
    actor: "executor",
    action: "request_extension",
    event: {
      kind: "extension_requested",
      ...asked,
      from: state.controlEdtf,
      to: to.edtf,
      reason,
      reasonIn: SEED_LANGUAGE,
      done,
      forecast,
      forecastFor,
    },
  };
}

/** The coordinator passes on what waits, with an opinion. */
export async function forwardExtension(context: StepContext, step: StepOf<"extension_forwarded">): Promise<Applied> {
  const { tx, loaded, occurredAt } = context;
  const { id, requestedEdtf } = await waiting(context);
  const { supported } = step;
  const opinion = step.opinion.ru;
  const forwarded = { isSupported: supported, opinion, opinionIn: SEED_LANGUAGE } as const;
  await tx.extensionRequest.update({
    where: { id },
    data: { ...forwarded, forwardedById: loaded.people.coordinator, forwardedAt: occurredAt },
  });
  return {
    actor: "coordinator",
    action: "forward_extension",
    event: { kind: "extension_forwarded", supported, to: requestedEdtf, reason: opinion, reasonIn: SEED_LANGUAGE },
  };
}

/** A later date answers the request that waits, and is said to be the answer to it. */
export async function answerByExtending(
  { tx, commitment, loaded, occurredAt }: StepContext,
  decisionId: string,
  controlEdtf: string,
): Promise<{ requested?: string }> {
  const found = await tx.extensionRequest.findFirst({ where: { commitmentId: commitment.id, answer: null } });
  if (!found) return {};
  const answer = found.requestedEdtf === controlEdtf ? "granted" : "granted_otherwise";
  await tx.extensionRequest.update({
    where: { id: found.id },
    data: { answer, decisionId, answeredById: loaded.people.head, answeredAt: occurredAt },
  });
  return { requested: found.requestedEdtf };
}

async function waiting({ tx, commitment }: StepContext) {
  return tx.extensionRequest.findFirstOrThrow({
    where: { commitmentId: commitment.id, answer: null },
    select: { id: true, requestedEdtf: true },
  });
}
