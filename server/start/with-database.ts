import type { Env } from "@/lib/env";
import { defaultDataFolder } from "@/server/postgres/folders";
import type { RoleKey } from "@/server/roles/role-names";
import { root } from "@/server/run-node";
import { startEmbeddedDatabase } from "./database";

/**
 * Runs a command against the installation's database: the one of DATABASE_URL, as whom it says, else the embedded one in this
 * role, up for as long as it takes.
 */
export async function withDatabase<Result>(
  env: Pick<Env, "databaseUrl" | "dataFolder">,
  role: RoleKey,
  run: (databaseUrl: string) => Promise<Result>,
): Promise<Result> {
  if (env.databaseUrl) return run(env.databaseUrl);
  const { cluster, addresses } = await startEmbeddedDatabase(env.dataFolder ?? defaultDataFolder(root));
  try {
    return await run(addresses[role]);
  } finally {
    await cluster.stop();
  }
}
