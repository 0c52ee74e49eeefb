import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { erasePerson } from "@/lib/registry/people/erase-person";
import { addAddendum } from "@/lib/reviews/minutes/add-addendum";
import { approveMinutes } from "@/lib/reviews/minutes/approve-minutes";
import { canonicalJson, sha256Of } from "@/lib/reviews/minutes/canonical-json";
import { findMinutes } from "@/lib/reviews/minutes/queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { aHeldReview } from "@/tests/support/build-held-review";
import { aUser } from "@/tests/support/build-people";
import { aReview } from "@/tests/support/build-review";
import { aTeam, type Team } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-30" });

let team: Team;
let turn = 0;
beforeAll(async () => {
  team = await aTeam();
});

/** A finished review of an open item of the team's, a restricted one of theirs, and a restricted one of others. */
async function finished() {
  const own = await aCommitment({ ...team.owners, titleRu: "Открыть рейс" });
  const restricted = await aCommitment({ ...team.owners, titleRu: "Закрытый вопрос", marking: "restricted" });
  const others = await aCommitment({ titleRu: "Чужой вопрос", marking: "restricted" });
  const number = `2026-${String(++turn).padStart(2, "0")}`;
  const decided = { text: "Направить ноту.", due: "2026-12-31" };
  await aHeldReview({
    number,
    chairId: team.coordinator.id,
    attendees: [
      [team.coordinator.id, true],
      [team.executor.id, false],
    ],
    items: [{ ...own, note: "Переговоры назначены.", decided }, { ...restricted, decided }, others],
  });
  const seen = await findMinutes(team.head, number);
  const { version = 0, sha256 = "" } = seen ?? {};
  return { number, version, sha256, key: randomUUID(), language: "ru" as const };
}

async function approved() {
  const request = await finished();
  const result = await approveMinutes(team.head, request);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { number: request.number, version: result.value.version };
}

describe("minutes of a review", () => {
  it("say what was decided, who was there and what was not gone through, as a draft", async () => {
    const { number } = await finished();
    const minutes = await findMinutes(team.head, number);

    expect(minutes?.isApproved).toBe(false);
    expect(minutes?.view.attendees.map(({ personId, isPresent }) => [personId, isPresent]).toSorted()).toEqual(
      [
        [team.coordinator.id, true],
        [team.executor.id, false],
      ].toSorted(),
    );
    expect(minutes?.view.items[0]).toMatchObject({
      position: 1,
      titles: { ru: "Открыть рейс" },
      note: { text: "Переговоры назначены.", in: "ru" },
      daysLate: 92,
      decision: { type: "keep", words: { text: "Направить ноту." }, due: "2026-12-31", isProposal: false },
    });
    expect(minutes?.view.items[2]).toMatchObject({ decision: null, isParked: true });
    expect(minutes?.frame.approval).toBeNull();
  });

  it("are frozen by a head with their hash, and stay what they were when everything else changes", async () => {
    const request = await finished();
    const before = await findMinutes(team.head, request.number);
    const result = await approveMinutes(team.head, request);
    const row = await db().reviewMinutes.findFirstOrThrow({ where: { review: { number: request.number } } });
    const after = await findMinutes(team.head, request.number);

    expect(result).toMatchObject({ ok: true });
    expect(after?.frame.approval).toMatchObject({ byId: team.head.id, sha256: sha256Of(row.content) });
    expect(canonicalJson(JSON.parse(row.content))).toBe(row.content);
    expect(after?.view).toEqual(before?.view);
    for (const change of [
      () => db().$executeRaw`UPDATE review_minutes SET content = '{}', sha256 = sha256('{}')`,
      () => db().$executeRaw`DELETE FROM review_minutes`,
      () => db().$executeRaw`UPDATE review_decision SET text = 'другое' WHERE review_id = ${row.reviewId}::uuid`,
    ]) {
      await expect(change()).rejects.toThrow();
    }
    const { id: itemId } = await db().agendaItem.findFirstOrThrow({ where: { reviewId: row.reviewId } });
    await expect(
      db().agendaItem.update({ where: { id: itemId }, data: { note: "x", noteIn: "ru" } }),
    ).rejects.toThrow();
  });

  it("are approved by nobody but a head, once, as they were seen", async () => {
    const request = await finished();

    for (const viewer of [team.coordinator, team.observer]) {
      expect(await approveMinutes(viewer, { ...request, key: randomUUID() })).toMatchObject({ refusal: "forbidden" });
    }
    for (const viewer of [team.executor, team.admin]) {
      expect(await approveMinutes(viewer, { ...request, key: randomUUID() })).toMatchObject({ refusal: "not-found" });
    }
    expect(await approveMinutes(team.head, { ...request, version: request.version - 1 })).toMatchObject({
      refusal: "conflict",
    });
    const unseen = { ...request, sha256: "0".repeat(64), key: randomUUID() };
    expect(await approveMinutes(team.head, unseen)).toMatchObject({ refusal: "conflict" });
    expect(await approveMinutes(team.head, request)).toMatchObject({ ok: true });
    expect(await approveMinutes(team.head, request)).toMatchObject({ ok: true });
    expect(await approveMinutes(team.head, { ...request, key: randomUUID() })).toMatchObject({
      details: { problem: "review_at_other_stage" },
    });
  });

  it("are approved once by two heads at the same time", async () => {
    const request = await finished();
    const other = await aUser({ role: "head", authorityLevel: "minister" });
    const results = await Promise.all(
      [team.head, other].map((head) => approveMinutes(head, { ...request, key: randomUUID() })),
    );

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("are not approved before the review is finished", async () => {
    const number = `2026-${String(++turn).padStart(2, "0")}`;
    await aReview({ number, createdById: team.head.id, items: [await aCommitment(team.owners)], attendeeIds: [] });
    const request = { number, version: 1, sha256: "0".repeat(64), key: randomUUID(), language: "ru" as const };

    expect(await approveMinutes(team.head, request)).toMatchObject({ details: { problem: "review_at_other_stage" } });
    expect(await findMinutes(team.head, number)).toBeNull();
  });

  it("get addenda from coordinators and heads once approved, and from nobody else", async () => {
    const { sha256: _, ...asked } = await finished();
    const text = "В пункте 1 читать иначе.";
    expect(await addAddendum(team.head, { ...asked, text })).toMatchObject({
      details: { problem: "review_at_other_stage" },
    });
    const { number, version } = await approved();
    const request = { number, version, language: "ru" as const, text };

    expect(await addAddendum(team.observer, { ...request, key: randomUUID() })).toMatchObject({ refusal: "forbidden" });
    expect(await addAddendum(team.executor, { ...request, key: randomUUID() })).toMatchObject({ refusal: "not-found" });
    const key = randomUUID();
    const added = await addAddendum(team.coordinator, { ...request, key });
    expect(await addAddendum(team.coordinator, { ...request, key })).toMatchObject({ ok: true });
    expect(await addAddendum(team.head, { ...request, key: randomUUID() })).toMatchObject({ refusal: "conflict" });
    expect(added).toMatchObject({ ok: true });
    const addenda = (await findMinutes(team.observer, number))?.frame.addenda;
    expect(addenda).toMatchObject([{ text, textIn: "ru", byId: team.coordinator.id }]);
    await expect(db().$executeRaw`UPDATE review_addendum SET text = 'x'`).rejects.toThrow();
    await expect(db().$executeRaw`DELETE FROM review_addendum`).rejects.toThrow();
  });

  it("are an extract for an executor: what was approved of the own items, and nobody who was there", async () => {
    const draft = await finished();
    expect(await findMinutes(team.executor, draft.number)).toBeNull();
    const { number, version } = await approved();
    await addAddendum(team.head, { number, version, key: randomUUID(), language: "ru", text: "Тайное дополнение" });
    const extract = await findMinutes(team.executor, number);

    expect(extract?.view).toMatchObject({ isExtract: true, leftOut: 1, attendees: [] });
    expect(extract?.view.items.map(({ titles }) => titles.ru)).toEqual(["Открыть рейс", "Закрытый вопрос"]);
    expect(JSON.stringify(extract)).not.toMatch(/Чужой|Тайное/);
    const stranger = await aUser({ role: "executor" });
    expect(await findMinutes(stranger, number)).toBeNull();
    expect(await findMinutes(team.admin, number)).toBeNull();
    expect(await findMinutes(team.head, "2026-99")).toBeNull();
  });

  it("name nobody who was erased, whatever was approved before", async () => {
    const { number } = await approved();
    const { content } = await db().reviewMinutes.findFirstOrThrow({ where: { review: { number } } });
    const { name } = await db().user.findUniqueOrThrow({ where: { id: team.coordinator.id } });

    expect(content).not.toContain(name);
    const { version, email } = await db().user.findUniqueOrThrow({ where: { id: team.coordinator.id } });
    const erased = await erasePerson(team.admin, { id: team.coordinator.id, version, key: randomUUID(), typed: email });
    expect(erased).toMatchObject({ ok: true });
    const minutes = await findMinutes(team.head, number);
    expect(minutes?.frame.people.get(team.coordinator.id)?.name).toBeNull();
  });

  it("leave every chain as it should be", async () => {
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });
});
