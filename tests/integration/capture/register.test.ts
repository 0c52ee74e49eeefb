import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { MOST_WAITING_FILES } from "@/lib/files/waiting-files";
import { getRelease } from "@/lib/releases/queries";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";
import { aCapture, releaseText, submitRelease } from "@/tests/support/build-capture";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let coordinator: Viewer;
beforeAll(async () => {
  coordinator = await aUser();
});

describe("a text that is brought in", () => {
  it("is kept to the letter with its hash, its meeting and what the reading proposes", async () => {
    const { code, proposals } = await aCapture(coordinator, `${releaseText} Раз.`);

    const release = await db().release.findUniqueOrThrow({ where: { code }, include: { meeting: true } });
    expect(code).toBe("KZ-JP-2025-08-25");
    expect(release.body).toBe(`${releaseText} Раз.`);
    expect(release.meeting.sides).toEqual(["KZ", "JP"]);
    const told = await db().auditEvent.findMany({ where: { chain: `meeting:${release.meetingId}` } });
    expect(told).toMatchObject([{ kind: "meeting_added", actorId: coordinator.id, seq: 1 }]);
    expect(release.captureOpen).toBe(true);
    expect(proposals.length).toBeGreaterThanOrEqual(3);
    for (const { spanStart, spanEnd, quote, prefix, suffix, judgement, proposal } of proposals) {
      expect(release.body.slice(spanStart, spanEnd)).toBe(quote);
      expect(release.body.slice(0, spanStart).endsWith(prefix)).toBe(true);
      expect(release.body.slice(spanEnd).startsWith(suffix)).toBe(true);
      expect(proposal?.decision).toBe(judgement === "context" ? "context" : "undecided");
    }
    expect(await db().commitment.count()).toBe(0);
    expect(await db().referenceCounter.count()).toBe(0);
  });

  it("is titled by the words of each promise, where two share a verb", async () => {
    const said = "Стороны договорились открыть торговый дом в Осло и создать школу водолазов.";
    const { proposals } = await aCapture(coordinator, said);

    expect(proposals.map(({ quote, proposal }) => [quote, proposal?.titleRu])).toEqual([
      ["Стороны договорились открыть торговый дом в Осло", "Стороны договорились открыть торговый дом в Осло"],
      [said.slice(0, -1), "Создать школу водолазов"],
    ]);
  });

  it("is recognised when it comes again, however its lines end, and nothing is stored twice", async () => {
    const before = await counts();

    const again = await submitRelease(coordinator, `\r\n${releaseText.replaceAll("\n", "\r\n")} Раз.  \n`);

    expect(again).toEqual({ ok: true, value: { code: "KZ-JP-2025-08-25", isKnown: true } });
    expect(await counts()).toEqual(before);
  });

  it("is registered once by two people at the same moment", async () => {
    const other = await aUser();

    const both = await Promise.all([
      submitRelease(coordinator, "Стороны договорились о встрече."),
      submitRelease(other, "Стороны договорились о встрече."),
    ]);

    expect(both.map((each) => each.ok && each.value.isKnown).sort()).toEqual([false, true]);
    expect(new Set(both.map((each) => each.ok && each.value.code)).size).toBe(1);
  });

  it("is there for coordinators only, until it is entered", async () => {
    const { code } = await aCapture(coordinator);
    const seenBy = async (role: Viewer["role"]) =>
      (await getRelease(await aUser({ role }), code))?.statements.map(({ judgement }) => judgement);

    for (const role of ["head", "observer", "admin", "executor"] as const) expect(await seenBy(role)).toBeUndefined();
    expect(await seenBy("coordinator")).toContain("proposed");
  });

  it.each([
    ["nothing to see", " \n\u200b "],
    ["a character that can't be kept", "Текст\0"],
    ["more than a release has", "да ".repeat(800_000)],
  ])("is not kept with %s", async (_what, text) => {
    const result = await keepSourceUpload(coordinator, text);

    expect(result).toMatchObject({ ok: false, refusal: "not-allowed-from-here" });
  });

  it("waits for its form as one of the newest few of its person", async () => {
    const [many, other] = [await aUser({ role: "coordinator" }), await aUser({ role: "coordinator" })];
    await keepSourceUpload(other, "Чужой текст");
    for (let text = 1; text <= MOST_WAITING_FILES + 2; text += 1) await keepSourceUpload(many, `Текст ${text}`);

    const textsOf = async ({ id }: Viewer) =>
      (await db().sourceUpload.findMany({ where: { createdById: id } })).map(({ text }) => text);
    const kept = await textsOf(many);
    expect(kept).toHaveLength(MOST_WAITING_FILES);
    expect(kept).not.toContain("Текст 2");
    expect(kept).toContain("Текст 3");
    expect(await textsOf(other)).toEqual(["Чужой текст"]);
  });

  it.each(["executor", "head", "observer", "admin"] as const)("is refused from a person who is %s", async (role) => {
    const viewer = await aUser({ role });

    expect(await keepSourceUpload(viewer, "Текст")).toEqual({ ok: false, refusal: "forbidden" });
  });

  it("needs another side", async () => {
    const result = await submitRelease(coordinator, "Внутренний документ.", { meetingSides: [] });

    expect(result).toMatchObject({ ok: false, details: { field: "meetingSides" } });
  });
});

async function counts() {
  return [await db().release.count(), await db().statement.count(), await db().auditEvent.count()];
}
