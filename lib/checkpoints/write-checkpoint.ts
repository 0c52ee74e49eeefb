import { type KeyObject, sign } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { openPool } from "@/lib/db-pool";
import { type CheckpointHeader, fileName, type Head, keyOf, newHash, signedBytes, writeHead } from "./checkpoint-file";
import { endSeries } from "./end-series";
import { checkpointsIn, readCheckpoint } from "./read-checkpoint";
import type { Beginning } from "./series";

// Arbitrary and our own: of several workers one writes.
const LOCK = 7_228_206;
const HEADS_AT_ONCE = 5000;

type Written = { number: number; file: string; sha256: string; heads: number };
type Place = { folder: string; key: KeyObject };
type When = { olderThanHours?: number; newSeries?: { reason: string } };
type Earlier = { number: number; fileHash: string | null; heads: ReadonlyMap<string, string> };

/**
 * Writes the next checkpoint of a database's history: one moment's heads, as far as they changed since the checkpoint before, signed.
 * Whole or not at all. `olderThanHours`: only if the last one is, by the database's clock. `newSeries`: with all heads, and the
 * statement that ends the series before, which says why. Answers null where another process is writing one or the last is young enough.
 * Throws where the folder or the database can't be read or written, and `SeriesRefused` where no series can be ended.
 * Source: docs/decisions/20-checkpoints.md.
 */
export async function writeCheckpoint(
  databaseUrl: string,
  place: Place,
  { olderThanHours = 0, newSeries }: When = {},
): Promise<Written | null> {
  const pool = openPool(databaseUrl, 1);
  const client = await pool.connect();
  try {
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS own", [LOCK]);
    if (!rows[0].own) return null;
    if (await isYoung(client, await timeOfLast(place.folder), olderThanHours)) return null;
    const earlier = await readEarlier(place.folder);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    if (!newSeries) return await writeFileOf(client, place, earlier);
    const begins = await endSeries(client, place, newSeries.reason);
    return await writeFileOf(client, place, { ...earlier, heads: new Map() }, begins);
  } finally {
    // Said, because a connection that is closed holds its lock for a moment more, and the next writer would find it taken.
    await client.query("ROLLBACK; SELECT pg_advisory_unlock_all()").catch(() => undefined);
    client.release(true);
    await pool.end();
  }
}

async function readEarlier(folder: string): Promise<Earlier> {
  const heads = new Map<string, string>();
  let last: Omit<Earlier, "heads"> = { number: 0, fileHash: null };
  for (const number of await checkpointsIn(folder)) {
    const ofThisFile: Head[] = [];
    const { header, fileHash } = await readCheckpoint(folder, fileName(number), (head) => ofThisFile.push(head));
    if (header.begins) heads.clear();
    for (const head of ofThisFile) heads.set(keyOf(head), writeHead(head));
    last = { number, fileHash };
  }
  return { number: last.number, fileHash: last.fileHash, heads };
}

async function timeOfLast(folder: string): Promise<string | null> {
  const last = (await checkpointsIn(folder)).at(-1);
  return last === undefined ? null : (await readCheckpoint(folder, fileName(last), () => undefined)).header.at;
}

async function isYoung(client: PoolClient, at: string | null, hours: number): Promise<boolean> {
  const { rows } = await client.query("SELECT $1::timestamptz > now() - make_interval(hours => $2) AS young", [
    at,
    hours,
  ]);
  return rows[0].young === true;
}

async function writeFileOf(
  client: PoolClient,
  { folder, key }: Place,
  earlier: Earlier,
  begins?: Beginning,
): Promise<Written> {
  const number = earlier.number + 1;
  const file = path.join(folder, fileName(number));
  const unfinished = `${file}.unfinished`;
  const whole = newHash();
  let heads = 0;

  async function* lines(): AsyncGenerator<string> {
    const signed = newHash();
    const header = { ...(await headerOf(client, number, earlier.fileHash)), ...(begins ? { begins } : {}) };
    signed.update(`${JSON.stringify(header)}\n`);
    yield `${JSON.stringify(header)}\n`;
    for await (const head of headsOf(client)) {
      // By its hash too: a chain that was restored or rewritten to the same length is said anew.
      if (earlier.heads.get(keyOf(head)) === writeHead(head)) continue;
      heads += 1;
      signed.update(writeHead(head));
      yield writeHead(head);
    }
    const signature = sign(null, signedBytes(signed.digest()), key).toString("base64");
    yield `${JSON.stringify({ signature })}\n`;
  }

  try {
    const hashed = async function* (source: AsyncIterable<string>) {
      for await (const line of source) {
        whole.update(line);
        yield line;
      }
    };
    await pipeline(Readable.from(lines()), hashed, createWriteStream(unfinished, { flush: true }));
    if (existsSync(file)) throw new Error(`${file} is there already.`);
    await rename(unfinished, file);
    await persistNames(folder);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return { number, file, sha256: whole.digest("hex"), heads };
}

async function headerOf(client: PoolClient, number: number, previous: string | null): Promise<CheckpointHeader> {
  const { rows } = await client.query<{ at: string; events: number }>(
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, count(*)::int AS events
     FROM public.audit_event`,
  );
  return { checkpoint: number, at: rows[0]?.at ?? "", previous, events: rows[0]?.events ?? 0 };
}

async function* headsOf(client: PoolClient): AsyncGenerator<Head> {
  // A database that no migration has closed the old chains of has no such table: its hashes are about to change, and none is signed.
  await client.query(
    `DECLARE heads NO SCROLL CURSOR FOR
     SELECT chain, seq, encode(hash, 'hex') AS hash, true AS closed FROM public.closed_chain UNION ALL
     (SELECT DISTINCT ON (chain) chain, seq, encode(hash, 'hex') AS hash, false AS closed FROM public.audit_event ORDER BY chain, seq DESC)`,
  );
  for (;;) {
    const { rows } = await client.query<Head>(`FETCH ${HEADS_AT_ONCE} FROM heads`);
    yield* rows;
    if (rows.length < HEADS_AT_ONCE) return;
  }
}

// A name is on the disk only when its folder is.
async function persistNames(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}
