import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Transaction } from "@/lib/db";
import { aCommitment, changeCommitmentWithin, changeInTest } from "@/tests/support/build-commitment";
import { aRelease, aStatement, changeReleaseInTest } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

type Passage = { start: number; end: number; quote: string };

/** Tries a context statement at this span, and gives what refused it; "committed" leaves no row behind. */
function trySpan(release: { id: string }, { start, end, quote }: Passage): Promise<string> {
  return refusedBy(
    client,
    [
      `INSERT INTO statement (id, release_id, span_start, span_end, quote, prefix, suffix, judgement, stated_by)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, '', '', 'context', '{KZ}')`,
      ...[release.id, start, end, quote],
    ],
    ["DELETE FROM statement WHERE release_id = $1", release.id],
  );
}

const refused = "statement_quote_in_body";
/** A span that is none by its numbers is refused for that, whatever the quote. */
const refusalOf = (start: number, end: number) => (start < 0 || start >= end ? "statement_span" : refused);

describe("a statement's quote", () => {
  const body = "Рейс 🇰🇿✈️🇯🇵: рейс, рейс.\nВ 2026 году 𠮷野 и рейс 👨‍👩‍👧 — рейс.";

  it("is the very words at its span, at every repetition, behind characters of two units too", async () => {
    const release = await aRelease({ body, captureOpen: true });
    const starts = [...body.matchAll(/рейс/g)].map(({ index }) => index);

    expect(starts).toHaveLength(4);
    for (const start of starts) {
      expect(await trySpan(release, { start, end: start + 4, quote: "рейс" })).toBe("committed");
      expect(await trySpan(release, { start: start + 1, end: start + 5, quote: "рейс" })).toBe(refused);
      expect(await trySpan(release, { start: start - 1, end: start + 3, quote: "рейс" })).toBe(refused);
      expect(await trySpan(release, { start, end: start + 3, quote: "рейс" })).toBe(refused);
      expect(await trySpan(release, { start, end: start + 5, quote: "рейс" })).toBe(refused);
    }
  });

  it("begins and ends between characters, never inside one", async () => {
    const release = await aRelease({ body, captureOpen: true });
    const start = body.indexOf("𠮷");

    expect(await trySpan(release, { start, end: start + 3, quote: "𠮷野" })).toBe("committed");
    expect(await trySpan(release, { start: start + 1, end: start + 4, quote: "𠮷野" })).toBe(refused);
    expect(await trySpan(release, { start: start + 1, end: start + 2, quote: "\ufffd" })).toBe(refused);
    expect(await trySpan(release, { start, end: start + 2, quote: "𠮷野" })).toBe(refused);
  });

  it("is neither empty nor outside the text, and finding that out takes no time", async () => {
    const release = await aRelease({ body, captureOpen: true });

    for (const [start, end] of [
      [0, 0],
      [0, 1],
      [5, 5],
      [body.length + 100, body.length + 101],
    ] as const) {
      expect(await trySpan(release, { start, end, quote: "" })).toBe(refusalOf(start, end));
    }
    expect(await trySpan(release, { start: body.length, end: body.length + 4, quote: "рейс" })).toBe(refused);
    expect(await trySpan(release, { start: -4, end: 0, quote: "рейс" })).toBe(refusalOf(-4, 0));
    expect(await trySpan(release, { start: 2_147_483_640, end: 2_147_483_644, quote: "рейс" })).toBe(refused);
  });

  it("is found at once in a long text of nothing else", async () => {
    const long = "да ".repeat(100_000).trim();
    const release = await aRelease({ body: long, captureOpen: true });
    const start = long.length - 2;
    const started = performance.now();

    expect(await trySpan(release, { start, end: start + 2, quote: "да" })).toBe("committed");
    expect(await trySpan(release, { start: start - 1, end: start + 1, quote: "да" })).toBe(refused);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it("is compared letter by letter: another form of the same letter, case or space is another text", async () => {
    const release = await aRelease({ body: "Й: бай и ё, café 北海道", captureOpen: true });

    expect(await trySpan(release, { start: 3, end: 6, quote: "бай" })).toBe("committed");
    expect(await trySpan(release, { start: 3, end: 7, quote: "бай".normalize("NFD") })).toBe(refused);
    expect(await trySpan(release, { start: 3, end: 6, quote: "Бай" })).toBe(refused);
    expect(await trySpan(release, { start: 2, end: 6, quote: "\u00a0бай" })).toBe(refused);
  });

  it("agrees with what JavaScript cuts out, for any text", async () => {
    const unit = fc.constantFrom("а", "б", "𠮷", "🇰🇿", "👍🏽", " ", "\n", "か\u3099".normalize("NFC"), "e", "q\u0307");
    const anyText = fc.array(unit, { minLength: 1, maxLength: 30 }).map((units) => units.join("").normalize("NFC"));
    const property = fc.asyncProperty(anyText, fc.nat(40), fc.nat(40), fc.boolean(), async (text, a, b, shifted) => {
      const release = await aRelease({ body: text, captureOpen: true });
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const quote = text.slice(start, end);
      const isWhole = !/\p{Cs}/u.test(quote) && quote.length === end - start && quote !== "";
      const at = shifted ? start + 1 : start;
      const answer = await trySpan(release, { start: at, end: at + (end - start), quote });
      expect(answer).toBe(
        isWhole && text.slice(at, at + (end - start)) === quote ? "committed" : refusalOf(at, at + (end - start)),
      );
    });
    await fc.assert(property, { numRuns: 80 });
  });
});

describe("a statement", () => {
  const insert = (columns: string, values: string) =>
    `INSERT INTO statement (id, release_id, span_start, span_end, quote, prefix, suffix, stated_by, ${columns})
     VALUES (gen_random_uuid(), $1, 0, 7, 'Стороны', '', '', '{KZ}', ${values})`;

  it.each([
    ["judgement, commitment_id", "'accepted', $2", "statement_kind"],
    ["judgement", "'proposed'", "statement_kind"],
    ["judgement", "'rejected'", "statement_kind"],
    ["judgement, kind", "'accepted', 'agreed'", "statement_accepted_is_tracked"],
    ["judgement, kind, commitment_id", "'proposed', 'agreed', $2", "statement_accepted_is_tracked"],
    ["judgement, commitment_id", "'context', $2", "statement_accepted_is_tracked"],
    ["judgement, deadline_edtf", "'context', '2026'", "statement_deadline"],
  ])("with %s = %s is refused by %s", async (columns, values, constraint) => {
    const [release, item] = [await aRelease(), await aCommitment()];
    const given = values.includes("$2") ? [item.id] : [];

    expect(await refusedBy(client, [insert(columns, values), release.id, ...given])).toBe(constraint);
  });

  it("of no kind is context, and may overlap another", async () => {
    const release = await aRelease({ captureOpen: true });

    expect(await refusedBy(client, [insert("judgement", "'context'"), release.id])).toBe("committed");
    expect(await refusedBy(client, [insert("judgement", "'context'"), release.id])).toBe("committed");
  });

  it("can't be moved to words that are not there", async () => {
    const release = await aRelease();
    const id = await aStatement({ release, quote: "Стороны" });

    expect(await refusedBy(client, ["UPDATE statement SET span_start = 1, span_end = 8 WHERE id = $1", id])).toBe(
      refused,
    );
    expect(await refusedBy(client, ["UPDATE statement SET quote = 'стороны' WHERE id = $1", id])).toBe(refused);
  });
});

describe("a release's text", () => {
  it("is never changed, nor are its hash and language", async () => {
    const { id } = await aRelease();
    const immutable = "release_is_append_only";

    const other = createHash("sha256").update("другой").digest();
    expect(await refusedBy(client, ["UPDATE release SET body = 'другой', sha256 = $2 WHERE id = $1", id, other])).toBe(
      immutable,
    );
    expect(await refusedBy(client, ["UPDATE release SET sha256 = $2 WHERE id = $1", id, other])).toBe(immutable);
    expect(await refusedBy(client, ["UPDATE release SET language = 'en' WHERE id = $1", id])).toBe(immutable);
  });

  it("is NFC and has its own hash", async () => {
    const { id } = await aRelease();
    const { rows } = await client.query("SELECT meeting_id FROM release WHERE id = $1", [id]);
    const insert = (body: string, hashed = body): [string, ...unknown[]] => [
      `INSERT INTO release (id, code, meeting_id, title, publisher, side, language, published_on, body, sha256)
       VALUES ($1, $2, $3, 'т', 'и', 'KZ', 'ru', '2025-08-25', $4, $5)`,
      ...[randomUUID(), randomUUID(), rows[0].meeting_id, body, createHash("sha256").update(hashed).digest()],
    ];

    expect(await refusedBy(client, insert("бай".normalize("NFD")))).toBe("release_body_nfc");
    expect(await refusedBy(client, insert("か\u3099"))).toBe("release_body_nfc");
    expect(await refusedBy(client, insert("бай", "май"))).toBe("release_body_hash");
    expect(await refusedBy(client, insert("бай"))).toBe("release_version_has_event");
  });
});

describe("the search row", () => {
  const searched = async (id: string, word: string) => {
    const { rows } = await client.query(
      `SELECT words @@ plainto_tsquery('russian', $2) AS words, plain ILIKE '%' || $2 || '%' AS plain
       FROM search.commitment WHERE commitment_id = $1`,
      [id, word],
    );
    return rows[0];
  };
  const event = { kind: "note_added", noteId: "none" } as const;

  it("follows the titles and the form of completion", async () => {
    const { id, reference } = await aCommitment({ titleRu: "Открыть рейсы" });

    expect(await searched(id, "рейс")).toEqual({ words: true, plain: true });
    expect((await searched(id, reference)).plain).toBe(true);
    await changeInTest(id, event, (tx) =>
      tx.commitment.update({ where: { id }, data: { titleRu: "Построить завод" } }),
    );
    expect(await searched(id, "рейс")).toEqual({ words: false, plain: false });
    expect(await searched(id, "заводы")).toMatchObject({ words: true });
    await changeInTest(id, event, (tx) => tx.commitment.update({ where: { id }, data: { titleJa: "直行便" } }));
    expect((await searched(id, "直行便")).plain).toBe(true);
  });

  it("follows the statements that join and leave", async () => {
    const release = await aRelease({ body: "Обсуждены поставки урана." });
    const [one, two] = [await aCommitment(), await aCommitment()];
    const id = await aStatement({ release, quote: "поставки урана", commitmentId: one.id });

    expect(await searched(one.id, "уран")).toEqual({ words: true, plain: true });
    const move = (tx: Transaction) => tx.statement.update({ where: { id }, data: { commitmentId: two.id } });
    await expect(changeInTest(two.id, event, move)).rejects.toThrow("came without its event");
    await changeReleaseInTest(release.id, (tx) =>
      changeCommitmentWithin(tx, one.id, event, () => changeCommitmentWithin(tx, two.id, event, move)),
    );
    expect(await searched(one.id, "уран")).toEqual({ words: false, plain: false });
    expect(await searched(two.id, "уран")).toEqual({ words: true, plain: true });
  });
});
