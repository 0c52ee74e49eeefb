import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";
import { listCapturesInProgress, listUnregisteredTexts } from "@/lib/releases/unfinished-queries";
import { aCapture, releaseText, sendStep } from "@/tests/support/build-capture";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase();

it("counts what is undecided in each open text, for who captures", async () => {
  const coordinator = await aUser({ role: "coordinator" });
  const { code, proposals } = await aCapture(coordinator);
  const undecided = proposals.filter(({ proposal }) => proposal?.decision === "undecided");
  const [first] = undecided;
  expect(undecided.length).toBeGreaterThan(1);
  const entry = { code, title: "Переговоры министров", language: "ru" };
  expect(await listCapturesInProgress(coordinator)).toEqual([{ ...entry, undecided: undecided.length }]);

  await sendStep(coordinator, {
    step: "decide",
    release: code,
    statementId: first?.id,
    version: String(first?.proposal?.version),
    decision: "reject",
  });
  expect(await listCapturesInProgress(coordinator)).toEqual([{ ...entry, undecided: undecided.length - 1 }]);
  for (const role of ["executor", "head", "observer", "admin"] as const) {
    expect(await listCapturesInProgress(await aUser({ role })), role).toEqual([]);
  }
});

it("lists one's own texts of which it is not said where they come from", async () => {
  const [own, other] = [await aUser({ role: "coordinator" }), await aUser({ role: "coordinator" })];
  await aCapture(own, `${releaseText} ${randomUUID()}`);
  const kept = await keepSourceUpload(own, `Оставленный текст ${randomUUID()}`);
  const id = kept.ok ? kept.value.id : null;

  expect(await listUnregisteredTexts(own)).toMatchObject([
    { id, beginning: expect.stringContaining("Оставленный"), fileName: null },
  ]);
  expect(await listUnregisteredTexts(other)).toEqual([]);
  expect(await listUnregisteredTexts(await aUser({ role: "head" }))).toEqual([]);
});
