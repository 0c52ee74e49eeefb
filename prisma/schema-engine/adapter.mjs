import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const INTERNAL_CHAR_OID = 18;
const TEXT_OID = 25;

/** Connects the WebAssembly engine to Postgres: to the database itself, and to throw-away shadow databases beside it. */
export class MigrationAdapterFactory {
  provider = "postgres";
  adapterName = "@prisma/adapter-pg";
  #datasource;
  #shadows = new Set();

  constructor(datasource) {
    this.#datasource = datasource;
  }

  async connect() {
    return openAdapter(this.#datasource.url);
  }

  async connectToShadowDb() {
    const { url, shadowDatabaseUrl } = this.#datasource;
    if (shadowDatabaseUrl) return openAdapter(shadowDatabaseUrl);

    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await onOwnConnection(url, `CREATE DATABASE "${name}"`);
    const shadowUrl = new URL(url);
    shadowUrl.pathname = `/${name}`;
    const adapter = await openAdapter(shadowUrl.href);
    const close = adapter.dispose.bind(adapter);
    // The adapter's own version drops the database while still connected to it, which Postgres refuses.
    adapter.dispose = async () => {
      if (!this.#shadows.delete(adapter)) return;
      await close();
      await onOwnConnection(url, `DROP DATABASE IF EXISTS "${name}"`);
    };
    this.#shadows.add(adapter);
    return adapter;
  }

  /**
   * Drops every namespace beside the one Prisma manages. The engine's reset leaves them, and the migrations that make them would
   * then fail on what is still there.
   */
  async dropOtherNamespaces() {
    const { url } = this.#datasource;
    const managed = new URL(url).searchParams.get("schema") ?? "public";
    await onOwnConnection(
      url,
      `DO $$ DECLARE namespace name; BEGIN
         FOR namespace IN SELECT nspname FROM pg_namespace
           WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', ${pg.escapeLiteral(managed)})
         LOOP EXECUTE format('DROP SCHEMA %I CASCADE', namespace); END LOOP;
       END $$`,
    );
  }

  /** The engine forgets its shadow databases: they are dropped after each request. */
  async dropShadows() {
    for (const adapter of this.#shadows) await adapter.dispose();
  }
}

async function openAdapter(url) {
  // One connection that never goes idle: the engine's advisory lock belongs to the session that took it.
  const factory = new PrismaPg(
    {
      connectionString: url,
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 10_000,
      options: "-c TimeZone=UTC",
    },
    { schema: new URL(url).searchParams.get("schema") ?? undefined },
  );
  const adapter = readingInternalChar(await factory.connect());
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (isolation) => readingInternalChar(await startTransaction(isolation));
  // The adapter's own version splits at every semicolon, which tears function bodies apart; Postgres takes the script whole.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

// System catalogues use Postgres's one-byte "char", which the adapter refuses to read.
function readingInternalChar(queryable) {
  const queryRaw = queryable.queryRaw;
  queryable.queryRaw = async (query) => {
    const result = await queryable.performIO(query);
    const internal = result.fields.map((field) => field.dataTypeID === INTERNAL_CHAR_OID);
    const fields = result.fields.map((field, index) => ({
      name: field.name,
      dataTypeID: internal[index] ? TEXT_OID : field.dataTypeID,
    }));
    const answer = await queryRaw.call({ performIO: async () => ({ ...result, fields, rows: result.rows }) }, query);
    answer.columnTypes = answer.columnTypes.map((type, index) => (internal[index] ? ColumnTypeEnum.Character : type));
    return answer;
  };
  return queryable;
}

async function onOwnConnection(url, sql) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
