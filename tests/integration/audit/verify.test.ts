import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type BrokenEvent, verifyChains } from "@/lib/audit/verify";
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
async function brokenAfter(statements: Prisma.Sql[], triggers: "off" | "on" = "off"): Promise<BrokenEvent | null> {
  let found: BrokenEvent | null = null;
  const tampering = db().$transaction(
    async (tx) => {
      if (triggers === "off") await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const statement of statements) await tx.$executeRaw(statement);
      found = (await verifyChains(tx)).broken;
      throw new TakenBack();
    },
    { timeout: 50_000 },
  );
  await expect(tampering).rejects.toThrow(TakenBack);
  return found;
}

const where = (chain: string, seq: number) => sql`WHERE chain = ${chain} AND seq = ${seq}`;
const set = (column: Prisma.Sql, seq: number, chain = one) =>
  sql`UPDATE audit_event SET ${column} ${where(chain, seq)}`;
const remove = (seq: number, chain = one) => sql`DELETE FROM audit_event ${where(chain, seq)}`;
const versionOf = (chain: string, version: number) =>
  sql`UPDATE commitment SET version = ${version} WHERE 'commitment:' || id = ${chain}`;
const insert = (chain: string, seq: number) => sql`
  INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
  SELECT ${chain}, ${seq}, 'started', '{"kind":"started"}', now(),
    coalesce((SELECT hash FROM audit_event ${where(chain, seq - 1)}), sha256(convert_to(${chain}, 'UTF8'))),
    sha256('forged')`;
/** Makes an event's own hash fit its columns again, as someone who knows the rule can. */
const rehash = (chain: string, seq: number) => sql`
  UPDATE audit_event SET hash = sha256(previous_hash || convert_to(payload, 'UTF8')
    || int8send(microseconds(occurred_at)) || coalesce(uuid_send(actor_id), decode(repeat('00', 16), 'hex'))
    || int4send(seq) || int8send(microseconds(recorded_at)) || int8send(id)) ${where(chain, seq)}`;

describe("an honest history", () => {
  it("is unbroken", async () => {
    const { events, chains, broken } = await verifyChains(db());

    const people = await db().user.count();
    expect({ events, chains, broken }).toEqual({ events: 10 + people, chains: 2 + people, broken: null });
  });

  it("is unbroken over more events than are read at once", async () => {
    const filled = [
      sql`INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
        SELECT 'system', n, 'started', '{"kind":"started"}', now(), '', '' FROM generate_series(1, 5005) n`,
      sql`UPDATE installation SET version = 5005`,
    ];

    expect(await brokenAfter(filled, "on")).toBeNull();
    const changed = [
      sql`SET LOCAL session_replication_role = replica`,
      set(sql`payload = payload || ' '`, 5001, "system"),
    ];
    expect(await brokenAfter([...filled, ...changed], "on")).toEqual({ chain: "system", seq: 5001, why: "hash" });
  }, 60_000);
});

const columns: [string, Prisma.Sql, BrokenEvent["why"]][] = [
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
        expect(await brokenAfter([unchecked, set(column, seq, chain)])).toEqual({ chain, seq, why });
      }
    }
  });

  it("a person's event", async () => {
    const chain = `user:${team.head.id}`;

    expect(await brokenAfter([set(sql`payload = replace(payload, 'head', 'admin')`, 1, chain)])).toEqual({
      chain,
      seq: 1,
      why: "hash",
    });
  });
});

describe("events taken away or put in are found", () => {
  it.each<[string, () => Prisma.Sql[], number, BrokenEvent["why"]]>([
    ["the first deleted", () => [remove(1)], 2, "gap"],
    ["one in the middle deleted", () => [remove(3)], 4, "gap"],
    [
      "one deleted, the later ones moved up",
      () => [remove(3), set(sql`seq = 3`, 4), set(sql`seq = 4`, 5)],
      3,
      "previous",
    ],
    ["the last deleted", () => [remove(5)], 5, "tail"],
    ["the tail cut", () => [remove(4), remove(5)], 4, "tail"],
    ["all of a chain deleted", () => [1, 2, 3, 4, 5].map((seq) => remove(seq)), 1, "tail"],
    ["the version raised", () => [versionOf(one, 6)], 6, "tail"],
    ["the version set back", () => [versionOf(one, 4)], 5, "tail"],
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
    expect(await brokenAfter(statements())).toEqual({ chain: one, seq, why });
  });

  it("a chain given another name", async () => {
    const chain = `commitment:${randomUUID()}`;

    const renamed = [sql`UPDATE audit_event SET chain = ${chain} WHERE chain = ${one}`];
    expect(await brokenAfter(renamed)).toEqual({ chain, seq: 1, why: "previous" });
  });

  it("an event moved to the end of a later chain", async () => {
    const moved = [set(sql`chain = ${two}, seq = 6`, 5), versionOf(one, 4), versionOf(two, 6)];

    expect(await brokenAfter(moved)).toEqual({ chain: two, seq: 6, why: "previous" });
  });

  it("an event well made by the triggers, of a version that is not there or of nothing at all", async () => {
    const nothing = `release:${randomUUID()}`;

    expect(await brokenAfter([insert(one, 6)], "on")).toEqual({ chain: one, seq: 6, why: "tail" });
    expect(await brokenAfter([insert(nothing, 1)], "on")).toEqual({ chain: nothing, seq: 1, why: "tail" });
  });

  it("of several, the first in order of chain and number", async () => {
    const several = [remove(5, two), set(sql`hash = ''`, 4, two), set(sql`hash = ''`, 5), set(sql`hash = ''`, 3)];

    expect(await brokenAfter(several)).toEqual({ chain: one, seq: 3, why: "hash" });
  });
});

describe("what only a copy of the last hash kept elsewhere could show is not found", () => {
  it("a tail cut together with the version set back", async () => {
    expect(await brokenAfter([remove(4), remove(5), versionOf(one, 3)])).toBeNull();
  });

  it("the last event rewritten with its own hash", async () => {
    expect(await brokenAfter([set(sql`payload = payload || ' '`, 5), rehash(one, 5)])).toBeNull();
  });

  it("a chain removed together with what it tells of", async () => {
    const everything = [1, 2, 3, 4, 5].map((seq) => remove(seq));

    expect(
      await brokenAfter([...everything, sql`DELETE FROM commitment WHERE 'commitment:' || id = ${one}`]),
    ).toBeNull();
  });
});

describe("npm run audit:verify", () => {
  const verify = () => runNode(["--import", "tsx", "scripts/verify-audit.ts"], { DATABASE_URL: database.url() });

  it("says how many events and chains are unbroken, or names the first broken one and fails", async () => {
    const people = await db().user.count();
    expect(await verify()).toContain(`${10 + people} events in ${2 + people} chains: unbroken\n`);

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
