import path from "node:path";
import { verifyOneMoment } from "@/lib/audit/verify/verify-history";
import { openDatabase } from "@/lib/db";
import { type Env, EnvError, readEnv } from "@/lib/env";
import { errorText } from "@/lib/error-in-log";
import { againstCheckpoints } from "@/scripts/backup/against-checkpoints";
import { BackupRefused } from "@/scripts/backup/backup-refused";
import { restoreEmbedded } from "@/scripts/backup/embedded";
import { restoreServer } from "@/scripts/backup/server";
import { checkpointPaths } from "@/server/checkpoints/checkpoint-place";
import { MigrationRefused } from "@/server/migrations/migration-refused";
import { defaultDataFolder } from "@/server/postgres/folders";
import { root } from "@/server/run-node";
import { startEmbeddedDatabase } from "@/server/start/database";
import { prepareDatabase } from "@/server/start/prepare-database";

// `npm run restore -- FILE`: puts a backup into an empty place, brings it to this version's schema and recomputes its history.
async function restore(file: string | undefined): Promise<string> {
  if (!file) throw new BackupRefused("Say which file: npm run restore -- backups/pacta-….tar.gz");
  // As for a demonstration: this needs no session secret.
  const env = readEnv({ ...process.env, PACTA_DEMO: "1" });
  if (env.databaseUrl) {
    const owner = env.ownerDatabaseUrl ?? env.databaseUrl;
    await restoreServer(path.resolve(file), owner);
    return checked(owner, env, file);
  }
  const folder = path.resolve(env.dataFolder ?? defaultDataFolder(root));
  await restoreEmbedded(path.resolve(file), folder);
  const { cluster, addresses } = await startEmbeddedDatabase(folder);
  try {
    return await checked(addresses.owner, env, file);
  } finally {
    await cluster.stop();
  }
}

async function checked(databaseUrl: string, env: Env, file: string): Promise<string> {
  await prepareDatabase(databaseUrl);
  const checkpoints = await againstCheckpoints(databaseUrl, checkpointPaths(env), file);
  const prisma = openDatabase(databaseUrl);
  try {
    const { events, chains, flaws } = await verifyOneMoment(prisma);
    const [first] = flaws;
    if (!first) return `Restored. ${events} events in ${chains} chains: unbroken.\n${checkpoints}`;
    throw new BackupRefused(
      `Restored, but the history does not prove what is there, beginning with ${first.chain}. npm run audit:verify says how.`,
    );
  } finally {
    await prisma.$disconnect();
  }
}

restore(process.argv[2]).then(
  (found) => console.log(found),
  (error: unknown) => {
    const isForPerson =
      error instanceof BackupRefused || error instanceof EnvError || error instanceof MigrationRefused;
    console.error(isForPerson ? error.message : errorText(error));
    process.exitCode = 1;
  },
);
