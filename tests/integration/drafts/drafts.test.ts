import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { isUnavailable } from "@/lib/db-unavailable";
import { draftInput, MOST_DRAFTS } from "@/lib/drafts/draft-rules";
import { getDraft } from "@/lib/drafts/queries";
import { removeDraft } from "@/lib/drafts/remove-drafts";
import { saveDraft } from "@/lib/drafts/save-draft";
import { tidyUp } from "@/lib/jobs/housekeeping";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";
import { withdrawRelease } from "@/lib/releases/withdrawal/withdraw-release";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";
import { aPlantedText } from "@/tests/support/planted-text";

testDatabase({ PACTA_TODAY: "2026-11-30" });

let author: Viewer;
let other: Viewer;
beforeAll(async () => {
  [author, other] = [await aUser(), await aUser()];
});

const note = { name: "KZ-JP-2026-01/add_note", version: "3", values: { text: "Начатая заметка" } };

describe("what somebody began to write", () => {
  it("is there for its author, the last of it, and for nobody else", async () => {
    await saveDraft(author, note);
    await saveDraft(author, { ...note, version: "4", values: { text: "Дальше" } });

    expect(await getDraft(author, note.name)).toMatchObject({ version: "4", values: { text: "Дальше" } });
    expect(await getDraft(other, note.name)).toBeNull();
    await removeDraft(other, note.name);
    expect(await getDraft(author, note.name)).not.toBeNull();
    await removeDraft(author, note.name);
    expect(await getDraft(author, note.name)).toBeNull();
  });

  it("is in no history", async () => {
    const before = await db().auditEvent.count();
    await saveDraft(author, note);
    expect(await db().auditEvent.count()).toBe(before);
  });

  it("ends after a month, for its author at once and for the database by night", async () => {
    await saveDraft(author, note);
    await db()
      .$executeRaw`UPDATE draft SET changed_at = now() - interval '31 days' WHERE author_id = ${author.id}::uuid`;

    expect(await getDraft(author, note.name)).toBeNull();
    expect((await tidyUp()).drafts).toBe(1);
    expect(await db().draft.count({ where: { authorId: author.id } })).toBe(0);
  });

  it("is kept of so many forms at most, the newest", async () => {
    const writer = await aUser();
    for (let at = 0; at <= MOST_DRAFTS; at += 1) await saveDraft(writer, { ...note, name: `form/${at}` });

    expect(await db().draft.count({ where: { authorId: writer.id } })).toBe(MOST_DRAFTS);
    expect(await getDraft(writer, "form/0")).toBeNull();
    expect(await getDraft(writer, `form/${MOST_DRAFTS}`)).not.toBeNull();
  });

  it("goes with the text it is about, where that is withdrawn", async () => {
    const [coordinator, head] = [await aUser(), await aUser({ role: "head" })];
    const { code, version, id } = await aPlantedText(coordinator);
    const statement = await db().statement.findFirstOrThrow({ where: { releaseId: id } });
    await saveDraft(coordinator, { ...note, name: `capture/${statement.id}/edit` });
    await saveDraft(coordinator, { ...note, name: `release/${code}/source` });
    await saveDraft(coordinator, { ...note, name: `release/${code}0/source` });
    const { body } = await db().release.findUniqueOrThrow({ where: { code }, select: { body: true } });
    await saveDraft(coordinator, { ...note, name: "release/text", values: { text: `Черновик\r\n${body}\r\n` } });
    await saveDraft(author, {
      ...note,
      name: "release/text",
      values: { text: "Другой текст, который никто не отзывал." },
    });

    const input = {
      release: code,
      version,
      key: crypto.randomUUID(),
      reason: "Внесено по ошибке",
      language: "ru" as const,
      agreed: "yes" as const,
    };
    const upload = await keepSourceUpload(coordinator, "Ещё один текст, не этот.");
    const waiting = `release/${upload.ok ? upload.value.id : ""}`;
    await saveDraft(coordinator, { ...note, name: waiting });
    const about = [`capture/${code}/words`, `capture/${statement.id}/fill`, `release/${code}/file`];
    const saves = about.map((name) => saveDraft(coordinator, { ...note, name }).catch(() => null));
    const [withdrawn] = await Promise.all([withdrawRelease(head, input), ...saves]);
    expect(withdrawn).toMatchObject({ ok: true });
    for (const name of [...about, `release/${crypto.randomUUID()}`]) {
      const late = await saveDraft(coordinator, { ...note, name }).catch((error: unknown) => error);
      expect(isUnavailable(late), name).toBe(true);
    }
    expect(await getDraft(author, "release/text")).not.toBeNull();

    const kept = await db().draft.findMany({ where: { authorId: coordinator.id } });
    expect(new Set(kept.map(({ name }) => name))).toEqual(new Set([`release/${code}0/source`, waiting]));
  });

  it.each<[object, boolean]>([
    [{ step: "save", name: "KZ-JP-2026-01/add_note", version: "1", values: { text: "a" } }, true],
    [{ step: "discard", name: "capture/0199/edit" }, true],
    [{ step: "save", name: "", version: "1", values: {} }, false],
    [{ step: "save", name: "a b", version: "1", values: {} }, false],
    [{ step: "save", name: "a", version: "1", values: { text: 1 } }, false],
    [{ step: "save", name: "a", version: "1", values: {}, author: "me" }, false],
    [{ step: "read", name: "a" }, false],
    [{ step: "save", name: "a", version: "1", values: { text: "a\u{1F30D}" } }, true],
    ...["\0", "\ud800", "\udc00a"].flatMap<[object, boolean]>((no) => [
      [{ step: "save", name: "a", version: "1", values: { text: `a${no}` } }, false],
      [{ step: "save", name: "a", version: "1", values: { [`a${no}`]: "b" } }, false],
      [{ step: "save", name: "a", version: `1${no}`, values: {} }, false],
      [{ step: "save", name: `a${no}`, version: "1", values: {} }, false],
      [{ step: "discard", name: `a${no}` }, false],
    ]),
  ])("is taken as a form sends it: %j", (sent, isTaken) => {
    expect(draftInput.safeParse(sent).success).toBe(isTaken);
  });
});
