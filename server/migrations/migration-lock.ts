import pg from "pg";
import { MigrationRefused } from "./migration-refused";

// Arbitrary and our own. Prisma's command line gives up when it can't have its lock; ours makes a second instance wait.
const OWN_LOCK = 7_228_202;
const PRISMA_LOCK = 72_707_369;
const LOCK_NOT_AVAILABLE = "55P03";

/**
 * Waits until no other instance migrates, then for Prisma's command line, which keeps its lock as long as it asks its user something:
 * for ten seconds, as Prisma itself does. Both locks end with the connection.
 */
export async function acquireMigrationLock(client: pg.Client): Promise<void> {
  await client.query("SELECT pg_advisory_lock($1)", [OWN_LOCK]);
  try {
    await client.query(`SET lock_timeout = '10s'; SELECT pg_advisory_lock(${PRISMA_LOCK}); RESET lock_timeout`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== LOCK_NOT_AVAILABLE) throw error;
    throw new MigrationRefused("Prisma's command line is at work on the database: let it finish, then start again.");
  }
}
