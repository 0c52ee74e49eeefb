import { expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { openDatabase } from "@/lib/db";
import { applyMigrations } from "@/server/migrations/apply-migrations";
import { databaseBefore, emptyDatabase, query } from "@/tests/support/migrations";

const SEALING = "20261130024500_state_in_history";

/** A register as it was before the state was part of history: people with names in payloads, and things without a history. */
const register = `
  BEGIN;
  INSERT INTO sector (code, position, name_kk, name_ru, name_en, name_ja) VALUES ('energy', 1, 'э', 'э', 'e', 'e');
  INSERT INTO organisation (id, code, side, name_ru, original) VALUES ('00000000-0000-7000-8000-000000000001', 'kz-mfa', 'KZ', 'МИД', 'ru');
  INSERT INTO organisation_sector (organisation_id, sector_code) VALUES ('00000000-0000-7000-8000-000000000001', 'energy');
  INSERT INTO users (id, email, name, role, organisation_id, password_hash, version) VALUES
    ('00000000-0000-7000-8000-000000000002', 'alibek.new@mfa.kz', 'Алибек Новый', 'admin', '00000000-0000-7000-8000-000000000001', 'x', 2);
  INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash) VALUES
    ('user:00000000-0000-7000-8000-000000000002', 1, 'user_created',
      '{"kind":"user_created","email":"alibek@mfa.kz","role":"observer"}', now(), '', ''),
    ('user:00000000-0000-7000-8000-000000000002', 2, 'user_changed',
      '{"kind":"user_changed","changes":{"name":["Алибек","Алибек Новый"],"email":["alibek@mfa.kz","alibek.new@mfa.kz"],"role":["observer","admin"]}}',
      now(), '', '');
  INSERT INTO commitment (id, reference, series, number, kind, title_ru, original, sector_code, changed_at) VALUES
    ('00000000-0000-7000-8000-000000000003', 'KZ-JP-2025-01', 'KZ-JP-2025', 1, 'agreed', 'Т', 'ru', 'energy', now());
  INSERT INTO audit_event (chain, seq, kind, payload, actor_id, occurred_at, previous_hash, hash) VALUES
    ('commitment:00000000-0000-7000-8000-000000000003', 1, 'commitment_captured',
      '{"kind":"commitment_captured","reference":"KZ-JP-2025-01","status":"captured"}', '00000000-0000-7000-8000-000000000002', now(), '', '');
  COMMIT`;

async function verified(url: string) {
  const prisma = openDatabase(url, 1);
  try {
    return await verifyHistory(prisma);
  } finally {
    await prisma.$disconnect();
  }
}

it("begins the chains of an old register anew: proven, and without a name or an address", async () => {
  const url = await databaseBefore(SEALING);
  await query(url, register);
  const heads = await query<{ chain: string; seq: number; hash: Buffer }>(
    url,
    "SELECT DISTINCT ON (chain) chain, seq, hash FROM audit_event ORDER BY chain, seq DESC",
  );

  await applyMigrations(url);

  expect(await verified(url)).toMatchObject({ events: 7, chains: 5, flaws: [] });
  const closed = await query<{ chain: string; seq: number; hash: Buffer }>(
    url,
    "SELECT chain, seq, hash FROM closed_chain ORDER BY chain",
  );
  for (const [index, { chain, seq, hash }] of closed.entries()) {
    expect([chain, seq]).toEqual([heads[index]?.chain, heads[index]?.seq]);
    // A person's would tell whether an address that is guessed was theirs.
    expect(hash.equals(heads[index]?.hash ?? Buffer.alloc(0)), chain).toBe(!chain.startsWith("user:"));
  }
  expect(closed).toHaveLength(heads.length);
  expect(await query(url, "SELECT FROM closed_chain WHERE NOT intact")).toEqual([]);
  expect(await query(url, "SELECT FROM audit_event WHERE payload ~* 'алибек|@'")).toEqual([]);
  const told = await query<{ payload: string }>(
    url,
    "SELECT payload FROM audit_event WHERE kind ~ '^user_' ORDER BY seq",
  );
  expect(told.map(({ payload }) => JSON.parse(payload))).toEqual([
    { kind: "user_created", role: "observer" },
    { kind: "user_changed", changes: { role: ["observer", "admin"] }, personal: ["email", "name"] },
  ]);
});

it("names a chain that was broken before for ever", async () => {
  const url = await databaseBefore(SEALING);
  await query(url, register);
  await query(
    url,
    "SET session_replication_role = replica; UPDATE audit_event SET payload = payload || ' ' WHERE kind = 'user_created'",
  );

  await applyMigrations(url);

  expect((await verified(url)).flaws).toEqual([
    { chain: "user:00000000-0000-7000-8000-000000000002", seq: null, why: "closed-broken" },
  ]);
  await query(url, "SET session_replication_role = replica; UPDATE closed_chain SET intact = true");
  expect((await verified(url)).flaws).toEqual([{ chain: "closed_chain", seq: null, why: "closed" }]);
});

it("seals what a later migration changes in every row", async () => {
  const url = await emptyDatabase();
  await applyMigrations(url);
  await query(
    url,
    `BEGIN;
     INSERT INTO sector (code, position, name_kk, name_ru, name_en, name_ja) VALUES ('energy', 1, 'э', 'э', 'e', 'e');
     INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
     VALUES ('sector:energy', 1, 'recorded', '{"kind":"recorded"}', now(), '', '');
     COMMIT;
     ALTER TABLE sector ADD COLUMN note text`,
  );
  expect((await verified(url)).flaws).toEqual([]);

  await query(url, "ALTER TABLE sector ADD COLUMN colour text NOT NULL DEFAULT 'grey'");
  expect((await verified(url)).flaws).toEqual([{ chain: "sector:energy", seq: 1, why: "state" }]);

  await query(url, "SELECT reseal(array_agg('sector:' || code), 'every sector has a colour') FROM sector");
  expect(await verified(url)).toMatchObject({ events: 3, flaws: [] });
});
