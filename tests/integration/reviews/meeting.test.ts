import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { addItem, moveItem, removeItem } from "@/lib/reviews/change-agenda";
import { cancelReview, changeReview } from "@/lib/reviews/change-review";
import { createReview } from "@/lib/reviews/create-review";
import { newReviewInput, reviewInput } from "@/lib/reviews/inputs";
import { findAgendaItem } from "@/lib/reviews/item-queries";
import { openItem, parkItem, setNote } from "@/lib/reviews/open-item";
import { listPossibleAttendees, listPossibleLeads } from "@/lib/reviews/people-queries";
import { findReview, followReview, listReviews } from "@/lib/reviews/queries";
import { finishReview, startReview, takeChair } from "@/lib/reviews/start-review";
import { aCommitment } from "@/tests/support/build-commitment";
import { changeUser } from "@/tests/support/build-people";
import { aTeam, type Team } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { decide, ofReview, prepareReview, runReview } from "@/tests/support/review-acts";

testDatabase({ PACTA_TODAY: "2026-12-07" });
const today = calendarDate("2026-12-07");
const clock = { now: new Date(), today };

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

/** Late commitments of a sector of their own, the latest first. */
async function someLate(count: number) {
  const sector = randomUUID()
    .replaceAll(/[^a-f]/g, "x")
    .slice(0, 20);
  const references: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const control = `2026-10-${String(place + 10)}`;
    references.push(
      (await aCommitment({ ...team.owners, control, sector, kind: place === 1 ? "signed" : "planned" })).reference,
    );
  }
  return { filters: `sector=${sector}`, sector, references };
}

const agendaOf = async (number: string, viewer: Viewer = team.head) =>
  (await findReview(viewer, today, number))?.agenda.map(({ reference }) => reference);

describe("preparing", () => {
  it("gives numbers of the year, an agenda in the order that is asked for, and acts once for a form sent twice", async () => {
    const { filters, references } = await someLate(3);
    const [first, second, third] = references;
    const number = await prepareReview(team.coordinator, { filters, attendees: [team.head.id] });
    expect(number).toMatch(/^2026-\d\d$/);
    expect(await agendaOf(number)).toEqual([first, second, third]);

    const form = newReviewInput.parse({
      key: randomUUID(),
      heldOn: "07.12.2026",
      minutesPerItem: "5",
      filters,
      grouping: "organisation",
      ordering: "strength",
      attendees: team.head.id,
    });
    const [one, two] = [await createReview(team.head, form), await createReview(team.head, form)];
    expect(one).toEqual(two);
    if (!one.ok) throw new Error("not prepared");
    expect(await agendaOf(one.value.number)).toEqual([second, first, third]);
    const review = await findReview(team.head, today, one.value.number);
    expect(review).toMatchObject({
      heldOn: "2026-12-07",
      minutesPerItem: 5,
      attendees: [{ id: team.head.id, present: null }],
    });
    expect(review?.agenda[0]).toMatchObject({ daysLate: 57, deadline: "2026-10-11", lead: { id: team.lead.id } });
    expect((await listReviews(team.head)).rows[0]).toMatchObject({ number: one.value.number, items: 3, decided: 0 });
  });

  it("is refused for nothing to go through, for who can't come, and to who may not", async () => {
    const form = (given: object) =>
      newReviewInput.parse({
        key: randomUUID(),
        heldOn: "2026-12-07",
        minutesPerItem: "5",
        grouping: "none",
        ordering: "lateness",
        filters: "sector=none",
        ...given,
      });
    expect(await createReview(team.head, form({}))).toMatchObject({ details: { problem: "agenda_empty" } });
    const { filters } = await someLate(1);
    await changeUser(team.stranger.id, { disabledAt: new Date() });
    for (const person of [team.admin, team.stranger]) {
      const answer = await createReview(team.head, form({ filters, attendees: person.id }));
      expect(answer).toMatchObject({ details: { problem: "choose_from_list", field: "attendees" } });
    }
    for (const viewer of [team.observer, team.executor, team.admin]) {
      expect(await createReview(viewer, form({ filters }))).toMatchObject({ refusal: "forbidden" });
    }
    const offered = (await listPossibleAttendees(team.head)).map(({ id }) => id);
    expect(offered).toContain(team.executor.id);
    expect(offered).not.toContain(team.admin.id);
    expect(offered).not.toContain(team.stranger.id);
    expect(await listPossibleAttendees(team.observer)).toEqual([]);
    expect((await listPossibleLeads(team.head, today)).map(({ id }) => id)).not.toContain(team.foreign.id);
    await changeUser(team.stranger.id, { disabledAt: null });
  });

  it("changes its agenda, day and people until it begins, or is called off", async () => {
    const { filters, references } = await someLate(3);
    const [first = "", second, third] = references;
    const { reference: extra } = await aCommitment({ ...team.owners });
    const number = await prepareReview(team.head, { filters });
    expect(await addItem(team.head, { ...(await ofReview(number)), reference: extra })).toMatchObject({ ok: true });
    expect(await addItem(team.head, { ...(await ofReview(number)), reference: first })).toMatchObject({
      details: { problem: "on_agenda_already" },
    });
    const closed = await aCommitment({ ...team.owners, status: "off_control", outcome: "fulfilled" });
    expect(await addItem(team.head, { ...(await ofReview(number)), reference: closed.reference })).toMatchObject({
      details: { problem: "no_such_commitment" },
    });
    await moveItem(team.head, { ...(await ofReview(number)), position: 4, to: "up" });
    expect(await agendaOf(number)).toEqual([first, second, extra, third]);
    const { version } = await ofReview(number);
    expect(await moveItem(team.head, { ...(await ofReview(number)), position: 1, to: "up" })).toEqual({
      ok: true,
      value: { number, version },
    });
    await removeItem(team.head, { ...(await ofReview(number)), position: 2 });
    expect(await agendaOf(number)).toEqual([first, extra, third]);

    const plan = { heldOn: "2026-12-14", minutesPerItem: "2", attendees: [team.observer.id, team.executor.id] };
    expect(await changeReview(team.head, reviewInput.parse({ ...(await ofReview(number)), ...plan }))).toMatchObject({
      ok: true,
    });
    expect(await findReview(team.head, today, number)).toMatchObject({ heldOn: "2026-12-14", minutesPerItem: 2 });

    const why = { reason: "Министр в отъезде", language: "ru" } as const;
    expect(await cancelReview(team.head, { ...(await ofReview(number)), ...why })).toMatchObject({ ok: true });
    expect(await startReview(team.head, await ofReview(number))).toMatchObject({
      details: { problem: "review_at_other_stage" },
    });
    expect((await findReview(team.head, today, number))?.may).toMatchObject({ prepare: false, start: false });
    expect(await findReview(team.executor, today, number)).toBeNull();
  });
});

describe("running", () => {
  it("opens, notes, parks and finishes, and the second screen follows", async () => {
    const { filters, references } = await someLate(3);
    const number = await runReview(team.head, { filters, attendees: [team.observer.id] });
    expect(await followReview(team.observer, number)).toMatchObject({ state: "running", position: 1 });

    expect(await openItem(team.head, { number, position: 3 })).toMatchObject({ ok: true });
    expect(await followReview(team.observer, number)).toMatchObject({ position: 3 });
    await setNote(team.head, { ...(await ofReview(number)), position: 3, note: "Ждём посольство", language: "ru" });
    await parkItem(team.head, { ...(await ofReview(number)), position: 3 });
    expect((await findReview(team.head, today, number))?.agenda[2]).toMatchObject({
      state: "parked",
      note: "Ждём посольство",
      daysLate: 56,
    });
    expect(await followReview(team.observer, number)).toMatchObject({ position: 1 });
    await decide(team.head, number, references[0] ?? "", "keep");
    // What was parked is decided all the same.
    expect(await decide(team.head, number, references[2] ?? "", "keep")).toMatchObject({ ok: true });
    const form = { ...(await ofReview(number)), present: [team.president.id], absent: [team.coordinator.id] };
    expect([await finishReview(team.head, form), await finishReview(team.head, form)]).toMatchObject([
      { ok: true },
      { ok: true },
    ]);

    const review = await findReview(team.head, today, number);
    expect(review).toMatchObject({ state: "finished", decided: 2, parked: 0, items: 3, current: null });
    const presence = new Map(review?.attendees.map(({ id, present }) => [id, present]));
    expect(presence).toEqual(
      new Map([
        [team.observer.id, null],
        [team.coordinator.id, false],
        [team.president.id, true],
      ]),
    );
    expect(review?.may).toMatchObject({ approve: true, run: false });
    expect((await findReview(team.coordinator, today, number))?.may.approve).toBe(false);
    expect(await decide(team.head, number, references[1] ?? "", "keep")).toMatchObject({
      details: { problem: "review_at_other_stage" },
    });
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("has one in its chair: who takes over is named to the one before, whose act is refused", async () => {
    const { filters, references } = await someLate(2);
    const number = await runReview(team.head, { filters });
    const seen = await ofReview(number);
    expect((await findReview(team.coordinator, today, number))?.may).toMatchObject({ takeChair: true, run: false });
    expect(await takeChair(team.coordinator, { ...seen, key: randomUUID() })).toMatchObject({ ok: true });
    expect(await takeChair(team.coordinator, { ...seen, key: randomUUID() })).toMatchObject({ ok: true });

    const inChair = { problem: "not_chair", changedBy: { name: team.coordinator.name } };
    expect(await decide(team.head, number, references[0] ?? "", "keep")).toMatchObject({ details: inChair });
    expect(await openItem(team.head, { number, position: 2 })).toMatchObject({ details: inChair });
    expect(await finishReview(team.head, { ...seen, present: [], absent: [] })).toMatchObject({ details: inChair });
    expect(await decide(team.coordinator, number, references[0] ?? "", "keep")).toMatchObject({ ok: true });
    const kinds = await db().auditEvent.findMany({ where: { kind: "chair_taken" } });
    expect(kinds).toHaveLength(1);
    expect((await findAgendaItem(team.coordinator, clock, number, 2))?.review).toMatchObject({
      isMine: true,
      chair: { id: team.coordinator.id },
    });
  });

  it("refuses a version that is not there any more, and whoever chairs none", async () => {
    const { filters } = await someLate(2);
    const number = await runReview(team.head, { filters });
    const seen = await ofReview(number);
    await openItem(team.head, { number, position: 2 });
    expect(await parkItem(team.head, { ...seen, position: 1 })).toMatchObject({ refusal: "conflict" });
    expect(await openItem(team.head, { number, position: 9 })).toMatchObject({ details: { problem: "not_on_agenda" } });
    expect(await takeChair(team.observer, seen)).toMatchObject({ refusal: "forbidden" });
    for (const viewer of [team.executor, team.admin]) {
      expect(await takeChair(viewer, seen)).toMatchObject({ refusal: "not-found" });
      expect(await findAgendaItem(viewer, clock, number, 1)).toBeNull();
      expect(await followReview(viewer, number)).toBeNull();
    }
    expect(await takeChair(team.head, { ...seen, number: "2026-99" })).toMatchObject({ refusal: "not-found" });
  });
});

describe("who reads", () => {
  it("shows an executor the own items alone, no other's and not who was there; an administrator nothing", async () => {
    const { filters, sector, references } = await someLate(1);
    const hidden = await aCommitment({ leadId: team.other.id, control: "2026-10-01", sector });
    const number = await prepareReview(team.head, { filters, attendees: [team.head.id] });
    expect((await agendaOf(number))?.slice(-2)).toEqual([hidden.reference, ...references]);
    const position = (await agendaOf(number))?.length;

    const own = await findReview(team.executor, today, number);
    expect(own?.agenda.map(({ reference, position }) => [reference, position])).toContainEqual([
      references[0],
      position,
    ]);
    expect(own?.agenda.map(({ reference }) => reference)).not.toContain(hidden.reference);
    expect(own?.attendees).toEqual([]);
    expect(Object.values(own?.may ?? {})).not.toContain(true);
    expect((await listReviews(team.executor)).rows.find((row) => row.number === number)).toMatchObject({
      items: own?.agenda.length,
    });
    expect(await agendaOf(number, team.observer)).toEqual(await agendaOf(number));
    expect(await findReview(team.admin, today, number)).toBeNull();
    expect((await listReviews(team.admin)).rows).toEqual([]);
  });
});
