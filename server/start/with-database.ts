import type { Env } from "@/lib/env";
import { defaultDataFolder } from "@/server/postgres/folders";
import { root } from "@/server/run-node";
import { startEmbeddedDatabase } from "./database";

/** Runs a command against the installation's database: the one set, else the embedded one, up for as long as it takes. */
export async function withDatabase<Result>(
  env: Pick<Env, "databaseUrl" | "dataFolder">,
  run: (databaseUrl: string) => Promise<Result>,
): Promise<Result> {
  if (env.databaseUrl) return run(env.databaseUrl);
  const { cluster, url } = await startEmbeddedDatabase(env.dataFolder ?? defaultDataFolder(root));
  try {
    return await run(url);
  } finally {
    await cluster.stop();
  }
}
