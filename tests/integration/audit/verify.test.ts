import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Flaw, Why } from "@/lib/audit/verify/flaws";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { runNode } from "@/server/run-node";
import { aCommitment } from "@/tests/support/build-commitment";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" }, "superuser");
const { sql } = Prisma;

/** Two commitments of five events each, in the order their chains are verified in. */
let [one, two] = ["", ""];
let team: Team;
beforeAll(async () => {
  team = await aTeam();
  const ids = [await aHistory(), await aHistory()].sort();
  [one = "", two = ""] = ids.map((id) => `commitment:${id}`);
});

async function aHistory(): Promise<string> {
  const { id, reference } = await aCommitment(team.owners);
  await takeAction(team.executor, reference, "report_interim");
  await takeAction(team.head, reference, "extend");
  await takeAction(team.executor, reference, "report_final");
  await takeAction(team.head, reference, "return");
  return id;
}

class TakenBack extends Error {}

/**
 * Does what a superuser could with the triggers off, verifies, and takes it all back: every test starts from the same
 * honest history.
 */
async function verifiedAfter(statements: Prisma.Sql[], triggers: "off" | "on" = "off") {
  let found = { flaws: [] as Flaw[], earlier: new Map<string, number>() as ReadonlyMap<string, number> };
  const tampering = db().$transaction(
    async (tx) => {
      if (triggers === "off") await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const statement of statements) await tx.$executeRaw(statement);
      found = await verifyHistory(tx);
      throw new TakenBack();
    },
    { timeout: 50_000 },
  );
  await expect(tampering).rejects.toThrow(TakenBack);
  return found;
}

const brokenAfter = async (...given: Parameters<typeof verifiedAfter>) => (await verifiedAfter(...given)).flaws;

const where = (chain: string, seq: number) => sql`WHERE chain = ${chain} AND seq = ${seq}`;
const set = (column: Prisma.Sql, seq: number, chain = one) =>
  sql`UPDATE audit_event SET ${column} ${where(chain, seq)}`;
const remove = (seq: number, chain = one) => sql`DELETE FROM audit_event ${where(chain, seq)}`;
const versionOf = (chain: string, version: number) =>
  sql`UPDATE commitment SET version = ${version} WHERE 'commitment:' || id = ${chain}`;
const insert = (chain: string, seq: number) => sql`
  INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
  SELECT ${chain}, ${seq}, 'note_added', '{"kind":"note_added"}', now(),
    coalesce((SELECT hash FROM audit_event ${where(chain, seq - 1)}), sha256(convert_to(${chain}, 'UTF8'))),
    sha256('forged')`;
/** Makes an event's own hash fit its columns again, as someone who knows the rule can. */
const rehash = (chain: string, seq: number) => sql`
  UPDATE audit_event SET hash = sha256(previous_hash || convert_to(payload, 'UTF8')
    || int8send(microseconds(occurred_at)) || coalesce(uuid_send(actor_id), decode(repeat('00', 16), 'hex'))
    || int4send(seq) || int8send(microseconds(recorded_at)) || int8send(id)
    || coalesce(state_digest, decode(repeat('00', 32), 'hex'))) ${where(chain, seq)}`;

async function expected(): Promise<{ events: number; chains: number }> {
  const [[things], [raised]] = await Promise.all([
    db().$queryRaw<{ count: number }[]>`
      SELECT (SELECT count(*) FROM users)::int + (SELECT count(*) FROM organisation)::int + (SELECT count(*) FROM sector)::int + 3
        AS count`,
    db().$queryRaw<{ count: number }[]>`SELECT sum(version - 1)::int AS count FROM commitment`,
  ]);
  return { events: (things?.count ?? 0) + (raised?.count ?? 0), chains: things?.count ?? 0 };
}

describe("an honest history", () => {
  it("is unbroken", async () => {
    const files = { compared: 0, bytes: 0, left: 0 };
    const rest = { earlier: new Map(), files, flaws: [], count: 0 };
    expect(await verifyHistory(db())).toEqual({ ...(await expected()), ...rest });
  });

  it("says how many events, by kind, were recorded long after the time they tell", async () => {
    const told = [
      sql`UPDATE installation SET version = 3`,
      sql`INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash) VALUES
        ('system', 2, 'demonstration_loaded', '{"kind":"demonstration_loaded"}', now() - interval '59 minutes', '', ''),
        ('system', 3, 'recorded', '{"kind":"recorded"}', now() - interval '61 minutes', '', '')`,
    ];

    expect(await verifiedAfter(told, "on")).toMatchObject({ earlier: new Map([["recorded", 1]]), flaws: [] });
  });

  it("is unbroken over more events than are read at once", async () => {
    const filled = [
      sql`UPDATE installation SET version = 5005`,
      sql`INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
        SELECT 'system', n, 'demonstration_loaded', '{"kind":"demonstration_loaded"}', now(), '', '' FROM generate_series(2, 5005) n`,
    ];

    expect(await brokenAfter(filled, "on")).toEqual([]);
    const changed = [
      sql`SET LOCAL session_replication_role = replica`,
      set(sql`payload = payload || ' '`, 5001, "system"),
    ];
    expect(await brokenAfter([...filled, ...changed], "on")).toEqual([{ chain: "system", seq: 5001, why: "hash" }]);
  }, 60_000);
});

const columns: [string, Prisma.Sql, Why][] = [
  ["the payload", sql`payload = payload || ' '`, "hash"],
  ["a letter of the payload", sql`payload = replace(payload, 'e', 'е')`, "hash"],
  ["payload and kind", sql`kind = 'started', payload = '{"kind":"started"}'`, "hash"],
  ["the kind", sql`kind = 'started'`, "kind"],
  ["the actor, to nobody or somebody", sql`actor_id = CASE WHEN actor_id IS NULL THEN gen_random_uuid() END`, "hash"],
  ["the actor, to zeros", sql`actor_id = '00000000-0000-0000-0000-000000000000'`, "hash"],
  ["when it occurred, by a microsecond", sql`occurred_at = occurred_at + interval '1 microsecond'`, "hash"],
  ["when it occurred, to for ever", sql`occurred_at = 'infinity'`, "hash"],
  ["when it was recorded, by a microsecond", sql`recorded_at = recorded_at - interval '1 microsecond'`, "hash"],
  ["when it was recorded, to for ever", sql`recorded_at = '-infinity'`, "hash"],
  ["the id", sql`id = id + 1000000`, "hash"],
  ["the hash before", sql`previous_hash = sha256('x')`, "previous"],
  ["an empty hash before", sql`previous_hash = ''`, "previous"],
  ["the hash", sql`hash = sha256('x')`, "hash"],
  ["an empty hash", sql`hash = ''`, "hash"],
];

describe("of any event, a changed column is found at that event", () => {
  it.each(columns)("%s", async (_what, column, why) => {
    for (const chain of [one, two]) {
      for (const seq of [1, 2, 3, 4, 5]) {
        const unchecked = sql`ALTER TABLE audit_event DROP CONSTRAINT audit_event_kind`;
        expect(await brokenAfter([unchecked, set(column, seq, chain)])).toEqual([{ chain, seq, why }]);
      }
    }
  });

  it("a person's event", async () => {
    const chain = `user:${team.head.id}`;

    expect(await brokenAfter([set(sql`payload = replace(payload, 'head', 'admin')`, 1, chain)])).toEqual([
      { chain, seq: 1, why: "hash" },
    ]);
  });
});

describe("events taken away or put in are found", () => {
  it.each<[string, () => Prisma.Sql[], number | null, Why]>([
    ["the first deleted", () => [remove(1)], 2, "gap"],
    ["one in the middle deleted", () => [remove(3)], 4, "gap"],
    [
      "one deleted, the later ones moved up",
      () => [remove(3), set(sql`seq = 3`, 4), set(sql`seq = 4`, 5)],
      3,
      "previous",
    ],
    ["the last deleted", () => [remove(5)], 5, "version"],
    ["the tail cut", () => [remove(4), remove(5)], 4, "version"],
    ["all of a chain deleted", () => [1, 2, 3, 4, 5].map((seq) => remove(seq)), null, "no-history"],
    ["the version raised", () => [versionOf(one, 6)], 6, "version"],
    ["the version set back", () => [versionOf(one, 4)], 5, "version"],
    ["the last renumbered", () => [set(sql`seq = 9`, 5)], 9, "gap"],
    ["two swapped", () => [set(sql`seq = 99`, 2), set(sql`seq = 2`, 3), set(sql`seq = 3`, 99)], 2, "previous"],
    ["a forged one at the end", () => [insert(one, 6), versionOf(one, 6)], 6, "hash"],
    [
      "a forged one in the middle",
      () => [set(sql`seq = 6`, 5), set(sql`seq = 5`, 4), set(sql`seq = 4`, 3), insert(one, 3), versionOf(one, 6)],
      3,
      "hash",
    ],
    ["an event of another chain put at the end", () => [set(sql`chain = ${one}, seq = 6`, 5, two)], 6, "previous"],
    ["one rewritten with its own hash", () => [set(sql`payload = payload || ' '`, 3), rehash(one, 3)], 4, "previous"],
    [
      "the names of two chains exchanged",
      () => [
        sql`UPDATE audit_event SET chain = 'x' WHERE chain = ${one}`,
        sql`UPDATE audit_event SET chain = ${one} WHERE chain = ${two}`,
        sql`UPDATE audit_event SET chain = ${two} WHERE chain = 'x'`,
      ],
      1,
      "previous",
    ],
  ])("%s", async (_what, statements, seq, why) => {
    expect(await brokenAfter(statements())).toContainEqual({ chain: one, seq, why });
  });

  it("a chain given another name", async () => {
    const chain = `commitment:${randomUUID()}`;

    const renamed = [sql`UPDATE audit_event SET chain = ${chain} WHERE chain = ${one}`];
    expect(await brokenAfter(renamed)).toContainEqual({ chain, seq: 1, why: "previous" });
  });

  it("an event moved to the end of a later chain", async () => {
    const moved = [set(sql`chain = ${two}, seq = 6`, 5), versionOf(one, 4), versionOf(two, 6)];

    expect(await brokenAfter(moved)).toContainEqual({ chain: two, seq: 6, why: "previous" });
  });

  it("an event of a version that is not there, or of nothing at all, which the triggers refuse", async () => {
    const nothing = `release:${randomUUID()}`;

    for (const statement of [insert(one, 6), insert(nothing, 1)]) {
      await expect(db().$executeRaw(statement)).rejects.toThrow(/a version that is not there/);
    }
  });

  it("of several, the first of each chain", async () => {
    const several = [remove(5, two), set(sql`hash = ''`, 4, two), set(sql`hash = ''`, 5), set(sql`hash = ''`, 3)];

    expect(await brokenAfter(several)).toEqual([
      { chain: one, seq: 3, why: "hash" },
      { chain: two, seq: 4, why: "hash" },
    ]);
  });
});

describe("what only a copy of the last hash kept elsewhere could show is not found", () => {
  it("a tail cut together with the version and all of the state set back", async () => {
    const back = sql`
      UPDATE commitment SET version = 4, status = 'reported', changed_at = (SELECT occurred_at FROM audit_event ${where(one, 4)})
      WHERE 'commitment:' || id = ${one}`;
    const decision = sql`DELETE FROM decision WHERE 'commitment:' || commitment_id = ${one} AND type = 'return'`;

    expect(await brokenAfter([remove(5), back])).toEqual([{ chain: one, seq: 4, why: "state" }]);
    expect(await brokenAfter([remove(5), back, decision])).toEqual([]);
  });

  it("the last event rewritten with its own hash", async () => {
    expect(await brokenAfter([set(sql`payload = payload || ' '`, 5), rehash(one, 5)])).toEqual([]);
  });

  it("a chain removed together with all it tells of", async () => {
    const events = [1, 2, 3, 4, 5].map((seq) => remove(seq));
    const commitment = sql`DELETE FROM commitment WHERE 'commitment:' || id = ${one}`;
    const parts = ["assignment", "report", "decision", "deadline_change", "evidence"].map(
      (table) => sql`DELETE FROM ${Prisma.raw(table)} WHERE 'commitment:' || commitment_id = ${one}`,
    );

    expect((await brokenAfter([...events, commitment])).map(({ why }) => why)).toContain("no-owner");
    expect(await brokenAfter([...events, commitment, ...parts])).toEqual([]);
  });
});

describe("a part that was put in with the triggers off", () => {
  const reportOf = (chain: string) =>
    sql`(SELECT id FROM report WHERE 'commitment:' || commitment_id = ${chain} LIMIT 1)`;
  const withdrawn = (commitment: Prisma.Sql, report: Prisma.Sql) => sql`
    INSERT INTO withdrawal (id, commitment_id, report_id, reason, reason_in, author_id, occurred_at)
    VALUES ('00000000-0000-4000-8000-000000000001', ${commitment}, ${report}, 'x', 'ru', ${team.head.id}::uuid, now())`;
  const part = "withdrawal 00000000-0000-4000-8000-000000000001";

  it("is named where its commitment is not there", async () => {
    const ofNothing = withdrawn(sql`gen_random_uuid()`, reportOf(one));

    expect(await brokenAfter([ofNothing])).toEqual([{ chain: part, seq: null, why: "no-owner" }]);
  });

  it("is named where it takes back what is another commitment's, though the history holds it", async () => {
    const other = withdrawn(sql`substr(${one}, 12)::uuid`, reportOf(two));
    const payload = '{"kind":"commitment_edited","section":"wording","changes":{},"reason":null,"reasonIn":"ru"}';
    const told = [
      versionOf(one, 6),
      sql`SET LOCAL session_replication_role = origin`,
      sql`INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
        VALUES (${one}, 6, 'commitment_edited', ${payload}, now(), '', '')`,
    ];

    expect(await brokenAfter([other, ...told])).toEqual([{ chain: part, seq: null, why: "named" }]);
  });
});

describe("npm run audit:verify", () => {
  const verify = () => runNode(["--import", "tsx", "scripts/verify-audit.ts"], { DATABASE_URL: database.url() });

  it("says how many events and chains are unbroken and what is proven, or names what is broken and fails", async () => {
    const { events, chains } = await expected();
    const said = await verify();
    expect(said).toContain(`${events} events in ${chains} chains: unbroken`);
    expect(said).toMatch(/^Proven: .*public\.users/m);
    expect(said).toMatch(/^Not proven: users\.language .*public\.session/m);
    expect(said).not.toContain("Not known");

    const superuser = await rawSql(database.url());
    await superuser.query("SET session_replication_role = replica");
    const changed = "UPDATE audit_event SET payload = payload || $1 WHERE chain = $2 AND seq = 3 RETURNING 1";
    await superuser.query(changed, [" ", one]);
    await superuser.end();

    await expect(verify()).rejects.toThrow(/ended with 1:\nBroken at event 3 of commitment:[0-9a-f-]{36}: /);
  }, 60_000);

  it("fails otherwise when the history can't be read", async () => {
    const nowhere = runNode(["--import", "tsx", "scripts/verify-audit.ts"], {
      DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
    });

    await expect(nowhere).rejects.toThrow(/ended with 2:\nThe history could not be read\./);
  }, 60_000);
});
