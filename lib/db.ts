import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/prisma/client";

/** Every limit is said: without them a full pool waits for ever and a dead connection is never noticed. */
export function openPool(connectionString: string, max = 10): Pool {
  const pool = new Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 3000,
    keepAlive: true,
    query_timeout: 12_000,
    // UTC: the driver adapter drops the offset of a timestamp, so any other session zone would shift it by hours.
    options:
      "-c TimeZone=UTC -c statement_timeout=10000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000",
  });
  // A connection that dies while idle is replaced at the next use; unheard, its error would end the process.
  pool.on("error", () => undefined);
  return pool;
}

export function openDatabase(connectionString: string, max?: number): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(openPool(connectionString, max), { disposeExternalPool: true }) });
}

let opened: { prisma: PrismaClient; pool: Pool } | undefined;

function connect() {
  if (!opened) {
    const url = env().databaseUrl;
    if (!url) throw new Error("DATABASE_URL is not set: the start command sets it for the embedded database.");
    const pool = openPool(url);
    opened = { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
  }
  return opened;
}

/** The one client of this process, opened at first use. Only `queries.ts` and write files may ask for it. */
export function db(): PrismaClient {
  return connect().prisma;
}

/** The same connections without Prisma, for libraries that bring their own statements (rate limits). */
export function pool(): Pool {
  return connect().pool;
}

/** A transaction's client, as writes hand it to `recordEvent`. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
