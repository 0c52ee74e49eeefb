import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { closeCapture } from "@/lib/releases/entry/close-capture";
import { finishCapture, undecidedToken } from "@/lib/releases/entry/finish-capture";
import { reopenCapture } from "@/lib/releases/entry/reopen-capture";
import { aCapture, proposalsOf, sendStep, submitRelease } from "@/tests/support/build-capture";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let coordinator: Viewer;
let lead: string;
let japanese: string;
beforeAll(async () => {
  coordinator = await aUser();
  lead = (await anOrganisation()).id;
  japanese = (await anOrganisation({ side: "JP" })).id;
});

const finish = (release: string, viewer = coordinator, key: string = randomUUID()) =>
  finishCapture(viewer, { release, key, language: "ru" });

/** Accepts a proposal and fills in what control needs, unless told otherwise. */
async function accept(code: string, id: string, given: Record<string, unknown> = {}) {
  const request = { release: code, statementId: id, version: 100 };
  await sendStep(coordinator, { step: "decide", ...request, decision: "accept" });
  const whole = { destination: "on_control", leads: [lead, japanese], completionForm: "Рейс открыт", language: "ru" };
  const form = { ...whole, controlLevel: "minister", controlDate: "31.12.2026", sectorCode: "transport", ...given };
  const filled = await sendStep(coordinator, { step: "fill", ...request, ...form });
  if (!filled.ok) throw new Error(JSON.stringify(filled));
}

async function rejectTheRest(code: string) {
  for (const { id, proposal } of await proposalsOf(code)) {
    if (proposal?.decision !== "undecided") continue;
    await sendStep(coordinator, { step: "decide", release: code, statementId: id, version: 100, decision: "reject" });
  }
}

const undecided = (proposals: Awaited<ReturnType<typeof proposalsOf>>) =>
  proposals.filter(({ proposal }) => proposal?.decision === "undecided");

describe("entering a release", () => {
  it("makes commitments with references, owners, dates and history, all at once", async () => {
    const { code, proposals } = await aCapture(coordinator);
    const [flight, summit, house] = undecided(proposals);
    if (!flight || !summit || !house) return expect.unreachable("three promises are proposed");
    await accept(code, flight.id);
    await accept(code, summit.id, { destination: "record_only", leads: [], completionForm: "", controlLevel: "" });
    await accept(code, house.id, { destination: "captured", completionForm: "", controlLevel: "", controlDate: "" });
    await rejectTheRest(code);
    expect(await db().commitment.count()).toBe(0);

    expect(await finish(code)).toEqual({ ok: true, value: { release: code } });

    const made = await db().commitment.findMany({
      where: { statements: { some: { release: { code } } } },
      orderBy: { number: "asc" },
      include: { assignments: true, deadlineChanges: true, decisions: true, statements: true },
    });
    expect(made.map(({ reference, status }) => [reference, status])).toEqual([
      ["KZ-JP-2025-01", "on_control"],
      ["KZ-JP-2025-02", "record_only"],
      ["KZ-JP-2025-03", "captured"],
    ]);
    const [first] = made;
    expect(first).toMatchObject({ leadId: lead, open: true, controlEdtf: "2026-12-31", controlLevel: "minister" });
    expect(first?.statements[0]).toMatchObject({ id: flight.id, judgement: "accepted", quote: flight.quote });
    expect(first?.assignments).toHaveLength(2);
    expect(first?.decisions).toHaveLength(1);
    const events = await db().auditEvent.findMany({
      where: { chain: `commitment:${first?.id}` },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual(
      flight.deadlineEdtf
        ? ["commitment_captured", "promised_deadline_changed", "put_on_control"]
        : ["commitment_captured", "put_on_control"],
    );
    const release = await db().release.findUniqueOrThrow({ where: { code } });
    expect(release).toMatchObject({ captureOpen: false, version: 2 });
    expect(await db().proposal.count({ where: { statement: { releaseId: release.id } } })).toBe(0);
    expect(await verifyHistory(db())).toMatchObject({ flaws: [] });
  });

  it("is refused until somebody has chosen where each goes, which can be done for all that wait at once", async () => {
    const { code, proposals } = await aCapture(coordinator);
    const [first, second] = undecided(proposals);
    if (!first || !second) return expect.unreachable("two promises are proposed");
    await accept(code, first.id, { destination: "" });
    await accept(code, second.id, { destination: "record_only" });
    await rejectTheRest(code);
    expect(await finish(code)).toMatchObject({
      details: { missing: [{ statementId: first.id, lacks: ["destination"] }] },
    });

    await sendStep(coordinator, { step: "fillAll", release: code, language: "ru", allDestination: "captured" });
    const chosen = await proposalsOf(code);
    const destinationOf = (id: string) => chosen.find((each) => each.id === id)?.proposal?.destination;
    expect([destinationOf(first.id), destinationOf(second.id)]).toEqual(["captured", "record_only"]);
    expect(await finish(code)).toMatchObject({ ok: true });
  });

  it("is refused as a whole, with what each proposal lacks", async () => {
    const { code, proposals } = await aCapture(coordinator);
    const [first, second, third] = undecided(proposals);
    if (!first || !second || !third) return expect.unreachable("three promises are proposed");
    await accept(code, first.id, { leads: [], completionForm: "", controlDate: "01.01.2026" });
    await accept(code, second.id);
    const before = await db().commitment.count();

    const refused = await finish(code);

    expect(refused).toMatchObject({ ok: false, refusal: "not-allowed-from-here" });
    const missing = refused.ok ? [] : (refused.details?.missing ?? []);
    expect(missing.find(({ statementId }) => statementId === first.id)?.lacks).toEqual([
      "lead",
      "completion_form",
      "control_date_past",
    ]);
    expect(missing.find(({ statementId }) => statementId === third.id)?.lacks).toEqual(["decision"]);
    expect(missing.some(({ statementId }) => statementId === second.id)).toBe(false);
    expect(await db().commitment.count()).toBe(before);
    expect((await db().release.findUniqueOrThrow({ where: { code } })).captureOpen).toBe(true);
  });

  it("leaves out what is undecided only where the person saw just these, and says so", async () => {
    const { code, proposals } = await aCapture(coordinator);
    const [flight, ...others] = undecided(proposals);
    if (!flight || others.length === 0) return expect.unreachable("several promises are proposed");
    await accept(code, flight.id);
    const leaving = (leave?: string) =>
      finishCapture(coordinator, { release: code, key: randomUUID(), language: "ru", leave });

    expect(await leaving()).toMatchObject({ refusal: "not-allowed-from-here" });
    const seen = others.map(({ id }) => id);
    // As many, and others: one was decided and another opened again meanwhile.
    expect(await leaving(undecidedToken([...seen.slice(1), flight.id]))).toMatchObject({
      refusal: "not-allowed-from-here",
    });
    expect(await leaving(undecidedToken(seen))).toMatchObject({ ok: true });

    const left = others.map(({ id }) => id);
    const judged = await db().statement.findMany({ where: { id: { in: left } }, select: { judgement: true } });
    expect(judged).toEqual(left.map(() => ({ judgement: "rejected" })));
    const { payload } = await db().auditEvent.findFirstOrThrow({
      where: { kind: "release_captured", payload: { contains: flight.id } },
    });
    expect(new Set(JSON.parse(payload).undecided)).toEqual(new Set(left));
    expect(await reopenCapture(coordinator, code)).toMatchObject({ ok: true });
    expect((await proposalsOf(code)).map(({ id }) => id)).toEqual(expect.arrayContaining(left));
  });

  it("happens once, by two people at once as well", async () => {
    const { code, proposals } = await aCapture(coordinator);
    const [first] = undecided(proposals);
    if (!first) return expect.unreachable("a promise is proposed");
    await accept(code, first.id);
    await rejectTheRest(code);
    const key = randomUUID();
    const before = await db().commitment.count();

    const all = await Promise.all([finish(code, coordinator, key), finish(code, coordinator, key), finish(code)]);

    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(await db().commitment.count()).toBe(before + 1);
  });

  it.each(["executor", "head", "observer", "admin"] as const)("is refused from a person who is %s", async (role) => {
    const { code } = await aCapture(coordinator);

    expect(await finish(code, await aUser({ role }))).toEqual({ ok: false, refusal: "forbidden" });
  });

  it("makes a standing commitment of one that has an interval of reports", async () => {
    const { code, proposals } = await aCapture(coordinator);
    const [first] = undecided(proposals);
    if (!first) return expect.unreachable("a promise is proposed");
    await accept(code, first.id, { controlDate: "", reportInterval: "90" });
    await rejectTheRest(code);

    await finish(code);

    const made = await db().commitment.findFirstOrThrow({ where: { statements: { some: { id: first.id } } } });
    expect(made).toMatchObject({ standing: true, reportInterval: 90, promisedEdtf: null, controlEdtf: null });
  });
});

describe("a promise that was made before", () => {
  /** A flight discussed in 2024 for 2025, restated by a release of the given day. */
  async function restated(publishedOn: string) {
    const release = await aRelease({ body: `Обсудили рейс. ${randomUUID()}`, publishedOn: "2024-03-01" });
    const known = await aCommitment({ titleRu: "Прямой рейс", kind: "discussed", promised: "2025", leadId: lead });
    await aStatement({ release, quote: "Обсудили рейс", kind: "discussed", commitmentId: known.id });
    const { code, proposals } = await aCapture(coordinator, undefined, { publishedOn });
    const [flight] = undecided(proposals);
    if (!flight) throw new Error("a promise is proposed");
    const request = { release: code, statementId: flight.id, version: 1 };
    const edit = { step: "edit", ...request, quote: flight.quote, kind: "planned", titleRu: "Рейс", deadline: "2026" };
    await sendStep(coordinator, edit);
    await sendStep(coordinator, { step: "merge", ...request, version: 2, into: known.reference });
    await rejectTheRest(code);
    const before = await db().commitment.findUniqueOrThrow({ where: { id: known.id } });
    expect(await finish(code)).toMatchObject({ ok: true });
    return { known, flight, before };
  }

  it("joins its commitment: the kind is the latest one's, the promised date moves with a trail", async () => {
    const { known, flight, before } = await restated("25.08.2025");

    const now = await db().commitment.findUniqueOrThrow({
      where: { id: known.id },
      include: { statements: true, deadlineChanges: true },
    });
    expect(now).toMatchObject({ kind: "planned", promisedEdtf: "2026", version: before.version + 1 });
    expect(now.statements.map(({ id }) => id)).toContain(flight.id);
    expect(now.deadlineChanges).toHaveLength(1);
    expect(now.deadlineChanges[0]).toMatchObject({ oldEdtf: "2025", newEdtf: "2026", statementId: flight.id });
    const last = await db().auditEvent.findFirstOrThrow({
      where: { chain: `commitment:${known.id}` },
      orderBy: { seq: "desc" },
    });
    expect(JSON.parse(last.payload)).toMatchObject({ kind: "restated", fromKind: "discussed", toKind: "planned" });
  });

  it("keeps kind and date where the release that joins is the older one", async () => {
    const { known } = await restated("01.02.2023");

    const now = await db().commitment.findUniqueOrThrow({
      where: { id: known.id },
      include: { deadlineChanges: true },
    });
    expect(now).toMatchObject({ kind: "discussed", promisedEdtf: "2025" });
    expect(now.deadlineChanges).toHaveLength(1);
  });
});

describe("a corrected text", () => {
  it("is a new edition that finds the passages again; the old one stays", async () => {
    const text = "Стороны договорились открыть рейс. Казахстан пригласил Японию на саммит. Имеется потенциал.";
    const { code, proposals } = await aCapture(coordinator, text);
    const [first, second] = undecided(proposals);
    if (!first || !second) return expect.unreachable("two promises are proposed");
    await accept(code, first.id);
    await rejectTheRest(code);
    await finish(code);
    const corrected = `Исправлено. ${text.replace("на саммит", "на форум")}`;

    const result = await submitRelease(coordinator, corrected, { corrects: code });

    expect(result).toMatchObject({ ok: true, value: { code: `${code}-v2`, isKnown: false } });
    const found = await proposalsOf(`${code}-v2`);
    const again = found.find(({ quote }) => quote === first.quote);
    expect(again?.proposal?.decision).toBe("merge");
    expect(again?.spanStart).toBe(first.spanStart + "Исправлено. ".length);
    expect(found.find(({ quote }) => quote.includes("на форум"))?.proposal?.decision).toBe("undecided");
    // Closed unread, it would leave the first edition superseded by nothing.
    expect(await closeCapture(coordinator, `${code}-v2`)).toEqual({ ok: false, refusal: "not-allowed-from-here" });
    const old = await db().release.findUniqueOrThrow({ where: { code } });
    expect(old.body).toBe(text);

    await rejectTheRest(`${code}-v2`);
    expect(await finish(`${code}-v2`)).toMatchObject({ ok: true });
    const commitment = await db().commitment.findFirstOrThrow({
      where: { statements: { some: { id: first.id } } },
      include: { statements: true },
    });
    expect(commitment.statements).toHaveLength(2);
    expect(await submitRelease(coordinator, "Ещё одна правка.", { corrects: code })).toMatchObject({
      ok: false,
      details: { problem: "cannot_correct" },
    });
  });
});

describe("a passage whose words were corrected", () => {
  it("is read anew, with the commitment of the earlier words beside it", async () => {
    const sentence = "Казахстан и Япония договорились открыть терминал до 1 июля 2026 года.";
    const text = `Встреча прошла. ${sentence} Имеется большой потенциал.`;
    const { code, proposals } = await aCapture(coordinator, text);
    const [first] = undecided(proposals);
    if (!first) return expect.unreachable("a promise is proposed");
    await accept(code, first.id);
    await rejectTheRest(code);
    await finish(code);
    const { commitmentId } = await db().statement.findUniqueOrThrow({ where: { id: first.id } });

    const corrected = text.replace("договорились открыть", "планируют открыть").replace("июля", "сентября");
    await submitRelease(coordinator, corrected, { corrects: code });

    const [again, ...more] = (await proposalsOf(`${code}-v2`)).filter(({ kind }) => kind !== null);
    expect(more).toEqual([]);
    expect(again).toMatchObject({
      kind: "planned",
      deadlineEdtf: "2026-09-01",
      deadlineQuote: "до 1 сентября 2026 года",
    });
    expect(again?.quote).toContain("сентября");
    expect(again?.proposal).toMatchObject({ decision: "undecided", mergeIntoId: commitmentId });
    expect(commitmentId).not.toBeNull();
  });

  it("keeps its decision where only the day it counts from is the same, and is asked about where that changed", async () => {
    const text = "Стороны договорились открыть рейс в следующем году. Имеется большой потенциал.";
    const { code, proposals } = await aCapture(coordinator, text);
    const [first] = undecided(proposals);
    if (!first) return expect.unreachable("a promise is proposed");
    await accept(code, first.id);
    await rejectTheRest(code);
    await finish(code);
    const mentioned = (edition: string) => proposalsOf(`${code}-${edition}`);

    await submitRelease(coordinator, `Исправлено. ${text}`, { corrects: code });
    const same = (await mentioned("v2")).find(({ quote }) => quote === first.quote);
    expect(same).toMatchObject({ deadlineEdtf: "2026", proposal: { decision: "merge" } });
    await rejectTheRest(`${code}-v2`);
    await finish(`${code}-v2`);

    const later = { corrects: `${code}-v2`, publishedOn: "2026-02-01" };
    await submitRelease(coordinator, `Снова исправлено. ${text}`, later);
    const moved = (await mentioned("v3")).find(({ quote }) => quote === first.quote);
    expect(moved).toMatchObject({ deadlineEdtf: "2027", proposal: { decision: "undecided" } });
  });
});

describe("a release that was entered", () => {
  it("is opened once more for what was missed; what is in the register stays", async () => {
    const { code, proposals } = await aCapture(coordinator);
    const [first] = undecided(proposals);
    if (!first) return expect.unreachable("a promise is proposed");
    await accept(code, first.id);
    await rejectTheRest(code);
    await finish(code);
    const before = await db().commitment.findFirstOrThrow({ where: { statements: { some: { id: first.id } } } });

    expect(await reopenCapture(await aUser({ role: "head" }), code)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await reopenCapture(coordinator, code)).toMatchObject({ ok: true });
    await sendStep(coordinator, { step: "addWords", release: code, words: "большой потенциал" });
    const missed = (await proposalsOf(code)).find(({ quote }) => quote === "большой потенциал");
    if (!missed) return expect.unreachable("the words became a proposal");
    await accept(code, missed.id, { destination: "captured" });
    expect(await finish(code)).toMatchObject({ ok: true });

    const after = await db().commitment.findUniqueOrThrow({ where: { id: before.id } });
    expect(after).toEqual(before);
    const release = await db().release.findUniqueOrThrow({ where: { code } });
    const events = await db().auditEvent.findMany({
      where: { chain: `release:${release.id}` },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual([
      ...["release_registered", "release_captured", "capture_reopened", "release_captured"],
    ]);
  });

  it("and opened once more is entered again, by the form of before as well", async () => {
    const { code } = await aCapture(coordinator);
    await rejectTheRest(code);
    const key = randomUUID();
    await finish(code, coordinator, key);
    await reopenCapture(coordinator, code);

    expect(await finish(code, coordinator, key)).toMatchObject({ ok: true });
    expect((await db().release.findUniqueOrThrow({ where: { code } })).captureOpen).toBe(false);
  });

  it("shows again what was rejected in it, to be left so or decided anew", async () => {
    const { code, proposals } = await aCapture(coordinator);
    const [first, second, third] = undecided(proposals);
    if (!first || !second || !third) return expect.unreachable("three promises are proposed");
    await accept(code, first.id);
    await rejectTheRest(code);
    await finish(code);

    await reopenCapture(coordinator, code);

    const again = await proposalsOf(code);
    expect(again.map(({ id }) => id)).toEqual([second.id, third.id]);
    expect(again.map(({ proposal }) => proposal?.decision)).toEqual(["reject", "reject"]);
    expect(again[0]?.proposal?.titleRu).toBe(second.proposal?.titleRu);
    await accept(code, second.id);
    expect(await finish(code)).toMatchObject({ ok: true });
    const judged = await db().statement.findMany({ where: { id: { in: [second.id, third.id] } } });
    expect(new Map(judged.map(({ id, judgement }) => [id, judgement]))).toEqual(
      new Map([
        [second.id, "accepted"],
        [third.id, "rejected"],
      ]),
    );
  });
});
