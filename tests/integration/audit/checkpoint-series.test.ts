import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fileName, newHash, signedBytes } from "@/lib/checkpoints/checkpoint-file";
import { readCheckpoint } from "@/lib/checkpoints/read-checkpoint";
import { verifyCheckpoints } from "@/lib/checkpoints/verify-checkpoints";
import { writeCheckpoint } from "@/lib/checkpoints/write-checkpoint";
import { openPool } from "@/lib/db-pool";
import { aCommitment } from "@/tests/support/build-commitment";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { asRoles } from "@/tests/support/template-server";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" }, "superuser");
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const another = generateKeyPairSync("ed25519");
let place: string;
let folder: string;
let team: Team;
let [lost, touched] = ["", ""];
let allChains: number;

beforeAll(async () => {
  place = await mkdtemp(path.join(os.tmpdir(), "pacta-series-"));
  folder = await mkdtemp(path.join(place, "folder-"));
  team = await aTeam();
  const [one, other] = [await aCommitment(team.owners), await aCommitment(team.owners)];
  [lost, touched] = [`commitment:${one.id}`, `commitment:${other.id}`];
  allChains = (await write())?.heads ?? 0;
  for (const { reference } of [one, other]) await takeAction(team.executor, reference, "report_interim");
  await write();
});
afterAll(() => rm(place, { recursive: true, force: true }));

const write = (reason?: string, { key, from }: { key?: KeyObject; from?: string } = {}) =>
  writeCheckpoint(
    asRoles(database.url()).app,
    { folder: from ?? folder, key: key ?? privateKey },
    reason ? { newSeries: { reason } } : {},
  );

async function check(key: KeyObject = publicKey) {
  const pool = openPool(asRoles(database.url()).verifier, 1);
  try {
    const { flaws, ended } = await verifyCheckpoints(pool, folder, key);
    return {
      flaws: flaws.map((flaw) => `${flaw.why} ${flaw.number}${"chain" in flaw ? ` ${flaw.chain}` : ""}`),
      ended: ended.map(({ number, agreesTo, disagreements, found }) => ({ number, agreesTo, disagreements, found })),
    };
  } finally {
    await pool.end();
  }
}

/** A superuser's work, which stays; no trigger is at work. */
async function tamper(sql: string, chain: string): Promise<void> {
  const pool = openPool(database.url(), 1);
  await pool.query("SET session_replication_role = replica");
  const { rowCount } = await pool.query(sql, [chain]);
  expect(rowCount).toBe(1);
  await pool.end();
}

it("refuses to end what the history agrees with, and where there is none", async () => {
  const empty = await mkdtemp(path.join(place, "empty-"));

  await expect(write("nothing")).rejects.toThrow(/there is no series to end/);
  await expect(write("nothing", { from: empty })).rejects.toThrow(/There are no checkpoints/);

  expect(await readdir(folder)).toHaveLength(2);
  expect(await readdir(empty)).toEqual([]);
});

it("ends by a signed statement the series that a restored database lags behind, and begins one with all chains", async () => {
  await tamper("DELETE FROM audit_event WHERE chain = $1 AND seq = 2", lost);
  expect(await check()).toEqual({ flaws: [`cut 2 ${lost}`], ended: [] });
  await expect(write("with another key", { key: another.privateKey })).rejects.toThrow(/is not signed with this key/);

  const begun = await write("restored from pacta-x.dump");

  const { header } = await readCheckpoint(folder, fileName(3), () => undefined);
  expect(header.begins).toEqual({ reason: "restored from pacta-x.dump", agreesTo: 1, disagreements: 1 });
  expect(header.previous).toBe(
    newHash()
      .update(await readFile(path.join(folder, fileName(2))))
      .digest("hex"),
  );
  expect(begun?.heads).toBe(allChains);
  expect(await check()).toEqual({ flaws: [], ended: [{ number: 3, agreesTo: 1, disagreements: 1, found: 1 }] });
  await aCommitment(team.owners);
  expect(await write()).toMatchObject({ number: 4, heads: 1 });
});

it("does not answer for what is changed after it, in the ended series neither", async () => {
  await tamper("UPDATE audit_event SET hash = sha256(hash) WHERE chain = $1 AND seq = 2", touched);

  expect(await check()).toEqual({
    flaws: [`rewritten 3 ${touched}`, "more 3"],
    ended: [{ number: 3, agreesTo: 1, disagreements: 1, found: 2 }],
  });
});

it("is ended again by one statement for all that lies behind", async () => {
  expect(await write("restored once more")).toMatchObject({ number: 5 });

  expect(await check()).toEqual({
    flaws: [],
    ended: [
      { number: 3, agreesTo: 1, disagreements: 1, found: 0 },
      { number: 5, agreesTo: 1, disagreements: 3, found: 3 },
    ],
  });
});

it("is nobody's word with another key, or moved to another place", async () => {
  const file = path.join(folder, fileName(5));
  const whole = await readFile(file, "utf8");
  const lines = whole.trimEnd().split("\n").slice(0, -1).join("\n");
  const digest = newHash().update(`${lines}\n`).digest();
  const signature = sign(null, signedBytes(digest), another.privateKey).toString("base64");
  await writeFile(file, `${lines}\n${JSON.stringify({ signature })}\n`);
  expect((await check()).flaws).toEqual(["unsigned 5", `rewritten 3 ${touched}`, "more 3"]);

  await writeFile(file, whole);
  await writeFile(path.join(folder, fileName(6)), whole);
  expect((await check()).flaws).toEqual(["unsigned 6", "follows 6"]);
});
