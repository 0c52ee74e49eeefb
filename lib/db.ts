import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { databaseUrl, openPool } from "@/lib/db-pool";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";

export function openDatabase(connectionString: string, max?: number): PrismaClient {
  return clientOf(openPool(connectionString, max), { disposeExternalPool: true });
}

function clientOf(pool: Pool, options: { disposeExternalPool?: boolean } = {}): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(pool, { ...options, statementNameGenerator: statementName }) });
}

let opened: { prisma: PrismaClient; pool: Pool } | undefined;

function connect() {
  if (!opened) {
    const pool = openPool(databaseUrl());
    opened = { pool, prisma: clientOf(pool) };
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

/**
 * The rows of one statement outside of any transaction, values as parameters, as `$queryRaw` gives them but by the driver itself: for
 * the statements that every page waits for, where Prisma's look at each value takes half as long again. Whole numbers of eight bytes
 * come as text.
 */
export async function readRows<Row extends object>(
  text: TemplateStringsArray,
  ...values: readonly unknown[]
): Promise<Row[]> {
  const statement = Prisma.sql(text, ...values);
  const name = statementName({ sql: statement.text });
  const { rows } = await pool().query<Row>({ text: statement.text, values: statement.values as unknown[], name });
  return rows;
}

/** Each connection keeps what it was told a name for: filters make statements without end, so only the first get one. */
const NAMED_AT_MOST = 200;
const names = new Map<string, string>();

/** A statement with a name is sent and parsed once for each connection; an empty name is none. */
function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined || names.size >= NAMED_AT_MOST) return known ?? "";
  const name = `pacta-${names.size}`;
  names.set(sql, name);
  return name;
}

/** A transaction's client, as writes hand it to `recordEvent`. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
