import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { copyFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { fileName, type Head } from "@/lib/checkpoints/checkpoint-file";
import { readCheckpoint } from "@/lib/checkpoints/read-checkpoint";
import { type CheckpointVerification, verifyCheckpoints } from "@/lib/checkpoints/verify-checkpoints";
import { writeCheckpoint } from "@/lib/checkpoints/write-checkpoint";
import { db, type Transaction } from "@/lib/db";
import { runNode } from "@/server/run-node";
import { aCommitment } from "@/tests/support/build-commitment";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { asRoles } from "@/tests/support/template-server";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" }, "superuser");
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
let team: Team;
let chain: string;
let id: string;
let place: string;
let folder: string;

beforeAll(async () => {
  place = await mkdtemp(path.join(os.tmpdir(), "pacta-checkpoints-"));
  team = await aTeam();
  const one = await aCommitment(team.owners);
  id = one.id;
  chain = `commitment:${id}`;
  await takeAction(team.executor, one.reference, "report_interim");
  await takeAction(team.head, one.reference, "extend");
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(place, "folder-"));
});
afterAll(() => rm(place, { recursive: true, force: true }));

// As the application, which is who writes them.
const write = (hours?: number) =>
  writeCheckpoint(asRoles(database.url()).app, { folder, key: privateKey }, hours ? { olderThanHours: hours } : {});
const through = (reader: Pick<Transaction, "$queryRawUnsafe">) => ({
  query: async (sql: string, values: unknown[] = []) => ({
    rows: (await reader.$queryRawUnsafe(sql, ...values)) as Record<string, unknown>[],
  }),
});
const check = (key: KeyObject = publicKey) => verifyCheckpoints(through(db()), folder, key);
const reasons = ({ flaws }: CheckpointVerification) => flaws.map(({ why, number }) => `${why} ${number}`);

class TakenBack extends Error {}

/** What both verifications find after a superuser's work, of which nothing stays. */
async function foundAfter(tamper: (tx: Transaction) => Promise<unknown>) {
  const found = { alone: "", withCheckpoints: [] as string[] };
  const tampering = db().$transaction(
    async (tx) => {
      await tamper(tx);
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      found.alone = (await verifyHistory(tx)).count > 0 ? "broken" : "unbroken";
      const { flaws } = await verifyCheckpoints(through(tx), folder, publicKey);
      found.withCheckpoints = flaws.map((flaw) =>
        "chain" in flaw ? `${flaw.why} ${flaw.chain} ${flaw.seq}` : flaw.why,
      );
      throw new TakenBack();
    },
    { timeout: 30_000 },
  );
  await expect(tampering).rejects.toThrow(TakenBack);
  return found;
}

const off = (tx: Transaction) => tx.$executeRaw`SET LOCAL session_replication_role = replica`;
const on = (tx: Transaction) => tx.$executeRaw`SET LOCAL session_replication_role = origin`;

/** Writes events anew from `from` on, with another word in the payload and every hash made by the database itself. */
async function rewrite(tx: Transaction, from: number) {
  await off(tx);
  const events = await tx.$queryRaw<{ seq: number; kind: string; payload: string; actor: string | null; at: string }[]>`
    DELETE FROM audit_event WHERE chain = ${chain} AND seq >= ${from}
    RETURNING seq, kind, payload, actor_id::text AS actor, occurred_at::text AS at`;
  await on(tx);
  for (const { seq, kind, payload, actor, at } of events.sort((one, other) => one.seq - other.seq)) {
    await tx.$executeRaw`
      INSERT INTO audit_event (chain, seq, kind, payload, actor_id, occurred_at, previous_hash, hash)
      VALUES (${chain}, ${seq}, ${kind}, ${payload.replace("{", "{ ")}, ${actor}::uuid, ${at}::timestamptz, '', '')`;
  }
}

describe("what no chain shows is found by a checkpoint", () => {
  beforeEach(() => write());

  it("nothing, where nothing was done", async () => {
    expect(await foundAfter(async () => undefined)).toEqual({ alone: "unbroken", withCheckpoints: [] });
  });

  it("a chain written anew with all its hashes", async () => {
    expect(await foundAfter((tx) => rewrite(tx, 1))).toEqual({
      alone: "unbroken",
      withCheckpoints: [`rewritten ${chain} 3`],
    });
  });

  it("what is there changed together with the last event", async () => {
    const tamper = async (tx: Transaction) => {
      await off(tx);
      await tx.$executeRaw`UPDATE commitment SET title_ru = 'Другое' WHERE id = ${id}::uuid`;
      await rewrite(tx, 3);
    };
    expect(await foundAfter(tamper)).toEqual({ alone: "unbroken", withCheckpoints: [`rewritten ${chain} 3`] });
  });

  it("a tail cut with the version set back", async () => {
    const tamper = async (tx: Transaction) => {
      await off(tx);
      await tx.$executeRaw`DELETE FROM audit_event WHERE chain = ${chain} AND seq >= 2`;
      await tx.$executeRaw`DELETE FROM report WHERE commitment_id = ${id}::uuid`;
      await tx.$executeRaw`DELETE FROM decision WHERE commitment_id = ${id}::uuid`;
      await tx.$executeRaw`DELETE FROM deadline_change WHERE commitment_id = ${id}::uuid`;
      await tx.$executeRaw`UPDATE commitment SET version = 1 WHERE id = ${id}::uuid`;
      await rewrite(tx, 1);
    };
    expect(await foundAfter(tamper)).toEqual({ alone: "unbroken", withCheckpoints: [`cut ${chain} 3`] });
  });

  it("a chain removed with what it tells of", async () => {
    const tamper = async (tx: Transaction) => {
      await off(tx);
      await tx.$executeRaw`DELETE FROM audit_event WHERE chain = ${chain}`;
      for (const part of ["assignment", "report", "decision", "deadline_change", "evidence"]) {
        await tx.$executeRawUnsafe(`DELETE FROM ${part} WHERE commitment_id = $1::uuid`, id);
      }
      await tx.$executeRaw`DELETE FROM search.commitment WHERE commitment_id = ${id}::uuid`;
      await tx.$executeRaw`DELETE FROM commitment WHERE id = ${id}::uuid`;
    };
    expect(await foundAfter(tamper)).toEqual({ alone: "unbroken", withCheckpoints: [`cut ${chain} 3`] });
  });
});

it("holds all ends of chains first, then those that changed, and follows what comes", async () => {
  const chains = (await db().auditEvent.groupBy({ by: ["chain"] })).length;
  const first = await write();
  const { reference } = await aCommitment(team.owners);
  await takeAction(team.executor, reference, "report_interim");
  const second = await write();
  const third = await write();

  expect([first, second, third].map((written) => written?.heads)).toEqual([chains, 1, 0]);
  expect(await check()).toMatchObject({ checkpoints: 3, heads: chains + 1, count: 0, last: { number: 3 } });
});

it("is written only when the last is old enough, by the database's clock", async () => {
  expect(await write(23)).toMatchObject({ number: 1 });
  expect(await write(23)).toBeNull();
  expect(await readdir(folder)).toEqual([fileName(1)]);
});

it("writes none into a folder that is not there, and leaves nothing half written", async () => {
  await rm(folder, { recursive: true });
  await expect(write()).rejects.toThrow(/ENOENT/);

  folder = await mkdtemp(path.join(place, "folder-"));
  const rsa = generateKeyPairSync("x25519").privateKey;
  await expect(writeCheckpoint(database.url(), { folder, key: rsa })).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

it("is one moment's while others write, and two that write at once make no number twice", async () => {
  let isWriting = true;
  const writing = (async () => {
    for (let round = 0; isWriting || round < 3; round += 1) {
      const { reference } = await aCommitment(team.owners);
      await takeAction(team.executor, reference, "report_interim");
    }
  })();
  for (let round = 0; round < 4; round += 1) await Promise.all([write(), write(), write()]);
  isWriting = false;
  await writing;

  const numbers = (await readdir(folder)).length;
  const last = new Map<string, number>();
  for (let number = 1; number <= numbers; number += 1) {
    const { header } = await readCheckpoint(folder, fileName(number), (head: Head) => last.set(head.chain, head.seq));
    // Chains have no gaps: their lengths together are all events there were at that moment.
    expect([...last.values()].reduce((sum, seq) => sum + seq, 0)).toBe(header.events);
  }
  expect(numbers).toBeGreaterThanOrEqual(4);
  expect(await check()).toMatchObject({ checkpoints: numbers, count: 0 });
});

describe("of the files", () => {
  beforeEach(async () => {
    for (let number = 1; number <= 3; number += 1) await write();
  });
  const at = (number: number) => path.join(folder, fileName(number));

  it("one taken out is missing", async () => {
    await rm(at(2));
    expect(reasons(await check())).toEqual(["missing 2"]);
  });

  it("the first taken out, too", async () => {
    await rm(at(1));
    expect(reasons(await check())).toEqual(["missing 1"]);
  });

  it("the last taken out is seen by its number alone", async () => {
    await rm(at(3));
    expect(await check()).toMatchObject({ count: 0, last: { number: 2 } });
  });

  it("one with a head changed is not what was signed, and does not lead to the next", async () => {
    await writeFile(at(1), (await readFile(at(1), "utf8")).replace(/,3,"/, ',2,"'));
    expect(reasons(await check())).toEqual(["unsigned 1", "follows 2"]);
  });

  it("one that was cut can't be read", async () => {
    await writeFile(at(2), (await readFile(at(2), "utf8")).slice(0, -20));
    expect(reasons(await check())).toEqual(["unreadable 2"]);
  });

  it("two exchanged are seen", async () => {
    await copyFile(at(2), `${at(2)}.x`);
    await rename(at(3), at(2));
    await rename(`${at(2)}.x`, at(3));
    expect(reasons(await check())).toContain("unsigned 2");
  });

  it("all signed with another key are nobody's", async () => {
    expect(reasons(await check(generateKeyPairSync("ed25519").publicKey))).toEqual([
      "unsigned 1",
      "unsigned 2",
      "unsigned 3",
    ]);
  });
});

it("is told by npm run audit:verify, as the verifier, with the public key alone", async () => {
  await write();
  const keyFile = path.join(folder, "public.pem");
  await writeFile(keyFile, publicKey.export({ type: "spki", format: "pem" }));
  const verify = () =>
    runNode(["--import", "tsx", "scripts/verify-audit.ts", "--checkpoints", folder, "--public-key", keyFile], {
      DATABASE_URL: asRoles(database.url()).verifier,
    });

  expect(await verify()).toMatch(/^1 checkpoints with \d+ ends of chains: the history agrees with all of them$/m);

  await writeFile(path.join(folder, fileName(1)), "{}\n");
  await expect(verify()).rejects.toThrow(/^Checkpoint 1 can't be read/m);
});

it("signs nothing of a database whose chains an upgrade has yet to close, and leaves no file", async () => {
  await db().$executeRaw`ALTER TABLE closed_chain RENAME TO not_yet_there`;
  try {
    await expect(write()).rejects.toThrow(/closed_chain/);
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await db().$executeRaw`ALTER TABLE not_yet_there RENAME TO closed_chain`;
  }
});
