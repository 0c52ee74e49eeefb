import { Pool } from "pg";
import { env } from "@/lib/env";

/** Every limit is said: without them a full pool waits for ever and a dead connection is never noticed. */
export function openPool(connectionString: string, max = 10): Pool {
  const pool = new Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 3000,
    keepAlive: true,
    query_timeout: 12_000,
    // UTC: the driver adapter drops the offset of a timestamp, so any other session zone would shift it by hours.
    // Statements have names, and what they look for decides how: a plan made for any value would read whole tables for a rare one.
    options:
      "-c TimeZone=UTC -c plan_cache_mode=force_custom_plan -c statement_timeout=10000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000",
  });
  // A connection that dies while idle is replaced at the next use; unheard, its error would end the process.
  pool.on("error", () => undefined);
  return pool;
}

/** Where the database is, as the settings say. */
export function databaseUrl(): string {
  const url = env().databaseUrl;
  if (!url) throw new Error("DATABASE_URL is not set: the start command sets it for the embedded database.");
  return url;
}
