import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { listMeetings } from "@/lib/registry/meetings/queries";
import { getReleaseFile } from "@/lib/releases/editions/queries";
import { reopenCapture } from "@/lib/releases/entry/reopen-capture";
import { getRelease, listReleases } from "@/lib/releases/queries";
import { editSource } from "@/lib/releases/source/edit-source";
import { editSourceInput } from "@/lib/releases/source/inputs";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";
import { getCorrectable, listSourceChoices } from "@/lib/releases/source/queries";
import { withdrawInput } from "@/lib/releases/withdrawal/inputs";
import { getWithdrawable, getWithdrawnFile, getWithdrawnRelease } from "@/lib/releases/withdrawal/queries";
import { withdrawFile } from "@/lib/releases/withdrawal/withdraw-file";
import { withdrawRelease } from "@/lib/releases/withdrawal/withdraw-release";
import { roles } from "@/lib/vocabulary/people";
import { proposalsOf, sendStep } from "@/tests/support/build-capture";
import { aRelease } from "@/tests/support/build-release";
import { aTeam, type Team } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { enterCapture } from "@/tests/support/enter-capture";
import { aPlantedText } from "@/tests/support/planted-text";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });
const notHeads = roles.filter((role) => role !== "head");

let team: Team;
let client: pg.Client;
beforeAll(async () => {
  team = await aTeam();
  client = await rawSql(database.url());
});
afterAll(() => client.end());

type Text = { code: string; version: number };
const form = ({ code, version }: Text, given: Record<string, string> = {}) =>
  withdrawInput.parse({
    release: code,
    version,
    key: randomUUID(),
    language: "ru",
    reason: "Внесён по ошибке",
    agreed: "yes",
    ...given,
  });

/** Where in the whole database a word stands, in any column of any table, bytes of files included. */
async function placesOf(word: string): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'search', 'guards')",
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await client.query(`SELECT FROM ${name} t WHERE t::text LIKE $1 OR t::text LIKE $2 LIMIT 1`, [
      `%${word}%`,
      `%${Buffer.from(word).toString("hex")}%`,
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

const refusal = (problem?: string) => ({
  ok: false,
  refusal: "not-allowed-from-here",
  ...(problem && { details: expect.objectContaining({ problem }) }),
});

describe("a text that should not have been brought in", () => {
  it("is gone from every reader and from the whole database once a head withdraws it", async () => {
    const text = await aPlantedText(team.coordinator);
    // Worked on, described anew, and brought in a second time by a colleague who did not finish.
    const retitled = `иное${text.words.title}`;
    const [first] = await proposalsOf(text.code);
    const decided = { step: "decide", release: text.code, statementId: first?.id, version: 1, decision: "accept" };
    expect(await sendStep(team.coordinator, decided)).toMatchObject({ ok: true });
    const release = await db().release.findUniqueOrThrow({ where: { code: text.code } });
    const source = { release: text.code, version: 1, publishedOn: "2025-08-25", title: retitled, publisher: "Газета" };
    const kept = { side: "KZ", language: "ru", meetingId: release.meetingId, writtenIn: "ru" };
    expect(await editSource(team.coordinator, editSourceInput.parse({ ...source, ...kept }))).toMatchObject({
      ok: true,
    });
    expect(await keepSourceUpload(team.coordinator, text.text)).toMatchObject({ ok: true });
    for (const [place, word] of Object.entries(text.words)) {
      expect([place, (await placesOf(word)).length > 0]).toEqual([place, place !== "publisher"]);
    }

    expect(await withdrawRelease(team.head, form({ ...text, version: 2 }))).toEqual({
      ok: true,
      value: { release: text.code },
    });

    for (const [place, word] of Object.entries(text.words)) expect([place, await placesOf(word)]).toEqual([place, []]);
    for (const role of roles) {
      expect(await getRelease(team[role], text.code)).toBeNull();
      expect(await getReleaseFile(team[role], text.code)).toBeNull();
      expect((await listReleases(team[role], { q: "" })).rows.map(({ code }) => code)).not.toContain(text.code);
    }
    expect(await getCorrectable(team.coordinator, text.code)).toBeNull();
    expect((await listSourceChoices(team.coordinator)).publishers).not.toContain("");
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("leaves its code, its hashes, and who, when and why, for coordinators and heads", async () => {
    const text = await aPlantedText(team.coordinator);
    const { sha256 } = await db().releaseFile.findUniqueOrThrow({ where: { releaseId: text.id } });
    await withdrawRelease(team.head, form(text));

    const left = {
      by: { name: team.head.name },
      reason: "Внесён по ошибке",
      reasonIn: "ru",
      sha256: text.sha256,
      fileSha256: Buffer.from(sha256).toString("hex"),
    };
    for (const role of ["coordinator", "head"] as const) {
      expect(await getWithdrawnRelease(team[role], text.code)).toMatchObject(left);
    }
    for (const role of ["executor", "observer", "admin"] as const) {
      expect(await getWithdrawnRelease(team[role], text.code)).toBeNull();
    }
    expect((await listMeetings(team.coordinator, { q: "" })).rows.map(({ nameRu }) => nameRu)).toContain(text.code);
    // The same words may be brought in again, and get another code.
    const again = await aPlantedText(team.coordinator);
    expect(again.code).not.toBe(text.code);
  });

  it("is a head's to withdraw, whatever the level, and found by its code though it is not in sight", async () => {
    const text = await aPlantedText(team.coordinator);

    for (const role of notHeads) {
      expect(await withdrawRelease(team[role], form(text))).toEqual({ ok: false, refusal: "forbidden" });
      expect(await withdrawFile(team[role], form(text))).toEqual({ ok: false, refusal: "forbidden" });
      expect(await getWithdrawable(team[role], text.code)).toBeNull();
    }
    const shown = await getWithdrawable(team.departmentHead, text.code);
    expect(shown).toMatchObject({
      title: text.words.title,
      hasFile: true,
      broughtInBy: { name: team.coordinator.name },
    });
    expect(JSON.stringify(shown)).not.toContain(text.words.body);
    expect(await withdrawRelease(team.departmentHead, form(text))).toMatchObject({ ok: true });
    expect(await withdrawRelease(team.head, form({ code: "no-such-text", version: 1 }))).toMatchObject({
      refusal: "not-found",
    });
  });

  it("is withdrawn once: the same form, another head's, and a stale one", async () => {
    const text = await aPlantedText(team.coordinator);
    const sent = form(text);

    expect(await withdrawRelease(team.head, form({ ...text, version: 9 }))).toMatchObject({ refusal: "conflict" });
    const both = await Promise.all([
      withdrawRelease(team.head, sent),
      withdrawRelease(team.departmentHead, form(text)),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await withdrawRelease(team.head, sent)).toMatchObject({ ok: true });
    const events = { chain: `release:${text.id}`, kind: "release_withdrawn" };
    expect(await db().auditEvent.count({ where: events })).toBe(1);
    expect(await reopenCapture(team.coordinator, text.code)).toMatchObject({ refusal: "not-found" });
  });

  it("asks for a reason, and for saying that it cannot be undone", () => {
    const sent = { release: "KZ-JP", version: 1, key: randomUUID(), language: "ru", reason: "Ошибка", agreed: "yes" };
    const isTaken = (given: Record<string, unknown>) => withdrawInput.safeParse({ ...sent, ...given }).success;

    expect([{}, { reason: " " }, { agreed: undefined }, { more: "1" }].map(isTaken)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("takes the meeting along that was described with it, once no other text is about that", async () => {
    const one = await aPlantedText(team.coordinator);
    const { meetingId } = await db().release.findUniqueOrThrow({ where: { code: one.code } });
    const two = await aPlantedText(team.coordinator, { meetingId, meetingName: "", meetingPlace: "" });

    await withdrawRelease(team.head, form(one));
    expect(await placesOf(one.words.meeting)).toEqual(["public.meeting"]);
    await withdrawRelease(team.head, form(two));
    expect(await placesOf(one.words.meeting)).toEqual([]);
  });

  it("leaves a meeting that was in the registry before", async () => {
    const { id } = await aRelease();
    const { meeting } = await db().release.findUniqueOrThrow({ where: { id }, include: { meeting: true } });
    const text = await aPlantedText(team.coordinator, { meetingId: meeting.id, meetingName: "", meetingPlace: "" });
    await withdrawRelease(team.head, form(text));

    expect(await db().meeting.findUnique({ where: { id: meeting.id } })).toEqual(meeting);
  });

  it("stays while commitments rest on it, which the refusal names; its file goes alone", async () => {
    const text = await aPlantedText(team.coordinator);
    await enterCapture(team.coordinator, text.code, { accept: [0] });
    const [tracked] = await db().commitment.findMany({ where: { statements: { some: { releaseId: text.id } } } });
    const { version } = await db().release.findUniqueOrThrow({ where: { code: text.code } });

    const refused = await withdrawRelease(team.head, form({ ...text, version }));
    expect(refused).toEqual({
      ok: false,
      refusal: "not-allowed-from-here",
      details: { problem: "commitments_rest_on_text", restingOn: [tracked?.reference] },
    });
    expect((await getRelease(team.observer, text.code))?.body).toBe(text.text);

    expect(await withdrawFile(team.head, form({ ...text, version }))).toMatchObject({ ok: true });
    expect(await getReleaseFile(team.coordinator, text.code)).toBeNull();
    expect(await placesOf(text.words.file)).toEqual([]);
    expect(await placesOf(text.words.fileName)).toEqual([]);
    expect(await getWithdrawnFile(team.coordinator, text.code)).toMatchObject({
      by: { name: team.head.name },
      sha256: null,
    });
    expect(await getWithdrawnFile(team.executor, text.code)).toBeNull();
    expect(await withdrawFile(team.head, form({ ...text, version: version + 1 }))).toEqual(
      refusal("no_file_to_withdraw"),
    );
    expect((await getRelease(team.observer, text.code))?.body).toBe(text.text);
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("leaves the text it corrected open for another correction, under another code", async () => {
    const first = await aPlantedText(team.coordinator);
    await enterCapture(team.coordinator, first.code, { accept: [0] });
    const wrong = await aPlantedText(team.coordinator, { corrects: first.code });
    expect(wrong.code).toBe(`${first.code}-v2`);

    expect(await withdrawRelease(team.head, form(wrong))).toMatchObject({ ok: true });
    expect(await getCorrectable(team.coordinator, first.code)).not.toBeNull();
    const right = await aPlantedText(team.coordinator, { corrects: first.code });

    expect(right.code).toBe(`${first.code}-v3`);
    expect((await getRelease(team.coordinator, first.code))?.supersededBy).toMatchObject({
      code: right.code,
      edition: 2,
    });
  });
});

describe("the database", () => {
  const empty = `body = '', title = '', publisher = '', url = NULL, capture_open = false, awaits_entry = NULL,
    supersedes_id = NULL, edition = 1, withdrawn_at = now(), version = version + 1`;
  const withdrawn = (set: string, id: string): [string, ...unknown[]] => [
    `UPDATE release SET ${set} WHERE id = $1`,
    id,
  ];
  const told = (id: string, payload: Record<string, unknown>): [string, ...unknown[]] => [
    `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
     SELECT 'release:' || id, version, $3, $2, now(), '', '' FROM release WHERE id = $1`,
    id,
    JSON.stringify(payload),
    payload.kind,
  ];
  const emptied = (id: string): [string, ...unknown[]][] => [
    ["DELETE FROM proposal_step WHERE release_id = $1", id],
    ["DELETE FROM statement WHERE release_id = $1", id],
    ["DELETE FROM release_file WHERE release_id = $1", id],
  ];
  const event = (text: { code: string; sha256: string }, fileSha256: string | null = null) => ({
    kind: "release_withdrawn",
    code: text.code,
    sha256: text.sha256,
    fileSha256,
    supersedes: null,
    reason: "x",
    reasonIn: "ru",
  });

  it("lets exactly this change of a text by: to nothing, once, whole, and told with its hashes", async () => {
    const text = await aPlantedText(team.coordinator);
    const { id } = text;
    const file = await db().releaseFile.findUniqueOrThrow({ where: { releaseId: id } });
    const fileSha256 = Buffer.from(file.sha256).toString("hex");
    const told_ = told(id, event(text, fileSha256));
    const partly = (set: string) => empty.replace(/body = ''/, set);

    // Other words, some of it left, no event, another's hash, something left hanging on it.
    expect(await refusedBy(client, withdrawn("body = 'x', version = version + 1", id), told_)).toBe(
      "release_is_append_only",
    );
    expect(await refusedBy(client, ...emptied(id), withdrawn(partly("body = 'x'"), id), told_)).toBe(
      "release_withdrawn_is_empty",
    );
    expect(
      await refusedBy(client, ...emptied(id), withdrawn(empty.replace("title = ''", "title = 'x'"), id), told_),
    ).toBe("release_withdrawn_is_empty");
    expect(await refusedBy(client, ...emptied(id), withdrawn(`${empty}, sha256 = sha256('')`, id), told_)).toBe(
      "release_is_append_only",
    );
    expect(await refusedBy(client, ...emptied(id), withdrawn(empty, id))).not.toBe("committed");
    expect(
      await refusedBy(
        client,
        ...emptied(id),
        withdrawn(empty, id),
        told(id, event({ ...text, sha256: fileSha256 }, fileSha256)),
      ),
    ).toBe("release_withdrawal_is_told");
    expect(await refusedBy(client, ...emptied(id), withdrawn(empty, id), told(id, event(text)))).toBe(
      "release_file_withdrawal_is_told",
    );
    for (const kept of emptied(id)) {
      const rest = emptied(id).filter(([sql]) => sql !== kept[0]);
      const answer = await refusedBy(client, ...rest, withdrawn(empty, id), told_);
      expect([kept[0], answer]).toEqual([
        kept[0],
        kept[0].includes("proposal_step") ? "committed" : "release_withdrawal_is_told",
      ]);
      if (answer === "committed") break;
    }
  });

  it("lets nothing of a withdrawn text be changed, and no file go untold", async () => {
    const text = await aPlantedText(team.coordinator);
    expect(await refusedBy(client, ["DELETE FROM release_file WHERE release_id = $1", text.id])).toBe(
      "release_file_withdrawal_is_told",
    );
    await withdrawRelease(team.head, form(text));

    for (const set of ["body = 'x'", "title = 'x'", "withdrawn_at = NULL", "version = version + 1"]) {
      expect([set, await refusedBy(client, withdrawn(set, text.id))]).toEqual([set, "release_is_append_only"]);
    }
  });
});
