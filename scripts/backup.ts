import { mkdir } from "node:fs/promises";
import path from "node:path";
import { writeCheckpoint } from "@/lib/checkpoints/write-checkpoint";
import { type Env, EnvError, readEnv } from "@/lib/env";
import { errorText } from "@/lib/error-in-log";
import { BackupRefused } from "@/scripts/backup/backup-refused";
import { checkpointPlace } from "@/server/checkpoints/checkpoint-place";
import { defaultDataFolder } from "@/server/postgres/folders";
import { root } from "@/server/run-node";
import { withDatabase } from "@/server/start/with-database";
import { backUpEmbedded } from "./backup/embedded";
import { backUpServer } from "./backup/server";

// `npm run backup -- FOLDER`: keeps the whole database as one file in FOLDER (default: backups, beside the code), with its SHA-256.
async function backUp(folder: string): Promise<string> {
  // As for a demonstration: this needs no session secret.
  const env = readEnv({ ...process.env, PACTA_DEMO: "1" });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const file = path.join(path.resolve(folder), `pacta-${moment}Z.${env.databaseUrl ? "dump" : "tar.gz"}`);
  const checkpoint = () => withDatabase(env, "verifier", (databaseUrl) => addCheckpoint(databaseUrl, env));
  if (env.databaseUrl) await backUpServer(env.databaseUrl, file, checkpoint);
  else await backUpEmbedded(path.resolve(env.dataFolder ?? defaultDataFolder(root)), file, checkpoint);
  return file;
}

/** A backup without a checkpoint is better than none. */
async function addCheckpoint(databaseUrl: string, env: Env): Promise<void> {
  try {
    const written = await writeCheckpoint(databaseUrl, await checkpointPlace(env));
    if (written) console.log(`Checkpoint ${written.number}: ${written.file}\nIts SHA-256:  ${written.sha256}`);
  } catch (error) {
    console.error(`No checkpoint of the history could be written: ${error instanceof Error ? error.message : error}`);
  }
}

backUp(process.argv[2] ?? path.join(root, "backups")).then(
  (file) => console.log(`Backup made: ${file}\nIts SHA-256:  ${file}.sha256`),
  (error: unknown) => {
    console.error(error instanceof BackupRefused || error instanceof EnvError ? error.message : errorText(error));
    process.exitCode = 1;
  },
);
