import { open } from "node:fs/promises";
import path from "node:path";
import type { Pool } from "pg";
import { log } from "@/lib/log";

/** What a write came to: fit, Postgres reads and does not write, or the data folder takes no file. */
type Written = "ok" | "read-only" | "disk";

/** A write costs a flush of the disk, and whoever watches asks every second. */
const EVERY_MS = 10_000;
/** After one that failed, so that it is soon known when it is over. */
const AGAIN_MS = 2000;
/** One that takes longer than this says the same as one that failed; a busy disk takes a second or two. */
const PATIENCE_MS = 5000;

/** As much as a file system hands out at a time. */
const BLOCK = Buffer.alloc(4096, "Pacta writes this to see that it can.\n");

let last: { atMs: number; written: Promise<Written>; hasFailed: boolean } | undefined;

/**
 * Writes a row that nobody reads and a file in the data folder, at most every ten seconds, or two while that fails; in between it answers what that came to. `atMs`
 * is of a clock that only goes forward. Free space does not say it: a disk fails, is mounted for reading only or has a quota, and a server may have become somebody's standby.
 */
export function checkWrites(connection: Pool, dataFolder: string | undefined, atMs: number): Promise<Written> {
  if (last && atMs - last.atMs < (last.hasFailed ? AGAIN_MS : EVERY_MS)) return last.written;
  const begun = { atMs, written: write(connection, dataFolder), hasFailed: false };
  void begun.written.then((written) => {
    begun.hasFailed = written !== "ok";
  });
  last = begun;
  return begun.written;
}

async function write(connection: Pool, dataFolder: string | undefined): Promise<Written> {
  const [row, file] = await Promise.all([
    inTime(writeRow(connection), "the database answers, and takes no write"),
    dataFolder === undefined || inTime(writeFile(dataFolder), "the data folder takes no file"),
  ]);
  if (!row) return "read-only";
  return file ? "ok" : "disk";
}

async function inTime(work: Promise<unknown>, sentence: string): Promise<boolean> {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE_MS, new Error("no end in time")).unref());
  try {
    await Promise.race([work, late]);
    return true;
  } catch (error) {
    log.error({ err: error }, sentence);
    return false;
  }
}

/** Beside the counters, which the application may write and history does not prove; housekeeping removes it. */
function writeRow(connection: Pool): Promise<unknown> {
  return connection.query(
    `INSERT INTO rate_limit (key, expires_at) VALUES ('readiness', now() + interval '1 day')
     ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at`,
  );
}

async function writeFile(folder: string): Promise<void> {
  const file = await open(path.join(folder, "write-check"), "w", 0o600);
  try {
    await file.write(BLOCK);
    await file.sync();
  } finally {
    await file.close();
  }
}
