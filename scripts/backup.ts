import { mkdir } from "node:fs/promises";
import path from "node:path";
import { EnvError, readEnv } from "@/lib/env";
import { BackupRefused } from "@/scripts/backup/backup-refused";
import { defaultDataFolder } from "@/server/postgres/folders";
import { root } from "@/server/run-node";
import { backUpEmbedded } from "./backup/embedded";
import { backUpServer } from "./backup/server";

// `npm run backup -- FOLDER`: keeps the whole database as one file in FOLDER (default: backups, beside the code), with its SHA-256.
async function backUp(folder: string): Promise<string> {
  // As for a demonstration: this needs no session secret.
  const env = readEnv({ ...process.env, PACTA_DEMO: "1" });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const moment = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const file = path.join(path.resolve(folder), `pacta-${moment}Z.${env.databaseUrl ? "dump" : "tar.gz"}`);
  if (env.databaseUrl) await backUpServer(env.databaseUrl, file);
  else await backUpEmbedded(path.resolve(env.dataFolder ?? defaultDataFolder(root)), file);
  return file;
}

backUp(process.argv[2] ?? path.join(root, "backups")).then(
  (file) => console.log(`Backup made: ${file}\nIts SHA-256:  ${file}.sha256`),
  (error: unknown) => {
    console.error(error instanceof BackupRefused || error instanceof EnvError ? error.message : error);
    process.exitCode = 1;
  },
);
