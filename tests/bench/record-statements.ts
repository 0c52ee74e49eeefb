import pg from "pg";
import { z } from "zod";

/** A statement as it went over the wire; values as text, which the server reads by the types it found. */
export type Statement = { text: string; values: (string | null)[] };

const line = z.object({ application_name: z.string().optional(), message: z.string(), detail: z.string().optional() });

const OWN_NAME = "bench recorder";

/**
 * The statements an action makes the app send, read from the server's own log: the floor then runs the very same ones, and
 * follows whatever becomes of them. Needs a cluster started with `log_destination=jsonlog`.
 */
export async function recordStatements(databaseUrl: string, action: () => Promise<unknown>): Promise<Statement[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: OWN_NAME });
  await client.connect();
  try {
    const before = await readLog(client);
    await setLogging(client, "all");
    await action();
    await setLogging(client, "none");
    const after = await readLog(client);
    return after.slice(before.length).split("\n").flatMap(statementOf);
  } finally {
    await client.end();
  }
}

async function setLogging(client: pg.Client, what: "all" | "none"): Promise<void> {
  await client.query(`ALTER SYSTEM SET log_statement = '${what}'`);
  await client.query("SELECT pg_reload_conf()");
  // Each backend takes the new setting up at its next command, once the signal has reached it.
  await new Promise((resolve) => setTimeout(resolve, 300));
}

async function readLog(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ log: string }>("SELECT pg_read_file(pg_current_logfile('jsonlog')) AS log");
  return rows[0]?.log ?? "";
}

function statementOf(text: string): Statement[] {
  if (text === "") return [];
  const { application_name, message, detail } = line.parse(JSON.parse(text));
  const statement = /^(?:statement|execute [^:]*): ([\s\S]*)$/.exec(message)?.[1];
  if (application_name === OWN_NAME || statement === undefined) return [];
  return [{ text: statement, values: valuesOf(detail ?? "") }];
}

/** «Parameters: $1 = 'a', $2 = NULL»; a quote inside a value is doubled. */
function valuesOf(detail: string): (string | null)[] {
  const values: (string | null)[] = [];
  for (const [, number, quoted] of detail.matchAll(/\$(\d+) = (?:NULL|'((?:[^']|'')*)')/g)) {
    values[Number(number) - 1] = quoted === undefined ? null : quoted.replaceAll("''", "'");
  }
  return values;
}
