import { spawnSync } from "node:child_process";
import { readFile, readlink } from "node:fs/promises";
import path from "node:path";

/** What Postgres wrote into postmaster.pid: the server's process and port. */
type ServerLock = { pid: number; port: number };

export async function readServerLock(data: string): Promise<ServerLock | null> {
  const lines = await readFile(path.join(data, "postmaster.pid"), "utf8").then(
    (text) => text.split("\n"),
    () => [],
  );
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port: port || 0 } : null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Whether the process may be this data folder's server. After a crash or a restart of the machine its number may belong to any other
 * program, and Postgres would refuse to start for as long as that one lives. A server's current folder is its data folder.
 * Source: docs/decisions/01-embedded-postgres.md.
 */
export async function mayBeServerOf(pid: number, data: string): Promise<boolean> {
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (folder !== null) return folder === data;
  const asked = spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" });
  return asked.error !== undefined || asked.stdout.includes("postgres");
}
