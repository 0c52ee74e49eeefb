import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { addDays, calendarDate } from "@/lib/deadlines/calendar-date";
import { findLastDecision, listDecidedAtReviews } from "@/lib/reviews/decided-queries";
import { findPreRead, listComingReviews } from "@/lib/reviews/pre-read-queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { aHeldReview } from "@/tests/support/build-held-review";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aReview } from "@/tests/support/build-review";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-12-08");
testDatabase({ PACTA_TODAY: today });

let team: Team;
let turn = 0;
beforeAll(async () => {
  team = await aTeam();
});
const number = () => `2026-${String(++turn).padStart(2, "0")}`;
const told = async (viewer: Team["head"], on = today) =>
  (await listDecidedAtReviews(viewer, on)).rows.map(({ row, decided }) => [row.reference, decided.type]);
const mine = async (viewer: Team["head"], reference: string, on = today) =>
  (await told(viewer, on)).filter(([one]) => one === reference);

describe("what reviews decided", () => {
  it("is told to the executor whose organisation is to do it, until it reports", async () => {
    const { reference } = await aCommitment(team.owners);
    const decided = { text: "Направить ноту.", due: "2026-12-31" };
    await aHeldReview({ number: number(), chairId: team.head.id, items: [{ reference, decided }] });
    const stranger = await aUser({ role: "executor" });

    expect(await mine(team.executor, reference)).toEqual([[reference, "keep"]]);
    for (const other of [stranger, team.observer, team.admin]) expect(await mine(other, reference)).toEqual([]);
    expect(await takeAction(team.executor, reference, "report_interim")).toMatchObject({ ok: true });
    expect(await mine(team.executor, reference)).toEqual([]);
  });

  it("is told to a coordinator and a head once it should have been reported", async () => {
    const { reference } = await aCommitment(team.owners);
    const decided = { type: "request_report" as const, text: "Доложить.", due: "2026-12-31" };
    await aHeldReview({ number: number(), chairId: team.head.id, items: [{ reference, decided }] });

    for (const viewer of [team.coordinator, team.head]) {
      expect(await mine(viewer, reference, calendarDate("2026-12-31"))).toEqual([]);
      expect(await mine(viewer, reference, calendarDate("2027-01-01"))).toEqual([[reference, "request_report"]]);
    }
  });

  it("is told for two weeks where it asks for nothing more", async () => {
    const { reference } = await aCommitment(team.owners);
    const decided = { type: "extend" as const, text: "Ждать саммита.", due: "2027-06-30" };
    await aHeldReview({ number: number(), chairId: team.head.id, items: [{ reference, decided }] });

    expect(await mine(team.executor, reference)).toEqual([[reference, "extend"]]);
    const closed = await aCommitment({ ...team.owners, status: "off_control", outcome: "lapsed" });
    const dropped = { type: "drop" as const, text: "Неактуально.", outcome: "lapsed" as const };
    await aHeldReview({ number: number(), chairId: team.head.id, items: [{ ...closed, decided: dropped }] });
    expect(await mine(team.executor, closed.reference)).toEqual([[closed.reference, "drop"]]);
    expect(await mine(team.executor, reference, addDays(calendarDate("2026-12-07"), 14))).toEqual([]);
  });

  it("goes by the last word, by who is to do it, and not by what is only proposed", async () => {
    const { reference } = await aCommitment(team.owners);
    const taken = await aCommitment(team.owners);
    const proposed = await aCommitment(team.owners);
    const keep = { text: "Сначала одно." };
    expect(await takeAction(team.coordinator, proposed.reference, "propose_decision")).toMatchObject({ ok: true });
    const { id: proposalId } = await db().decisionProposal.findFirstOrThrow({ where: { commitmentId: proposed.id } });
    const organisationId = (await anOrganisation()).id;
    const first = [
      { reference, decided: keep },
      { reference: taken.reference, decided: { ...keep, organisationId } },
      { reference: proposed.reference, decided: { ...keep, proposalId } },
    ];
    await aHeldReview({ number: number(), chairId: team.head.id, items: first });
    const again = { type: "request_report" as const, text: "Потом другое.", due: "2026-12-31" };
    await aHeldReview({ number: number(), chairId: team.head.id, items: [{ reference, decided: again }] });

    expect(await mine(team.executor, reference)).toEqual([[reference, "request_report"]]);
    expect(await mine(team.executor, taken.reference)).toEqual([]);
    expect(await mine(team.executor, proposed.reference)).toEqual([]);
  });

  it("stands on the commitment for who reads of reviews", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const review = number();
    const items = [{ reference, decided: { text: "Направить ноту." } }];
    await aHeldReview({ number: review, chairId: team.head.id, items });

    for (const viewer of [team.executor, team.coordinator, team.observer]) {
      expect((await findLastDecision(viewer, id))?.decided).toMatchObject({ number: review, text: "Направить ноту." });
    }
    expect(await findLastDecision(team.admin, id)).toBeNull();
    expect(await findLastDecision(await aUser({ role: "executor" }), id)).toBeNull();
  });
});

describe("before a review", () => {
  it("an executor reads of the agenda what concerns the own organisation, and is asked for it in My work", async () => {
    const own = await aCommitment(team.owners);
    const others = await aCommitment();
    const review = number();
    await aReview({ number: review, createdById: team.head.id, items: [others, own], attendeeIds: [] });
    const read = async (viewer: Team["head"]) =>
      (await findPreRead(viewer, review))?.rows.map(({ reference }) => reference);

    expect(await read(team.executor)).toEqual([own.reference]);
    expect(await read(team.observer)).toEqual([others.reference, own.reference]);
    expect(await read(team.admin)).toBeUndefined();
    expect(await read(await aUser({ role: "executor" }))).toBeUndefined();
    expect(await listComingReviews(team.executor)).toEqual([{ number: review, heldOn: "2026-12-07", items: 1 }]);
    for (const viewer of [team.coordinator, await aUser({ role: "executor" })]) {
      expect(await listComingReviews(viewer)).toEqual([]);
    }
  });

  it("is over once it is finished", async () => {
    const { reference } = await aCommitment(team.owners);
    const review = number();
    await aHeldReview({ number: review, chairId: team.head.id, items: [{ reference }] });

    expect(await findPreRead(team.head, review)).toBeNull();
    expect((await listComingReviews(team.executor)).map((one) => one.number)).not.toContain(review);
  });
});
