import { spawn } from "node:child_process";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { startCluster } from "@/server/postgres/cluster";
import { makeReachable } from "@/server/postgres/folders";
import { readServerLock } from "@/server/postgres/lock-file";
import { runProgram } from "@/server/postgres/run-program";
import { postgresAccount } from "@/server/postgres/system-account";
import { saveOutput, verifyBackupFile } from "./backup-file";
import { BackupRefused } from "./backup-refused";
import { waitForExit } from "./wait-for-exit";

const DATABASE = "postgres";
// The database knows its password, so both travel together; the session secret keeps people signed in.
const PARTS = ["database-password", "session-secret", DATABASE];

/**
 * Archives the embedded database of `folder` as `file`, a tar.gz. Refused while Pacta uses it: files copied from under a running
 * server are no database. A server left over from a killed start is stopped, after it has replayed its log. `whileUp` is done before it is.
 */
export async function backUpEmbedded(
  folder: string,
  file: string,
  whileUp: () => Promise<void> = async () => undefined,
): Promise<void> {
  const data = path.join(folder, DATABASE);
  if (!existsSync(path.join(data, "PG_VERSION"))) throw new BackupRefused(`There is no database in ${folder}.`);
  const cluster = await startCluster(folder);
  try {
    await whileUp();
  } finally {
    await cluster.stop();
  }
  if (await readServerLock(data)) {
    throw new BackupRefused(`Pacta is running on the database of ${folder}: end it, make the backup, start it again.`);
  }

  const before = await controlFileChangedAt(data);
  const parts = PARTS.filter((part) => existsSync(path.join(folder, part)));
  await saveOutput(["tar", "-c", "-f", "-", "-C", folder, ...parts], file, { through: createGzip() });
  if (before === (await controlFileChangedAt(data))) return;
  await rm(file, { force: true });
  await rm(`${file}.sha256`, { force: true });
  throw new BackupRefused("Pacta was started while the backup was being made: end it and make the backup again.");
}

/** Puts an archived database into `folder`. Refused, with nothing written, where there is one already or the archive is damaged. */
export async function restoreEmbedded(file: string, folder: string): Promise<void> {
  const present = PARTS.find((part) => existsSync(path.join(folder, part)));
  if (present) {
    throw new BackupRefused(
      `There is something in ${folder} already (${present}): move it away, or choose another folder with PACTA_DATA.`,
    );
  }
  await verifyBackupFile(file);
  const account = postgresAccount();
  await makeReachable(folder, account);

  const unfinished = path.join(folder, "restoring");
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  try {
    await unpack(file, unfinished);
    const database = path.join(unfinished, DATABASE);
    if (account) {
      const owner = `${account.uid}:${account.gid}`;
      await runProgram("chown", ["-R", owner, database], { cwd: folder, account: null });
    }
    // The database comes last: without it what was cut short is not taken for a whole one.
    for (const part of PARTS.filter((name) => existsSync(path.join(unfinished, name)))) {
      await rename(path.join(unfinished, part), path.join(folder, part));
    }
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function unpack(file: string, folder: string): Promise<void> {
  // Without the archive's own owners: another machine's numbers mean other accounts here.
  const args = ["-x", "-p", "--no-same-owner", "-f", "-", "-C", folder];
  const child = spawn("tar", args, { stdio: ["pipe", "ignore", "pipe"] });
  const fed = pipeline(createReadStream(file), createGunzip(), child.stdin).catch((error: unknown) => error);
  await waitForExit(child, "tar");
  // tar ends at the archive's end mark; that it does not wait for the padding after it is no failure.
  const stopped = await fed;
  if (stopped && !isClosedEarly(stopped)) throw stopped;
}

function isClosedEarly(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && ["EPIPE", "ERR_STREAM_PREMATURE_CLOSE"].includes(String(error.code))
  );
}

// Postgres writes this file at every start and every stop.
async function controlFileChangedAt(data: string): Promise<number> {
  return (await stat(path.join(data, "global/pg_control"))).mtimeMs;
}
