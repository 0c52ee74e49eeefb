import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { countAgenda } from "@/lib/reviews/agenda-queries";
import { removeItem } from "@/lib/reviews/change-agenda";
import { parkItem } from "@/lib/reviews/open-item";
import { findReview } from "@/lib/reviews/queries";
import { finishReview, startReview } from "@/lib/reviews/start-review";
import { aCommitment } from "@/tests/support/build-commitment";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { decide, ofReview, prepareReview, runReview } from "@/tests/support/review-acts";

testDatabase({ PACTA_TODAY: "2026-12-07" });
const today = calendarDate("2026-12-07");

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

const aSector = () =>
  `s_${randomUUID()
    .replaceAll(/[^a-f]/g, "x")
    .slice(0, 16)}`;
const late = async (sector: string, owners: { leadId: string } = team.owners) =>
  (await aCommitment({ ...owners, sector, control: "2026-11-30" })).reference;
const agendaOf = async (number: string) => (await findReview(team.head, today, number))?.agenda ?? [];

async function park(number: string, reference: string): Promise<void> {
  const item = (await agendaOf(number)).find((row) => row.reference === reference);
  const parked = await parkItem(team.head, { ...(await ofReview(number)), position: item?.position ?? 0 });
  expect(parked).toMatchObject({ ok: true });
}

const finish = async (number: string) =>
  expect(await finishReview(team.head, { ...(await ofReview(number)), present: [], absent: [] })).toMatchObject({
    ok: true,
  });

it("stands first: parked, not reached, kept and asked without a report since; not what was reported or closed", async () => {
  const sector = aSector();
  const [kept, heard, closed, parked, skipped] = [
    await late(sector),
    await late(sector),
    await late(sector),
    await late(sector),
    await late(sector),
  ];
  const number = await runReview(team.head, { filters: `sector=${sector}` });
  await decide(team.head, number, kept, "keep");
  await decide(team.head, number, heard, "request_report");
  await decide(team.head, number, closed, "drop");
  await park(number, parked);
  await finish(number);
  await takeAction(team.executor, heard, "report_interim");

  const fresh = await late(sector);
  expect(await countAgenda(team.head, today, `sector=${sector}`)).toEqual({ items: 5, carried: 3 });
  const agenda = await agendaOf(await prepareReview(team.head, { filters: `sector=${sector}` }));
  expect(agenda.map(({ reference }) => reference)).toEqual([kept, parked, skipped, heard, fresh]);
  expect(agenda.map(({ carriedFrom }) => carriedFrom?.review ?? null)).toEqual([number, number, number, null, null]);
  expect(agenda.map(({ carriedFrom }) => carriedFrom?.state)).toEqual([
    "decided",
    "parked",
    "waiting",
    undefined,
    undefined,
  ]);
  expect(agenda[0]?.carriedFrom?.decision).toMatchObject({ type: "keep", text: "Запросить ответ стороны" });
  expect(agenda[1]?.carriedFrom?.decision).toBeNull();
});

it("outlasts a review that ends after it, one that did not reach it, and being taken off an agenda", async () => {
  const [sector, other] = [aSector(), aSector()];
  const [kept, elsewhere] = [await late(sector), await late(other)];
  const filters = `sector=${sector}`;
  const unrelated = await prepareReview(team.head, { filters: `sector=${other}` });
  const first = await runReview(team.head, { filters });
  await decide(team.head, first, kept, "keep");
  await finish(first);
  await startReview(team.head, await ofReview(unrelated));
  await decide(team.head, unrelated, elsewhere, "extend");
  await finish(unrelated);

  const second = await runReview(team.head, { filters });
  expect(await agendaOf(second)).toMatchObject([{ reference: kept, carriedFrom: { review: first } }]);
  await finish(second);
  const third = await prepareReview(team.head, { filters });
  // Nobody reached it at the second: what was decided at the first is what is left.
  expect(await agendaOf(third)).toMatchObject([{ carriedFrom: { review: first, decision: { type: "keep" } } }]);
  await removeItem(team.head, { ...(await ofReview(third)), position: 1 });
  const fourth = await prepareReview(team.head, { filters });
  expect(await agendaOf(fourth)).toMatchObject([{ reference: kept, carriedFrom: { review: first } }]);
});

it("is of those alone whom the filters name", async () => {
  const sector = aSector();
  const [own, others] = [await late(sector), await late(sector, { leadId: team.other.id })];
  const number = await runReview(team.head, { filters: `sector=${sector}` });
  await park(number, own);
  await park(number, others);
  await finish(number);

  const filters = `sector=${sector}&lead=${team.other.code}`;
  const agenda = await agendaOf(await prepareReview(team.head, { filters }));
  expect(agenda.map(({ reference }) => reference)).toEqual([others]);
});

it("comes again where a closing was withdrawn, and where a proposal waits", async () => {
  const sector = aSector();
  const [closed, proposed] = [await late(sector), await late(sector)];
  const filters = `sector=${sector}`;
  const number = await runReview(team.head, { filters });
  await decide(team.head, number, closed, "drop");
  await decide(team.head, number, proposed, "escalate");
  await finish(number);
  expect(await countAgenda(team.head, today, filters)).toEqual({ items: 1, carried: 1 });
  await takeAction(team.head, closed, "withdraw_decision");
  expect(await countAgenda(team.head, today, filters)).toEqual({ items: 2, carried: 2 });
  await takeAction(team.head, proposed, "withdraw_proposal");
  expect(await countAgenda(team.head, today, filters)).toEqual({ items: 2, carried: 1 });
});

it("does not come again where what was closed is taken up again: it is late as anything else", async () => {
  const sector = aSector();
  const closed = await late(sector);
  const number = await runReview(team.head, { filters: `sector=${sector}` });
  await decide(team.head, number, closed, "drop");
  await finish(number);
  await takeAction(team.head, closed, "reopen");
  expect(await countAgenda(team.head, today, `sector=${sector}`)).toEqual({ items: 1, carried: 0 });
});
