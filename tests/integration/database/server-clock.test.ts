import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readClock } from "@/lib/clock";
import { db } from "@/lib/db";
import { aCapture, sendStep } from "@/tests/support/build-capture";
import { csvFile, uploadAndMap, uploadFile } from "@/tests/support/build-import";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

/* A web server whose clock runs two years ahead: nothing it writes may show it, nor anything it removes. */

testDatabase({}, "superuser");

const table = csvFile([
  ["Название", "Сфера"],
  ["Открыть рейс", "Транспорт"],
]);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 730 * 24 * 60 * 60 * 1000 });
});
afterEach(() => {
  vi.useRealTimers();
});

it("keeps a file that was brought in a moment ago", async () => {
  const coordinator = await aUser();
  const first = await uploadFile(coordinator, table);
  const { createdAt } = await db().importUpload.findUniqueOrThrow({ where: { id: first } });

  await uploadFile(coordinator, table);

  expect(await db().importUpload.count({ where: { id: first } })).toBe(1);
  await expectJustNow(createdAt);
});

it("removes a file that was brought in two days ago", async () => {
  const coordinator = await aUser();
  const first = await uploadFile(coordinator, table);
  await db().$executeRaw`UPDATE import_upload SET created_at = now() - interval '2 days' WHERE id = ${first}::uuid`;

  await uploadFile(coordinator, table);

  expect(await db().importUpload.count({ where: { id: first } })).toBe(0);
});

it("remembers columns with the database's time, the first time and again", async () => {
  const coordinator = await aUser();

  for (const _ of ["first", "again"]) {
    await uploadAndMap(coordinator, table, undefined, { "whole-kind": "agreed", "whole-side": "JP" });
    const [remembered] = await db().importMapping.findMany({ where: { personId: coordinator.id } });

    await expectJustNow(remembered?.changedAt);
  }
});

it("registers a release and decides on a proposal at the database's time", async () => {
  const coordinator = await aUser();
  const { code, proposals } = await aCapture(coordinator);
  const { recordedAt } = await db().release.findUniqueOrThrow({ where: { code } });
  const statementId = proposals[0]?.id ?? "";

  const outcome = await sendStep(coordinator, {
    step: "decide",
    release: code,
    statementId,
    version: 1,
    decision: "reject",
  });
  const proposal = await db().proposal.findUniqueOrThrow({ where: { statementId } });

  expect(outcome).toMatchObject({ ok: true });
  await expectJustNow(recordedAt);
  await expectJustNow(proposal.changedAt);
});

async function expectJustNow(moment: Date | undefined): Promise<void> {
  const { now } = await readClock();
  expect(Math.abs(now.getTime() - (moment?.getTime() ?? 0))).toBeLessThan(60_000);
}
