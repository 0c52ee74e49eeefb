import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { closeCapture } from "@/lib/releases/entry/close-capture";
import { editSource } from "@/lib/releases/source/edit-source";
import { editSourceInput } from "@/lib/releases/source/inputs";
import { getSourceToEdit } from "@/lib/releases/source/queries";
import { aCapture, proposalsOf, sendStep, submitRelease } from "@/tests/support/build-capture";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

const TEXT =
  "Стороны договорились открыть рейс в следующем году.\n\n" +
  "Стороны договорились открыть центр до конца года.\n\n" +
  "Стороны договорились провести форум в 2027 году.";

let coordinator: Viewer;
beforeAll(async () => {
  coordinator = await aUser();
});

/** Sends the form of the details as the page does, with something in it changed. */
async function mend(viewer: Viewer, code: string, given: Record<string, unknown> = {}) {
  const release = await db().release.findUniqueOrThrow({ where: { code } });
  const { version, title, publisher, side, language, meetingId } = release;
  const publishedOn = release.publishedOn.toISOString().slice(0, 10);
  const form = { release: code, version, publishedOn, title, publisher, side, language, meetingId, writtenIn: "ru" };
  return editSource(viewer, editSourceInput.parse({ ...form, ...given }));
}

const datesOf = async (code: string) => (await proposalsOf(code)).map(({ deadlineEdtf }) => deadlineEdtf);

describe("where an open text comes from", () => {
  it("is mended with its history, and times that count from its date are counted anew", async () => {
    const { code, proposals } = await aCapture(coordinator, `${TEXT} Один.`);
    const decided = { release: code, statementId: proposals[1]?.id, version: 1, decision: "accept" };
    await sendStep(coordinator, { step: "decide", ...decided });
    expect(await datesOf(code)).toEqual(["2026", "2025", "2027"]);

    const result = await mend(coordinator, code, { publishedOn: "25.08.2026", title: "Иной", publisher: "Иной" });

    expect(result).toEqual({ ok: true, value: { release: code, readAnew: 1 } });
    expect(await datesOf(code)).toEqual(["2027", "2025", "2027"]);
    const { id, title, version } = await db().release.findUniqueOrThrow({ where: { code } });
    expect({ title, version }).toEqual({ title: "Иной", version: 2 });
    const event = await db().auditEvent.findFirstOrThrow({ where: { chain: `release:${id}`, seq: 2 } });
    expect(JSON.parse(event.payload)).toMatchObject({
      kind: "release_changed",
      changes: { publishedOn: ["2025-08-25", "2026-08-25"] },
      reworded: ["title", "publisher"],
    });
    // What was decided stays as it is, and is named.
    const source = await getSourceToEdit(coordinator, code);
    expect(source?.concerned).toMatchObject([{ id: proposals[1]?.id, now: "2026" }]);
  });

  it("is told to a colleague who has the proposal open, instead of being undone unseen", async () => {
    const { code, proposals } = await aCapture(coordinator, `${TEXT} Два.`);
    const other = await aUser();
    await mend(coordinator, code, { publishedOn: "2024-08-25" });

    const decision = { release: code, statementId: proposals[0]?.id, version: 1, decision: "accept" };
    expect(await sendStep(other, { step: "decide", ...decision })).toMatchObject({ refusal: "conflict" });
    expect(await sendStep(coordinator, { step: "undo", release: code })).toMatchObject({ ok: false });
  });

  it("brings another language what nobody has touched, read and titled in it", async () => {
    const text = "The two sides will open a new centre in Astana next year. Министр планирует визит в Токио. Три.";
    const { code, proposals } = await aCapture(coordinator, text);
    const touched = proposals[0];
    const edit = { quote: touched?.quote, kind: "agreed", titleRu: "Наш заголовок" };
    await sendStep(coordinator, { step: "edit", release: code, statementId: touched?.id, version: 1, ...edit });

    const result = await mend(coordinator, code, { language: "en" });

    expect(result.ok).toBe(true);
    const now = await proposalsOf(code);
    expect(now.find(({ id }) => id === touched?.id)?.proposal?.titleRu).toBe("Наш заголовок");
    for (const { id, proposal, kind } of now) {
      if (id !== touched?.id && kind) expect(proposal?.titleEn).not.toBeNull();
    }
  });

  it("takes another meeting", async () => {
    const { code } = await aCapture(coordinator, `${TEXT} Четыре.`);

    const result = await mend(coordinator, code, { meetingId: "", meetingName: "Форум", meetingSides: "UZ" });

    expect(result.ok).toBe(true);
    const release = await db().release.findUniqueOrThrow({ where: { code }, include: { meeting: true } });
    expect(release.meeting).toMatchObject({ nameRu: "Форум", sides: ["KZ", "UZ"] });
  });

  it("leaves no event where nothing changed", async () => {
    const { code } = await aCapture(coordinator, `${TEXT} Пять.`);

    expect(await mend(coordinator, code)).toMatchObject({ ok: true, value: { readAnew: 0 } });
    expect(await db().release.findUniqueOrThrow({ where: { code } })).toMatchObject({ version: 1 });
  });

  it("is refused when it is entered, when somebody else mended it, and from who may not", async () => {
    const { code, proposals } = await aCapture(coordinator, `${TEXT} Шесть.`);
    expect(await mend(coordinator, code, { version: 7 })).toMatchObject({ refusal: "conflict" });
    for (const role of ["head", "observer", "admin", "executor"] as const) {
      expect(await mend(await aUser({ role }), code)).toEqual({ ok: false, refusal: "forbidden" });
    }
    expect(await mend(coordinator, code, { publishedOn: "2026-11-24" })).toMatchObject({
      details: { field: "publishedOn", problem: "not_published_yet" },
    });

    await closeCapture(coordinator, code);

    expect(await mend(coordinator, code, { title: "Поздно" })).toMatchObject({ refusal: "not-allowed-from-here" });
    expect(await getSourceToEdit(coordinator, code)).toBeNull();
    expect(proposals.length).toBeGreaterThan(0);
  });
});

describe("a text that was brought in by mistake", () => {
  it("is closed with everything in it rejected, and nothing in the register", async () => {
    const { code, proposals } = await aCapture(coordinator, `${TEXT} Семь. Имеется большой потенциал.`);
    const accepted = { release: code, statementId: proposals[0]?.id, version: 1, decision: "accept" };
    await sendStep(coordinator, { step: "decide", ...accepted });
    await aCommitment();
    const before = await db().commitment.count();

    expect(await closeCapture(await aUser({ role: "head" }), code)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await closeCapture(coordinator, code)).toEqual({ ok: true, value: { release: code } });
    expect(await closeCapture(coordinator, code)).toEqual({ ok: true, value: { release: code } });

    expect(await db().commitment.count()).toBe(before);
    const judged = await db().statement.findMany({ where: { release: { code } }, select: { judgement: true } });
    expect(new Set(judged.map(({ judgement }) => judgement))).toEqual(new Set(["rejected", "context"]));
    const { id, version } = await db().release.findUniqueOrThrow({ where: { code, captureOpen: false } });
    expect(version).toBe(2);
    expect(await db().auditEvent.count({ where: { chain: `release:${id}` } })).toBe(2);
  });
});

describe("the form for where a text comes from", () => {
  it("takes no day that has not come", async () => {
    const result = await submitRelease(coordinator, `${TEXT} Восемь.`, { publishedOn: "01.01.2027" });

    expect(result).toMatchObject({ ok: false, details: { field: "publishedOn", problem: "not_published_yet" } });
  });

  it("asks once about a side that the text names and the form does not", async () => {
    const text = "Казахстан и Китай договорились открыть центр. Стороны договорились о форуме в Пекине.";
    const meetings = await db().meeting.count();

    const asked = await submitRelease(coordinator, text);
    expect(asked).toMatchObject({ ok: false, details: { problem: "sides_differ", sides: ["CN"] } });
    expect(await db().meeting.count()).toBe(meetings);

    expect(await submitRelease(coordinator, text, { sidesAgreed: "yes" })).toMatchObject({ ok: true });
  });
});
