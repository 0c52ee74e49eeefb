import { createHash, randomUUID } from "node:crypto";
import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import { db, type Transaction } from "@/lib/db";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";

type ReviewToBuild = {
  number: string;
  createdById: string;
  /** References, in their order; with the item of an earlier review that some come from. */
  items: { reference: string; carriedFromId?: string }[];
  attendeeIds: string[];
};

/** A review that is being prepared, without the product's own operations. */
export async function aReview({ number, createdById, items, attendeeIds }: ReviewToBuild): Promise<string> {
  const references = items.map(({ reference }) => reference);
  const found = await db().commitment.findMany({ where: { reference: { in: references } } });
  const idOf = new Map(found.map(({ reference, id }) => [reference, id]));
  const heldOn = toDbDate(calendarDate("2026-12-07"));
  const choice = { filters: "", grouping: "none", ordering: "lateness", minutesPerItem: 3 } as const;
  return db().$transaction(async (tx) => {
    const { id } = await tx.review.create({ data: { number, heldOn, createdById, ...choice } });
    await tx.reviewAttendee.createMany({ data: attendeeIds.map((userId) => ({ reviewId: id, userId })) });
    await tx.agendaItem.createMany({
      data: items.map(({ reference, carriedFromId }, index) => ({
        reviewId: id,
        commitmentId: idOf.get(reference) ?? "",
        position: index + 1,
        carriedFromId: carriedFromId ?? null,
      })),
    });
    const told = { number, heldOn: "2026-12-07", ...choice, items: references, carried: [], attendees: attendeeIds };
    await recordEvent(tx, `review:${id}`, 1, createdById, new Date(), { kind: "review_prepared", ...told });
    return id;
  });
}

/** One change of a review with its version and event. */
export async function changeReviewRaw(
  id: string,
  actorId: string,
  event: AuditEvent,
  change: (tx: Transaction) => Promise<unknown>,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await change(tx);
    const { version } = await tx.review.update({ where: { id }, data: { version: { increment: 1 } } });
    await recordEvent(tx, `review:${id}`, version, actorId, new Date(), event);
  });
}

/** Two reviews that were held, one with approved minutes and an addendum, the other with what that one left to do open. */
export async function someReviews(headId: string, references: [string, string]): Promise<void> {
  const items = references.map((reference) => ({ reference }));
  const first = await aReview({ number: "2025-01", createdById: headId, items, attendeeIds: [headId] });
  const start = (id: string) =>
    changeReviewRaw(id, headId, { kind: "review_started", chairId: headId }, (tx) =>
      tx.review.update({ where: { id }, data: { state: "running", chairId: headId, startedAt: new Date() } }),
    );
  const agenda = await db().agendaItem.findMany({ where: { reviewId: first }, orderBy: { position: "asc" } });
  const [itemId, other] = agenda.map(({ id }) => id);
  if (!itemId || !other) throw new Error("there are no items");
  const { leadId } = await db().commitment.findUniqueOrThrow({ where: { reference: references[0] } });
  await start(first);
  const decided = { text: "Ждать ответа", textIn: "ru", organisationId: leadId } as const;
  const told = {
    item: references[0],
    decision: "keep",
    due: null,
    outcome: null,
    controlLevel: null,
    eventSeq: 1,
  } as const;
  for (const isTakenBack of [true, false]) {
    const made = { ...decided, type: "keep", authorId: headId, occurredAt: new Date(), eventSeq: 1 } as const;
    const id = randomUUID();
    await changeReviewRaw(first, headId, { kind: "item_decided", ...told, ...decided }, async (tx) => {
      await tx.reviewDecision.create({ data: { id, reviewId: first, agendaItemId: itemId, ...made } });
      await tx.agendaItem.update({
        where: { id: itemId },
        data: { state: "decided", daysLate: 3, deadlineEdtf: "2025" },
      });
    });
    if (!isTakenBack) continue;
    const why = { item: references[0], decision: "keep", reason: "Ошибка", reasonIn: "ru" } as const;
    await changeReviewRaw(first, headId, { kind: "decision_taken_back", ...why }, (tx) =>
      tx.reviewDecision.update({ where: { id }, data: { withdrawnAt: new Date(), withdrawnById: headId } }),
    );
  }
  const noted = { item: references[1], text: "Позвонить", textIn: "ru" } as const;
  await changeReviewRaw(first, headId, { kind: "item_noted", ...noted }, (tx) =>
    tx.agendaItem.update({ where: { id: other }, data: { note: noted.text, noteIn: "ru" } }),
  );
  await changeReviewRaw(first, headId, { kind: "review_finished" }, (tx) =>
    tx.review.update({ where: { id: first }, data: { state: "finished", finishedAt: new Date() } }),
  );
  const content = JSON.stringify({ number: "2025-01" });
  const sha256 = createHash("sha256").update(content).digest();
  const approved = { sha256: sha256.toString("hex"), language: "ru" } as const;
  await changeReviewRaw(first, headId, { kind: "minutes_approved", ...approved }, async (tx) => {
    await tx.reviewMinutes.create({
      data: { reviewId: first, language: "ru", content, sha256, approvedById: headId, approvedAt: new Date() },
    });
    await tx.review.update({ where: { id: first }, data: { state: "approved" } });
  });
  const added = { text: "Уточнено письмом", textIn: "ru" } as const;
  await changeReviewRaw(first, headId, { kind: "addendum_added", ...added }, (tx) =>
    tx.reviewAddendum.create({ data: { reviewId: first, ...added, authorId: headId, occurredAt: new Date() } }),
  );

  const carried = [{ reference: references[0], carriedFromId: itemId }, { reference: references[1] }];
  const second = await aReview({ number: "2025-02", createdById: headId, items: carried, attendeeIds: [] });
  await start(second);
  const current = await db().agendaItem.findFirstOrThrow({ where: { reviewId: second, position: 2 } });
  await changeReviewRaw(second, headId, { kind: "item_opened", item: references[1] }, async (tx) => {
    await tx.agendaItem.update({ where: { id: current.id }, data: { openedAt: new Date() } });
    await tx.review.update({ where: { id: second }, data: { currentItemId: current.id } });
  });
}
