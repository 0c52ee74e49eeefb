import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { createReview } from "@/lib/reviews/create-review";
import { finishReview, startReview } from "@/lib/reviews/start-review";
import { theUser } from "@/tests/support/build-people";

/** Numbers of reviews that go through what Transport sees and what it must not, one at each stage. */
export type SeededReviews = { preparing: string; running: string; finished: string };

/** The items are found by these words of their titles. */
export async function seedReviews(words: string): Promise<SeededReviews> {
  const coordinator = await theUser("coordinator@demo.pacta");
  const finished = await aReview(coordinator, words);
  await step(finished, (request) => startReview(coordinator, request));
  await step(finished, (request) => finishReview(coordinator, Object.assign(request, { present: [], absent: [] })), 2);
  const running = await aReview(coordinator, words);
  await step(running, (request) => startReview(coordinator, request));
  return { preparing: await aReview(coordinator, words), running, finished };
}

/** A review that is being prepared. */
export async function aReview(viewer: Viewer, words: string): Promise<string> {
  const made = await createReview(viewer, {
    key: randomUUID(),
    heldOn: calendarDate("2026-12-07"),
    minutesPerItem: 1,
    attendees: [viewer.id],
    filters: new URLSearchParams({ q: words }).toString(),
    grouping: "none",
    ordering: "lateness",
  });
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.value.number;
}

async function step(
  number: string,
  take: (request: { number: string; version: number; key: string }) => Promise<{ ok: boolean }>,
  version = 1,
): Promise<void> {
  const taken = await take({ number, version, key: randomUUID() });
  if (!taken.ok) throw new Error(JSON.stringify(taken));
}
