import { existsSync } from "node:fs";
import { chown, readFile, realpath, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { anyFreePort, portState } from "@/server/free-port";
import { readOrCreateSecret } from "@/server/secret-file";
import { installBinaries, programPath } from "./binaries";
import { type ClusterLock, lockCluster } from "./cluster-lock";
import { makePrivate, makeReachable } from "./folders";
import { isAlive, mayBeServerOf, readServerLock } from "./lock-file";
import { runProgram } from "./run-program";
import { type Account, postgresAccount } from "./system-account";

const USER = "pacta";
const HOST = "127.0.0.1";
const START_SECONDS = 60;
const STOP_SECONDS = 3;

export type Cluster = {
  /** The address of a database of this cluster, whether it exists yet or not. */
  url(database: string): string;
  /** Resolves with a sentence if the server goes away without being asked. */
  lost: Promise<string>;
  /** Stops the server, unless another Pacta process still uses it. */
  stop(): Promise<void>;
};

/**
 * Brings up the Postgres of `folder` (made at the first call) on 127.0.0.1 and a free port that it keeps. A server left over from a
 * killed start is used again; a lock file left by a dead one is Postgres's own to clear, except where its process number now belongs
 * to another program: then it is removed here.
 * Source: docs/decisions/01-embedded-postgres.md.
 */
export async function startCluster(folder: string, settings: Record<string, string> = {}): Promise<Cluster> {
  const account = postgresAccount();
  await makeReachable(folder, account);
  const root = await realpath(folder);
  const binaries = await installBinaries(root, account);
  const data = path.join(root, "postgres");
  const password = await readOrCreateSecret(path.join(root, "database-password"));

  if (!existsSync(path.join(data, "PG_VERSION"))) await initialise(root, data, binaries, account, password);
  const url = (port: number, database: string) => `postgresql://${USER}:${password}@${HOST}:${port}/${database}`;
  const lockAt = (port: number) => lockCluster(url(port, "postgres"));
  const running = await runningServer(data, lockAt);
  const port = running?.port ?? (await launch(root, data, binaries, account, settings));
  const hold = running?.hold ?? (await lockAt(port));
  return {
    url: (database) => url(port, database),
    lost: hold.lost,
    async stop() {
      if (!(await hold.release())) return;
      const stop = (mode: string) =>
        runProgram(
          programPath(binaries, "pg_ctl"),
          ["stop", "-D", data, "-m", mode, "-w", "-t", String(STOP_SECONDS)],
          {
            cwd: root,
            account,
          },
        );
      // Even "immediate" loses nothing that was committed: the next start replays the log.
      await stop("fast").catch(() => stop("immediate"));
    },
  };
}

async function initialise(root: string, data: string, binaries: string, account: Account, password: string) {
  const passwordFile = path.join(root, "initial-password");
  // What a first start that was cut short has left is no cluster: without PG_VERSION nothing was ever stored in it.
  await rm(data, { recursive: true, force: true });
  await makePrivate(data, account);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  try {
    const locale = process.platform === "linux" ? "C.UTF-8" : "en_US.UTF-8";
    const cluster = ["-D", data, "-U", USER, "--encoding=UTF8", `--locale=${locale}`, "--data-checksums"];
    const access = ["--auth=scram-sha-256", `--pwfile=${passwordFile}`];
    await runProgram(programPath(binaries, "initdb"), [...cluster, ...access], { cwd: root, account });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

type Running = { port: number; hold: ClusterLock };

async function runningServer(data: string, lockAt: (port: number) => Promise<ClusterLock>): Promise<Running | null> {
  for (const started = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const lock = await readServerLock(data);
    if (!lock || !isAlive(lock.pid)) return null;
    if (!(await mayBeServerOf(lock.pid, data))) {
      await rm(path.join(data, "postmaster.pid"), { force: true });
      return null;
    }
    const hold = lock.port > 0 ? await lockAt(lock.port).catch(() => null) : null;
    if (hold) return { port: lock.port, hold };
    // Alive and ours, but not answering: starting, recovering or stopping. It comes up or its lock goes away.
    if (Date.now() - started > START_SECONDS * 1000) {
      throw new Error(`The Postgres of ${data} (process ${lock.pid}) does not answer. Its log is in that folder.`);
    }
  }
}

async function launch(root: string, data: string, binaries: string, account: Account, extra: Record<string, string>) {
  const port = await readOrChoosePort(root);
  const log = path.join(data, "start.log");
  const settings = {
    port: String(port),
    listen_addresses: HOST,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // One file for each day of the week, each begun anew: the log never grows without end.
    logging_collector: "on",
    log_filename: "postgres-%a.log",
    log_truncate_on_rotation: "on",
    log_rotation_age: "1d",
    ...extra,
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const args = ["start", "-D", data, "-l", log, "-w", "-t", String(START_SECONDS), "-o", options.join(" ")];
  await runProgram(programPath(binaries, "pg_ctl"), args, { cwd: root, account }).catch(async (error: Error) => {
    const said = await readFile(log, "utf8").catch(() => "");
    throw new Error(
      `The embedded Postgres did not start. ${error.message}\n${said.trim().split("\n").slice(-5).join("\n")}`,
    );
  });
  return port;
}

async function readOrChoosePort(root: string): Promise<number> {
  const file = path.join(root, "port");
  const kept = Number(await readFile(file, "utf8").catch(() => ""));
  if (kept > 0 && (await portState(kept, HOST)) === "free") return kept;
  const port = await anyFreePort(HOST);
  await writeFile(file, `${port}\n`);
  return port;
}
