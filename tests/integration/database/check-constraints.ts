import type pg from "pg";

/** Columns by their names in the database; those that are not given are null. */
export type Row = Record<string, unknown>;

/**
 * What a CHECK of the database says to each of these rows, by its own expression: whole spaces of rows are asked in one
 * statement, and none of them is written.
 */
export async function checkHolds(client: pg.Client, constraint: string, rows: readonly Row[]): Promise<boolean[]> {
  const { table, rule } = await checkOf(client, constraint);
  const asked = await client.query<{ holds: boolean }>(
    `SELECT (${rule}) IS NOT FALSE AS holds
     FROM jsonb_populate_recordset(NULL::${table}, $1) WITH ORDINALITY AS asked ORDER BY ordinality`,
    [JSON.stringify(rows)],
  );
  return asked.rows.map((row) => row.holds);
}

/** The rows that a CHECK refuses. */
export async function refusedRows(client: pg.Client, constraint: string, rows: readonly Row[]): Promise<Row[]> {
  const kept = await checkHolds(client, constraint, rows);
  return rows.filter((_row, place) => !kept[place]);
}

/** Whether all of these CHECKs hold. */
export async function allHold(client: pg.Client, constraints: readonly string[], rows: readonly Row[]) {
  const answers: boolean[][] = [];
  for (const constraint of constraints) answers.push(await checkHolds(client, constraint, rows));
  return rows.map((_row, place) => answers.every((answer) => answer[place]));
}

/** Every letter of Unicode with which a CHECK refuses these columns, which SQL makes of `letter`. */
export async function lettersRefused(
  client: pg.Client,
  constraint: string,
  columns: Record<string, string>,
): Promise<string[]> {
  const { rule } = await checkOf(client, constraint);
  const made = Object.entries(columns).map(([name, sql]) => `${sql} AS ${name}`);
  const { rows } = await client.query<{ letter: string }>(
    `SELECT letter FROM (SELECT letter, ${made.join(", ")} FROM (${letters}) l OFFSET 0) asked WHERE NOT (${rule})`,
  );
  return rows.map(({ letter }) => letter);
}

/** The planes that have letters or are set apart for them, and that of tags. Half of a surrogate pair is no letter. */
const letters = `SELECT chr(n) AS letter FROM (SELECT generate_series(1, x'3FFFF'::int) AS n
  UNION ALL SELECT generate_series(x'E0000'::int, x'E0FFF'::int)) planes WHERE n NOT BETWEEN x'D800'::int AND x'DFFF'::int`;

/** A CHECK as Postgres says it, with the table it is of. */
async function checkOf(client: pg.Client, constraint: string): Promise<{ table: string; rule: string }> {
  const { rows } = await client.query<{ table: string; rule: string }>(
    `SELECT conrelid::regclass::text AS table, pg_get_expr(conbin, conrelid) AS rule
     FROM pg_constraint WHERE conname = $1 AND contype = 'c'`,
    [constraint],
  );
  const [check] = rows;
  if (!check) throw new Error(`no CHECK is called ${constraint}`);
  return check;
}

/** Every combination of one value for each name. */
export function combinations<Values extends Record<string, readonly unknown[]>>(
  values: Values,
): { [Name in keyof Values]: Values[Name][number] }[] {
  const combined = Object.entries(values).reduce<Row[]>(
    (made, [name, options]) => made.flatMap((one) => options.map((option) => ({ ...one, [name]: option }))),
    [{}],
  );
  return combined as { [Name in keyof Values]: Values[Name][number] }[];
}
