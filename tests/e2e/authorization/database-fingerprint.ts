import pg from "pg";

/** What a request may touch without having done anything: counted attempts, and what is told of refusals. */
const RESTLESS = ["public.rate_limit", "public.security_event", "public._prisma_migrations"];

/** Of a session only what decides about it: a sign of life is no change. */
const DECISIVE: Record<string, string> = { "public.session": "(t.id, t.user_id, t.revoked_at, t.expires_at)" };

type DatabaseFingerprints = {
  /** A fingerprint of every row of every table, for telling that a request changed nothing at all. */
  take(): Promise<Record<string, string>>;
  close(): Promise<void>;
};

/** One connection for all fingerprints of a database whose tables stay what they are. */
export async function openFingerprints(databaseUrl: string): Promise<DatabaseFingerprints> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'search') AND table_type = 'BASE TABLE'`,
  );
  const names = tables.rows.map(({ name }) => name).filter((name) => !RESTLESS.includes(name));
  const text = names.map(fingerprint).join(" UNION ALL ");
  return {
    async take() {
      const prints = await client.query<{ name: string; print: string }>(text);
      return Object.fromEntries(prints.rows.map(({ name, print }) => [name, print]));
    },
    close: () => client.end(),
  };
}

/** Two sums of hashes need no order of the rows, which took most of the time. */
function fingerprint(table: string): string {
  const row = DECISIVE[table] ?? "t.*";
  return `SELECT '${table}' AS name,
      concat_ws(' ', count(*), sum(hashtextextended(r, 0)), sum(hashtextextended(r, 1))) AS print
    FROM (SELECT ROW(${row})::text AS r FROM ${table} t) AS "rows of ${table}"`;
}
