import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { createReview } from "@/lib/reviews/create-review";
import { decideItem } from "@/lib/reviews/decide-item";
import { decisionInput } from "@/lib/reviews/decision-inputs";
import { newReviewInput } from "@/lib/reviews/inputs";
import { startReview } from "@/lib/reviews/start-review";
import type { ReviewDecisionType } from "@/lib/vocabulary/reviews";

/** What a form of a review sends beside its own fields, made from the review as it is now. */
export async function ofReview(number: string): Promise<{ number: string; version: number; key: string }> {
  const { version } = await db().review.findUniqueOrThrow({ where: { number }, select: { version: true } });
  return { number, version, key: randomUUID() };
}

export async function prepareReview(viewer: Viewer, given: Record<string, unknown> = {}): Promise<string> {
  const least = {
    key: randomUUID(),
    heldOn: "2026-12-07",
    minutesPerItem: "3",
    filters: "",
    grouping: "none",
    ordering: "lateness",
  };
  const made = await createReview(viewer, newReviewInput.parse({ ...least, ...given }));
  if (!made.ok) throw new Error(`not prepared: ${JSON.stringify(made)}`);
  return made.value.number;
}

/** A review that runs, with that person in its chair. */
export async function runReview(viewer: Viewer, given: Record<string, unknown> = {}): Promise<string> {
  const number = await prepareReview(viewer, given);
  const started = await startReview(viewer, await ofReview(number));
  if (!started.ok) throw new Error(`not started: ${JSON.stringify(started)}`);
  return number;
}

/** The least each decision needs. */
export const leastOfDecision: Record<ReviewDecisionType, Record<string, unknown>> = {
  keep: { nextStep: "Запросить ответ стороны" },
  extend: { controlDate: "2027-06-30", reason: "Согласование продолжается" },
  reassign: { reason: "Это другое министерство" },
  request_report: { dueOn: "2026-12-15" },
  escalate: { reason: "Нет ответа второй месяц" },
  close: {
    outcome: "fulfilled",
    reason: "Подписано",
    evidenceKind: "signed_act",
    evidenceTitle: "Соглашение",
    evidenceUrl: "https://gov.example.kz/1",
  },
  drop: { outcome: "lapsed", reason: "Утратило смысл" },
};

/** Decides the item of that commitment from the review and the commitment as they are now. */
export async function decide(
  viewer: Viewer,
  number: string,
  reference: string,
  type: ReviewDecisionType,
  given: Record<string, unknown> = {},
) {
  const item = await db().agendaItem.findFirstOrThrow({
    where: { review: { number }, commitment: { reference } },
    select: { position: true, commitment: { select: { version: true } } },
  });
  const request = { position: item.position, commitmentVersion: item.commitment.version, language: "ru" };
  const form = { type, ...(await ofReview(number)), ...request, ...leastOfDecision[type], ...given };
  return decideItem(viewer, decisionInput.parse(form));
}
