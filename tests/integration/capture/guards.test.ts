import { createHash } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { registerInput } from "@/lib/releases/source/inputs";
import { keepSourceUpload } from "@/lib/releases/source/keep-upload";
import { registerRelease } from "@/lib/releases/source/register-release";
import { aCapture, sendStep } from "@/tests/support/build-capture";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

let client: pg.Client;
let coordinator: Viewer;
beforeAll(async () => {
  client = await rawSql(database.url());
  coordinator = await aUser();
});
afterAll(() => client.end());

const propose = "INSERT INTO proposal (statement_id) VALUES ($1)";

describe("the database keeps a proposal", () => {
  it("to a statement nobody has judged, in a release that is open", async () => {
    const release = await aRelease();
    const { id } = await aCommitment();
    const accepted = await aStatement({ release, quote: "Стороны", commitmentId: id });
    const context = await aStatement({ release, quote: "договорились" });

    expect(await refusedBy(client, [propose, accepted])).toBe("proposal_is_open");
    expect(await refusedBy(client, [propose, context])).toBe("proposal_is_open");
  });

  it("from being left behind when its statement is judged, or its release is entered", async () => {
    const { code, proposals } = await aCapture(coordinator);
    const [first] = proposals.filter(({ judgement }) => judgement === "proposed");

    expect(await refusedBy(client, ["UPDATE statement SET judgement = 'rejected' WHERE id = $1", first?.id])).toBe(
      "statement_left_no_proposal",
    );
    expect(
      await refusedBy(
        client,
        ["UPDATE release SET capture_open = false, version = 2 WHERE code = $1", code],
        [
          `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
           SELECT 'release:' || id, 2, 'capture_reopened', '{"kind":"capture_reopened"}', now(), '', '' FROM release WHERE code = $1`,
          code,
        ],
      ),
    ).toBe("release_left_no_proposal");
  });

  it("whole: a merge names its commitment, a standing one has no date, a form of completion its language", async () => {
    const { proposals } = await aCapture(coordinator);
    const id = proposals[0]?.id;
    const set = (assignment: string) =>
      refusedBy(client, [`UPDATE proposal SET ${assignment} WHERE statement_id = $1`, id]);

    expect(await set("decision = 'merge'")).toBe("proposal_merge");
    expect(await set("report_interval = 30, control_edtf = '2026'")).toBe("proposal_standing");
    expect(await set("report_interval = 0")).toBe("proposal_standing");
    expect(await set("completion_form = 'Акт'")).toBe("proposal_completion");
    expect(await set("version = 0")).toBe("proposal_version");
  });
});

describe("the database keeps", () => {
  it("the words of an accepted statement, and the statement", async () => {
    const release = await aRelease();
    const { id } = await aCommitment();
    const statement = await aStatement({ release, quote: "Стороны", commitmentId: id });
    const end = release.body.indexOf("рейс");

    for (const change of [
      `UPDATE statement SET quote = 'рейс', span_start = ${end}, span_end = ${end + 4} WHERE id = $1`,
      "UPDATE statement SET prefix = 'x' WHERE id = $1",
      "DELETE FROM statement WHERE id = $1",
    ]) {
      expect(await refusedBy(client, [change, statement])).toBe("statement_words_stay");
    }
  });

  it("a statement from joining a commitment without its event", async () => {
    const release = await aRelease();
    const { id } = await aCommitment();
    const context = await aStatement({ release, quote: "Стороны" });

    expect(
      await refusedBy(client, [
        "UPDATE statement SET judgement = 'accepted', kind = 'agreed', commitment_id = $2 WHERE id = $1",
        ...[context, id],
      ]),
    ).toBe("statement_has_event");
  });

  it("a release from changing without its event, and an edition in its place", async () => {
    const { id } = await aRelease();
    const other = await aRelease({ body: "Другой текст." });

    expect(await refusedBy(client, ["UPDATE release SET title = 'Иной' WHERE id = $1", id])).toBe(
      "release_version_has_event",
    );
    expect(
      await refusedBy(client, ["UPDATE release SET supersedes_id = $2, edition = 3 WHERE id = $1", id, other.id]),
    ).toBe("release_edition_follows");
    expect(await refusedBy(client, ["UPDATE release SET edition = 2 WHERE id = $1", id])).toBe("release_edition");
  });

  it("the language a text was taken for once it is entered, and its words always", async () => {
    const { code } = await aCapture(coordinator);
    const { id } = await aRelease({ body: "Внесённый текст." });

    // Stopped only by the event that is missing: while it is open the language can be mended.
    expect(await refusedBy(client, ["UPDATE release SET language = 'kk' WHERE code = $1", code])).toBe(
      "release_version_has_event",
    );
    expect(await refusedBy(client, ["UPDATE release SET language = 'kk' WHERE id = $1", id])).toBe(
      "release_is_append_only",
    );
    expect(await refusedBy(client, ["UPDATE release SET body = 'Иной' WHERE code = $1", code])).toBe(
      "release_is_append_only",
    );
  });

  it("an original file as it came, of a kind that is read, with its own hash", async () => {
    const bytes = Buffer.from(`Стороны договорились о выставке. ${Math.random()}`);
    const file = { name: "релиз.txt", mediaType: "txt", encoding: "utf-8", bytes } as const;
    const kept = await keepSourceUpload(coordinator, bytes.toString(), file);
    if (!kept.ok) return expect.unreachable("the text is kept");
    const form = { publishedOn: "2026-01-01", title: "т", publisher: "и", side: "KZ", language: "ru" };
    const meeting = { meetingName: "в", meetingSides: "JP", writtenIn: "ru" };
    const made = await registerRelease(
      coordinator,
      registerInput.parse({ upload: kept.value.id, ...form, ...meeting }),
    );
    if (!made.ok) return expect.unreachable("the text is registered");
    const { id } = await db().release.findUniqueOrThrow({ where: { code: made.value.code } });
    const stored = await db().releaseFile.findUniqueOrThrow({ where: { releaseId: id } });
    const other = await aRelease({ body: "Ещё один текст." });
    const insert = (name: string, type: string, hashed: Buffer) =>
      refusedBy(client, [
        "INSERT INTO release_file (release_id, name, media_type, bytes, sha256) VALUES ($1, $2, $3, $4, $5)",
        ...[other.id, name, type, bytes, createHash("sha256").update(hashed).digest()],
      ]);

    expect(Buffer.from(stored.bytes).equals(bytes)).toBe(true);
    expect(await refusedBy(client, ["UPDATE release_file SET name = 'x' WHERE release_id = $1", id])).toBe(
      "release_file_is_append_only",
    );
    expect(await refusedBy(client, ["DELETE FROM release_file WHERE release_id = $1", id])).toBe(
      "release_file_withdrawal_is_told",
    );
    expect(await insert("a.txt", "txt", Buffer.from("other"))).toBe("release_file_hash");
    expect(await insert("a.exe", "exe", bytes)).toBe("release_file_type");
    expect(await insert("../a.txt", "txt", bytes)).toBe("release_file_name");
    expect(await insert("a\tb.txt", "txt", bytes)).toBe("release_file_name");
  });

  it("steps that a schema would never let through out as well", async () => {
    const { code, proposals } = await aCapture(coordinator);
    const request = { release: code, statementId: proposals[0]?.id, version: 1 };

    for (const form of [
      { step: "decide", ...request, decision: "merge" },
      { step: "decide", ...request, decision: "accept", commitmentId: request.statementId },
      { step: "decide", ...request, version: "1 OR 1", decision: "accept" },
      { step: "add", release: code, start: -1, end: 5 },
      { step: "edit", ...request, quote: "Стороны\0", kind: "agreed" },
      { step: "enter", release: code },
    ]) {
      expect(() => sendStep(coordinator, form)).toThrow();
    }
    expect(await sendStep(coordinator, { step: "add", release: code, start: 900_000, end: 900_001 })).toMatchObject({
      details: { problem: "nothing_selected" },
    });
  });
});
