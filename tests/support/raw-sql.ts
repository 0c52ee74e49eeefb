import pg from "pg";

/** A connection without the product between: what the database itself allows. */
export async function rawSql(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: "-c TimeZone=UTC" });
  await client.connect();
  return client;
}

/** Runs the statements in one transaction, and gives the constraint that refused it, or "committed". */
export async function refusedBy(
  client: pg.Client,
  ...statements: [sql: string, ...values: unknown[]][]
): Promise<string> {
  try {
    await client.query("BEGIN");
    for (const [sql, ...values] of statements) await client.query(sql, values);
    await client.query("COMMIT");
    return "committed";
  } catch (error) {
    await client.query("ROLLBACK");
    if (!(error instanceof pg.DatabaseError)) throw error;
    return error.constraint ?? error.message;
  }
}
