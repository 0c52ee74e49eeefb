import pg from "pg";
import { demonstrationAccounts, demonstrationPassword } from "@/lib/auth/demonstration";
import { runNode } from "@/server/run-node";
import { withProgress } from "./log-progress";

/**
 * Loads the demonstration into an empty database, in a process of its own: what it takes to write it is not needed again. A database
 * with people in it is left as it is; of what else it may hold the loading knows.
 */
export async function loadDemonstration(databaseUrl: string): Promise<void> {
  if (await hasPeople(databaseUrl)) return;
  await withProgress("Loading the demonstration, if the database is empty", () =>
    runNode(["dist/seed.mjs"], { DATABASE_URL: databaseUrl }),
  );
}

async function hasPeople(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ any: boolean }>("SELECT EXISTS (SELECT FROM users) AS any");
    return rows[0]?.any === true;
  } finally {
    await client.end();
  }
}

/** Prints where Pacta answers and, in demonstration mode, who may sign in. */
export function printWelcome(origin: URL, demonstration: boolean): void {
  console.log(`\nPacta is ready: ${origin.origin}\n`);
  if (!demonstration) return;
  console.log("Demonstration accounts:");
  for (const { email, role } of demonstrationAccounts) console.log(`  ${role.padEnd(12)} ${email}`);
  console.log(`  password     ${demonstrationPassword}\n`);
  console.log("Ctrl-C ends it.");
}
