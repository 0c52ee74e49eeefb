import { expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { openDatabase } from "@/lib/db";
import { applyMigrations } from "@/server/migrations/apply-migrations";
import { databaseBefore, query } from "@/tests/support/migrations";

const SIGHT = "20261130024400_sight_of_texts";

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const BODY = "Стороны договорились.";
const event = (chain: string, kind: string, rest = "") =>
  `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
   VALUES ('${chain}', 1, '${kind}', '{"kind":"${kind}"${rest}}', now(), '', '');`;

/** Of one text in its first capture, one that was opened again, and one that is entered, with all that hangs on them. */
const texts = `
  BEGIN;
  INSERT INTO sector (code, position, name_kk, name_ru, name_en, name_ja) VALUES ('energy', 1, 'э', 'э', 'e', 'e');
  INSERT INTO organisation (id, code, side, name_ru, original) VALUES ('${id(1)}', 'kz-mfa', 'KZ', 'МИД', 'ru');
  INSERT INTO meeting (id, code, kind, name_ru, original, starts_on, ends_on, sides)
  VALUES ('${id(2)}', 'talks', 'talks', 'Переговоры', 'ru', '2025-08-25', '2025-08-25', '{KZ,JP}');
  INSERT INTO commitment (id, reference, series, number, kind, title_ru, original, sector_code, changed_at)
  VALUES ('${id(3)}', 'KZ-JP-2025-01', 'KZ-JP-2025', 1, 'agreed', 'Т', 'ru', 'energy', now());
  ${event(`commitment:${id(3)}`, "commitment_captured", `,"reference":"KZ-JP-2025-01","status":"captured"`)}
  INSERT INTO release (id, code, meeting_id, title, publisher, side, language, published_on, body, sha256, capture_open)
  SELECT id::uuid, code, '${id(2)}', 'Т', 'Газета', 'KZ', 'ru', '2025-08-25', body, sha256(convert_to(body, 'UTF8')), open
  FROM (VALUES ('${id(10)}', 'first', '${BODY}', true), ('${id(11)}', 'again', '${BODY} 2', true), ('${id(12)}', 'entered', '${BODY} 3', false))
    t (id, code, body, open);
  ${[10, 11, 12].map((each) => event(`release:${id(each)}`, "release_registered", `,"code":"x","sha256":"y"`)).join("\n")}
  INSERT INTO statement (id, release_id, span_start, span_end, quote, prefix, suffix, judgement, kind, stated_by, commitment_id) VALUES
    ('${id(20)}', '${id(10)}', 0, ${BODY.length}, '${BODY}', '', '', 'proposed', 'agreed', '{KZ,JP}', NULL),
    ('${id(21)}', '${id(11)}', 0, ${BODY.length}, '${BODY}', '', ' 2', 'accepted', 'agreed', '{KZ,JP}', '${id(3)}'),
    ('${id(22)}', '${id(12)}', 0, ${BODY.length}, '${BODY}', '', ' 3', 'context', NULL, '{KZ,JP}', NULL);
  INSERT INTO proposal (statement_id, sector_code) VALUES ('${id(20)}', 'energy');
  INSERT INTO release_file (release_id, name, media_type, bytes, sha256)
  VALUES ('${id(12)}', 'текст.txt', 'txt', convert_to('${BODY}', 'UTF8'), sha256(convert_to('${BODY}', 'UTF8')));
  COMMIT`;

it("keeps the texts of an old register: those never entered wait for it, and history proves them", async () => {
  const url = await databaseBefore(SIGHT);
  await query(url, texts);
  const kept =
    "SELECT r.code, r.body, r.title, r.capture_open, f.bytes FROM release r LEFT JOIN release_file f ON f.release_id = r.id ORDER BY code";
  const statements = "SELECT id, release_id, quote, judgement, commitment_id FROM statement ORDER BY id";
  const [before, words] = [await query(url, kept), await query(url, statements)];

  await applyMigrations(url);

  expect(await query(url, kept)).toEqual(before);
  expect(await query(url, statements)).toEqual(words);
  expect(await query(url, "SELECT code, awaits_entry, marking, withdrawn_at FROM release ORDER BY code")).toEqual([
    { code: "again", awaits_entry: null, marking: null, withdrawn_at: null },
    { code: "entered", awaits_entry: null, marking: null, withdrawn_at: null },
    { code: "first", awaits_entry: true, marking: null, withdrawn_at: null },
  ]);
  expect(await query(url, `SELECT kind FROM audit_event WHERE chain = 'release:${id(10)}' ORDER BY seq`)).toEqual([
    { kind: "release_registered" },
    { kind: "release_changed" },
  ]);
  expect(await query(url, "SELECT FROM closed_chain WHERE NOT intact")).toEqual([]);

  const prisma = openDatabase(url, 1);
  try {
    expect((await verifyHistory(prisma)).flaws).toEqual([]);
    // Proven from now on, and not merely left out of the proof.
    await prisma.$executeRawUnsafe("SET session_replication_role = replica");
    await prisma.$executeRawUnsafe("UPDATE release SET awaits_entry = NULL WHERE code = 'first'");
    expect((await verifyHistory(prisma)).flaws).toEqual([{ chain: `release:${id(10)}`, seq: 2, why: "state" }]);
  } finally {
    await prisma.$disconnect();
  }
});
