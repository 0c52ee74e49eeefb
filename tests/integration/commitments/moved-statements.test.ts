import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listHistory } from "@/lib/audit/queries";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { parseFilters } from "@/lib/commitments/list/filters";
import { listCommitments } from "@/lib/commitments/list/queries";
import { getCommitment } from "@/lib/commitments/queries";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { markingInput, setReleaseMarking } from "@/lib/releases/set-marking";
import { listInWindow } from "@/lib/timeline/queries";
import { aCapture, proposalsOf, sendStep } from "@/tests/support/build-capture";
import { aCommitment, aSector, changeInTest } from "@/tests/support/build-commitment";
import { sendMilestone } from "@/tests/support/build-registry";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { actionForm, aTeam, readEverything, sendForm, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { enterCapture } from "@/tests/support/enter-capture";

testDatabase({ PACTA_TODAY: "2026-11-23" });
const today = calendarDate("2026-11-23");

let team: Team;
beforeAll(async () => {
  team = await aTeam();
  await aSector("energy");
});

/** Two commitments with their own words; a capture joins a flight planned for 2028 to the first, where it does not belong. */
async function joined(milestoneId?: string) {
  const word = `рейс${randomUUID().replaceAll(/[^a-f]/g, "")}`;
  const release = await aRelease({ body: `Обсудили порт. Обсудили рейс. ${randomUUID()}`, publishedOn: "2024-03-01" });
  const given = { ...team.owners, kind: "discussed" as const };
  const wrong = await aCommitment({ ...given, titleRu: "Порт", promised: "2025" });
  const right = await aCommitment({ ...given, titleRu: "Рейс" });
  await aStatement({ release, quote: "Обсудили порт", kind: "discussed", commitmentId: wrong.id });
  await aStatement({ release, quote: "Обсудили рейс", kind: "discussed", commitmentId: right.id });
  const text = `Стороны планируют открыть прямой ${word} в 2028 году.`;
  const { code } = await aCapture(team.coordinator, text);
  const [flight] = await proposalsOf(code);
  if (!flight) throw new Error("a promise is proposed");
  const edit = { release: code, statementId: flight.id, version: 1, quote: flight.quote, kind: "planned" };
  expect(
    await sendStep(team.coordinator, { step: "edit", ...edit, titleRu: "Рейс", deadline: "2028", milestoneId }),
  ).toMatchObject({
    ok: true,
  });
  await enterCapture(team.coordinator, code, { accept: [0], into: wrong.reference });
  return { wrong, right, code, word, statementId: flight.id };
}

/** The same, with a flight planned for a summit of 2028, which was put off to 2029 since. */
async function joinedByEvent() {
  const made = await sendMilestone(team.coordinator, { date: "2028" });
  const milestoneId = made.ok ? made.value.id : "";
  const given = await joined(milestoneId);
  const form = { id: milestoneId, version: "1", date: "2029", sourceUrl: "https://gov.kz/summit" };
  const shown = await sendMilestone(team.coordinator, form);
  const confirmed = shown.ok ? undefined : shown.details?.confirm?.token;
  expect(await sendMilestone(team.coordinator, { ...form, confirmed })).toMatchObject({ ok: true });
  return { ...given, milestoneId, hung: { promisedEdtf: "2029", promisedMilestoneId: milestoneId } };
}

const movesOf = async (commitmentId: string) =>
  (await db().deadlineChange.findMany({ where: { commitmentId }, orderBy: { recordedAt: "asc" } })).map(
    ({ oldEdtf, newEdtf }) => [oldEdtf, newEdtf],
  );

const columnsOf = (id: string) =>
  db().commitment.findUniqueOrThrow({
    where: { id },
    select: {
      kind: true,
      promisedEdtf: true,
      promisedLatest: true,
      promisedMilestoneId: true,
      marking: true,
      statements: true,
    },
  });

const listOf = (q: string) => ({
  filters: parseFilters({ q }).filters,
  sort: { key: "reference" as const, descending: false },
});

async function found(word: string): Promise<string[]> {
  const { rows } = await listCommitments(team.coordinator, today, listOf(word));
  return rows.map(({ reference }) => reference);
}

const eventsOf = async (reference: string) =>
  (await listHistory(team.coordinator, reference))?.events.map(({ event }) => event) ?? [];

describe("a statement that was joined to the wrong commitment", () => {
  it("goes to the right one with its strength and date, and every history says so", async () => {
    const { wrong, right, code, word, statementId } = await joined();
    expect(await columnsOf(wrong.id)).toMatchObject({ kind: "planned", promisedEdtf: "2028" });
    expect(await found(word)).toEqual([wrong.reference]);

    const given = { statementId, target: right.reference };
    const { version } = await db().commitment.findUniqueOrThrow({ where: { id: wrong.id } });
    const form = actionForm(wrong.reference, version, "move_statement", given);
    expect(await sendForm(team.coordinator, form)).toMatchObject({ ok: true });
    const after = await readEverything(right.id);
    expect(await sendForm(team.coordinator, form)).toMatchObject({ ok: true });
    expect(await readEverything(right.id)).toEqual(after);

    expect(await columnsOf(wrong.id)).toMatchObject({ kind: "discussed", promisedEdtf: "2025" });
    expect((await columnsOf(wrong.id)).promisedLatest).toEqual(new Date("2025-12-31T00:00:00Z"));
    expect(await columnsOf(right.id)).toMatchObject({ kind: "planned", promisedEdtf: "2028" });
    expect((await columnsOf(right.id)).statements.map(({ id }) => id)).toContain(statementId);
    expect(await found(word)).toEqual([right.reference]);
    expect((await eventsOf(wrong.reference))[0]).toMatchObject({
      kind: "statement_moved_out",
      to: right.reference,
      toPromised: "2025",
      reason: "Не тот пункт",
    });
    expect((await eventsOf(right.reference))[0]).toMatchObject({ kind: "statement_moved_in", from: wrong.reference });
    const release = await db().release.findUniqueOrThrow({ where: { code } });
    expect(await db().auditEvent.count({ where: { chain: `release:${release.id}`, kind: "statement_moved" } })).toBe(1);
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("leaves no move of the promised date where it was: neither in lists nor on the timeline", async () => {
    const { wrong, right, statementId } = await joined();
    await takeAction(team.coordinator, wrong.reference, "move_statement", { statementId, target: right.reference });

    const all = await listCommitments(team.coordinator, today, listOf(wrong.reference));
    expect(all.rows[0]).toMatchObject({ firstPromised: null, promised: { edtf: "2025" } });
    const window = { from: calendarDate("2025-01-01"), to: calendarDate("2029-01-01") };
    const request = { filters: parseFilters({ q: wrong.reference }).filters, today, language: "ru" as const };
    const { rows } = await listInWindow(team.coordinator, request, window, null, 10);
    expect(rows[0]?.promised?.versions.map(({ deadline }) => deadline.edtf)).toEqual(["2025"]);
    const [change] = (await getCommitment(team.coordinator, wrong.reference))?.deadlineChanges ?? [];
    expect(change).toMatchObject({ newEdtf: "2028", statement: { commitmentId: right.id } });
  });

  it("keeps a date that another source has moved since, and words of others that say the same", async () => {
    const { wrong, right, statementId, code } = await joined();
    const release = await db().release.findUniqueOrThrow({ where: { code } });
    await changeInTest(wrong.id, { kind: "note_added", noteId: randomUUID() }, async (tx) => {
      const moved = { field: "promised" as const, newPrecision: "year" as const, sourceUrl: "https://gov.kz/a" };
      const days = { newEarliest: release.publishedOn, newLatest: new Date("2029-12-31") };
      const change = { oldEdtf: "2028", newEdtf: "2029", occurredAt: new Date("2026-11-01") };
      await tx.deadlineChange.create({ data: { commitmentId: wrong.id, ...moved, ...days, ...change } });
      await tx.commitment.update({
        where: { id: wrong.id },
        data: { promisedEdtf: "2029", promisedEarliest: new Date("2029-01-01"), promisedLatest: days.newLatest },
      });
    });

    await takeAction(team.coordinator, wrong.reference, "move_statement", { statementId, target: right.reference });

    expect(await columnsOf(wrong.id)).toMatchObject({ kind: "discussed", promisedEdtf: "2029" });
    const all = await listCommitments(team.coordinator, today, listOf(wrong.reference));
    expect(all.rows[0]).toMatchObject({ firstPromised: { edtf: "2025" }, promised: { edtf: "2029" } });
  });

  it("takes its event along once that has moved, to the right one and back, and writes no move twice", async () => {
    const { wrong, right, statementId, hung } = await joinedByEvent();
    expect(await columnsOf(wrong.id)).toMatchObject(hung);
    const [there, back] = [
      { statementId, target: right.reference },
      { statementId, target: wrong.reference },
    ];
    const left = [
      ["2025", "2028"],
      ["2028", "2029"],
    ];
    const came = [
      [null, "2028"],
      ["2028", "2029"],
    ];

    for (const _round of [1, 2]) {
      expect(await takeAction(team.coordinator, wrong.reference, "move_statement", there)).toMatchObject({ ok: true });
      expect(await columnsOf(wrong.id)).toMatchObject({ promisedEdtf: "2025", promisedMilestoneId: null });
      expect(await columnsOf(right.id)).toMatchObject(hung);
      expect([await movesOf(wrong.id), await movesOf(right.id)]).toEqual([left, came]);
      const { rows } = await listCommitments(team.coordinator, today, listOf(wrong.reference));
      expect(rows[0]).toMatchObject({ firstPromised: null, promised: { edtf: "2025" } });

      expect(await takeAction(team.coordinator, right.reference, "move_statement", back)).toMatchObject({ ok: true });
      expect(await columnsOf(wrong.id)).toMatchObject(hung);
      expect(await columnsOf(right.id)).toMatchObject({ promisedEdtf: null, promisedMilestoneId: null });
      expect([await movesOf(wrong.id), await movesOf(right.id)]).toEqual([left, came]);
      const seen = await listCommitments(team.coordinator, today, listOf(right.reference));
      expect(seen.rows[0]).toMatchObject({ firstPromised: null, promised: null });
    }
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("takes its event along where it becomes one of its own", async () => {
    const { wrong, word, statementId, hung } = await joinedByEvent();
    await takeAction(team.coordinator, wrong.reference, "separate_statement", { statementId });

    const [own] = await found(word);
    const made = await db().commitment.findUniqueOrThrow({ where: { reference: own ?? "" } });
    expect(made).toMatchObject(hung);
    expect(await columnsOf(wrong.id)).toMatchObject({ promisedEdtf: "2025", promisedMilestoneId: null });
  });

  it("becomes one of its own, accepted and not yet on control", async () => {
    const { wrong, word, statementId } = await joined();
    await takeAction(team.coordinator, wrong.reference, "restrict");

    expect(await takeAction(team.coordinator, wrong.reference, "separate_statement", { statementId })).toMatchObject({
      ok: true,
    });

    const [own] = (await found(word)).map(String);
    const made = await db().commitment.findUniqueOrThrow({
      where: { reference: own ?? "" },
      include: { statements: true },
    });
    expect(made).toMatchObject({
      status: "captured",
      kind: "planned",
      promisedEdtf: "2028",
      titleRu: "Отдельная договорённость",
      original: "ru",
      sectorCode: "energy",
      marking: "restricted",
    });
    expect(made.statements.map(({ id }) => id)).toEqual([statementId]);
    expect(await columnsOf(wrong.id)).toMatchObject({ kind: "discussed", promisedEdtf: "2025" });
    expect((await eventsOf(wrong.reference))[0]).toMatchObject({ to: own, separated: true });
    expect((await eventsOf(own ?? "")).map(({ kind }) => kind)).toEqual([
      "promised_deadline_changed",
      "statement_moved_in",
      "commitment_captured",
    ]);
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("is refused, and nothing changed, without another place to go or without words that stay", async () => {
    const { wrong, right, statementId } = await joined();
    const before = await readEverything(wrong.id);
    const move = (given: Record<string, string>) =>
      takeAction(team.coordinator, wrong.reference, "move_statement", given);
    const elsewhere = (await columnsOf(right.id)).statements[0]?.id ?? "";

    for (const target of [wrong.reference, "KZ-JP-1999-01"]) {
      expect(await move({ statementId, target })).toMatchObject({
        details: { problem: "no_such_reference", field: "target" },
      });
    }
    expect(await move({ statementId: elsewhere, target: right.reference })).toMatchObject({
      details: { problem: "required", field: "statementId" },
    });
    expect(await readEverything(wrong.id)).toEqual(before);
    const last = { statementId: elsewhere, target: wrong.reference };
    for (const action of ["move_statement", "separate_statement"] as const) {
      const given = action === "move_statement" ? last : { statementId: elsewhere };
      expect(await takeAction(team.coordinator, right.reference, action, given)).toMatchObject({
        details: { problem: "last_statement", field: "statementId" },
      });
    }
    const stale = actionForm(wrong.reference, 1, "move_statement", { statementId, target: right.reference });
    expect(await sendForm(team.coordinator, stale)).toMatchObject({ refusal: "conflict" });
  });

  it("may be the only one of what came in by a list, which is then as it came", async () => {
    const imported = await aCommitment({ ...team.owners, kind: "agreed", imported: true });
    const { right } = await joined();
    const { code } = await aCapture(team.coordinator, `Стороны планируют открыть рейс. ${randomUUID()}`);
    await enterCapture(team.coordinator, code, { accept: [0], into: imported.reference });
    const [statement] = (await columnsOf(imported.id)).statements;

    const given = { statementId: statement?.id ?? "", target: right.reference };
    expect(await takeAction(team.coordinator, imported.reference, "move_statement", given)).toMatchObject({ ok: true });
    expect(await columnsOf(imported.id)).toMatchObject({ kind: "agreed", statements: [] });
  });

  it("restricts the commitment it comes to with its text, and names no commitment to who does not see it", async () => {
    const { wrong, code, statementId } = await joined();
    const hidden = await aCommitment({ leadId: team.other.id });
    const { version } = await db().release.findUniqueOrThrow({ where: { code } });
    const marking = { release: code, version, key: randomUUID(), marking: "restricted", reason: "ДСП", language: "ru" };
    expect(await setReleaseMarking(team.coordinator, markingInput.parse(marking))).toMatchObject({ ok: true });

    await takeAction(team.coordinator, wrong.reference, "move_statement", { statementId, target: hidden.reference });

    expect(await columnsOf(hidden.id)).toMatchObject({ marking: "restricted" });
    const seen = await listHistory(team.executor, wrong.reference);
    expect(seen?.events[0]?.event).toMatchObject({ kind: "statement_moved_out", to: null });
    expect(JSON.stringify(seen)).not.toContain(hidden.reference);
  });

  it("names no text to who does not see it, once its words are gone and the commitment is open", async () => {
    const { wrong, right, code, statementId } = await joined();
    const { version } = await db().release.findUniqueOrThrow({ where: { code } });
    const marking = { release: code, version, key: randomUUID(), marking: "restricted", reason: "ДСП", language: "ru" };
    expect(await setReleaseMarking(team.coordinator, markingInput.parse(marking))).toMatchObject({ ok: true });
    const away = { statementId, target: right.reference };
    expect(await takeAction(team.coordinator, wrong.reference, "move_statement", away)).toMatchObject({ ok: true });
    expect(await takeAction(team.coordinator, wrong.reference, "lift_restriction")).toMatchObject({ ok: true });

    const toAdmin = await listHistory(team.admin, wrong.reference);
    expect(JSON.stringify(toAdmin)).not.toContain(code);
    expect(toAdmin?.events.map(({ event }) => event)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "statement_moved_out", release: null, to: null }),
        expect.objectContaining({ kind: "restated", release: null }),
      ]),
    );
    for (const viewer of [team.coordinator, team.executor]) {
      expect(JSON.stringify(await listHistory(viewer, wrong.reference))).toContain(code);
    }
    expect((await listHistory(team.executor, right.reference))?.events[0]?.event).toMatchObject({ release: code });
  });
});
