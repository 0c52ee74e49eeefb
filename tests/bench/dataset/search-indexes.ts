import type pg from "pg";

/** As prisma/sql/search.sql says. Said again here, so that the next load also heals one that was killed. */
const indexes = [
  "CREATE INDEX IF NOT EXISTS commitment_words_idx ON search.commitment USING gin (words)",
  "CREATE INDEX IF NOT EXISTS commitment_plain_idx ON search.commitment USING gin (plain public.gin_trgm_ops)",
];

/**
 * Does the work without the indexes of text search, and builds them afterwards on all cores: row by row they would take two
 * fifths of the time. They are built whatever becomes of the work; `beside` runs at the same time, on another connection.
 */
export async function withoutSearchIndexes(
  client: pg.Client,
  work: () => Promise<void>,
  beside: () => Promise<unknown>,
): Promise<void> {
  await client.query("DROP INDEX IF EXISTS search.commitment_words_idx, search.commitment_plain_idx");
  try {
    await work();
  } catch (error) {
    await build(client);
    throw error;
  }
  await Promise.all([build(client), beside()]);
}

async function build(client: pg.Client): Promise<void> {
  for (const index of indexes) await client.query(index);
}
