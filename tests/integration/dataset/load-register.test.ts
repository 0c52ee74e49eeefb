import pg from "pg";
import { expect, it } from "vitest";
import { LoadRefused, loadRegister } from "@/tests/bench/dataset/load-register";
import { testDatabase } from "@/tests/support/database";

const database = testDatabase();

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url() });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const indexesOfSearch = () =>
  query("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'search' ORDER BY indexname");

it("fills a register that keeps every rule, and leaves the indexes of text search as they were", async () => {
  const before = await indexesOfSearch();
  const request = { databaseUrl: database.url(), commitments: 2050, seed: 1, timeZone: "Asia/Almaty", append: false };

  const { commitments } = await loadRegister(request);

  expect(commitments).toBe(2050);
  expect(await indexesOfSearch()).toEqual(before);
  const [counted] = await query(
    `SELECT count(*)::int AS commitments, count(s.id)::int AS statements, count(f.commitment_id)::int AS found,
       count(*) FILTER (WHERE e.seq = c.version)::int AS events
     FROM commitment c JOIN statement s ON s.commitment_id = c.id
       JOIN search.commitment f ON f.commitment_id = c.id AND f.plain LIKE '%' || search.fold(s.quote) || '%'
       JOIN audit_event e ON e.chain = 'commitment:' || c.id AND e.seq = c.version`,
  );
  expect(counted).toEqual({ commitments: 2050, statements: 2050, found: 2050, events: 2050 });
  await expect(loadRegister(request)).rejects.toThrow(LoadRefused);
});
