import { spawn, spawnSync } from "node:child_process";
import pg from "pg";
import { saveOutput, verifyBackupFile } from "./backup-file";
import { BackupRefused } from "./backup-refused";
import { waitForExit } from "./wait-for-exit";

/**
 * Dumps the database of a server as `file`, in pg_dump's custom format. Pacta may go on running: the dump is one moment's state.
 * `beforeDump`: what that state is to hold.
 */
export async function backUpServer(
  databaseUrl: string,
  file: string,
  beforeDump: () => Promise<void> = async () => undefined,
): Promise<void> {
  await refuseOlderProgram("pg_dump", databaseUrl);
  if (!(await ask(databaseUrl, "SELECT coalesce(has_schema_privilege(to_regnamespace('guards'), 'USAGE'), true)"))) {
    throw new BackupRefused(
      "The role of DATABASE_URL may not read everything: give the address of pacta_backup (npm run database:roles).",
    );
  }
  await beforeDump();
  const { env, address } = connection(databaseUrl);
  await saveOutput(["pg_dump", "--format=custom", "--no-owner", "--no-privileges", `--dbname=${address}`], file, {
    env,
  });
}

/** Loads a dump into the database of `databaseUrl`, whole or not at all. Refused where there are tables already. */
export async function restoreServer(file: string, databaseUrl: string): Promise<void> {
  const tables = await ask(
    databaseUrl,
    "SELECT count(*)::int FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
  );
  if (tables !== 0)
    throw new BackupRefused("The database of DATABASE_URL is not empty: make an empty one and name it.");
  await verifyBackupFile(file);
  await refuseOlderProgram("pg_restore", databaseUrl);
  const { env, address } = connection(databaseUrl);
  const args = [
    "--no-owner",
    "--no-privileges",
    "--single-transaction",
    "--exit-on-error",
    `--dbname=${address}`,
    file,
  ];
  const child = spawn("pg_restore", args, { stdio: ["ignore", "ignore", "pipe"], env });
  await waitForExit(child, "pg_restore");
}

// The tools of Postgres refuse a server newer than themselves; we say so before and with what to do.
async function refuseOlderProgram(program: "pg_dump" | "pg_restore", databaseUrl: string): Promise<void> {
  const server = Math.floor(Number(await ask(databaseUrl, "SELECT current_setting('server_version_num')")) / 10_000);
  const { stdout, error } = spawnSync(program, ["--version"], { encoding: "utf8" });
  const advice = `Install the client programs of Postgres ${server} or newer and put them first in PATH.`;
  if (error) throw new BackupRefused(`${program} is not on this machine. ${advice}`);
  const own = Number(/(\d+)[.\d]*\s*(\(|$)/m.exec(stdout.trim())?.[1]);
  if (!(own >= server)) {
    throw new BackupRefused(`The ${program} of this machine is of Postgres ${own}, the server is ${server}. ${advice}`);
  }
}

// The password goes by the environment: everyone on the machine can read a program's arguments.
function connection(databaseUrl: string): { address: string; env: NodeJS.ProcessEnv } {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = "";
  return { address: url.href, env: { ...process.env, ...(password === "" ? {} : { PGPASSWORD: password }) } };
}

async function ask(databaseUrl: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((error: NodeJS.ErrnoException) => {
    throw new BackupRefused(`The server of DATABASE_URL does not let us in (${error.code ?? error.message}).`);
  });
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
