import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { startCluster } from "./cluster";
import { readServerLock } from "./lock-file";

const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 100;

const OTHERS = "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND datname <> current_database()";

/**
 * Stops the server of a folder whose start command died: after the web processes, which have requests to finish, and never
 * under another Pacta process that uses it.
 */
export async function stopAbandonedCluster(folder: string): Promise<void> {
  if (!(await readServerLock(path.join(folder, "postgres")))) return;
  const cluster = await startCluster(folder);
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  client.on("error", () => undefined);
  await client.connect();
  for (const since = Date.now(); Date.now() - since < PATIENCE_MS; await pause(LOOK_EVERY_MS)) {
    const { rowCount } = await client.query(OTHERS);
    if (rowCount === 0) break;
  }
  await client.end();
  await cluster.stop();
}
