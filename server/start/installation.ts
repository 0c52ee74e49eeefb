import pg from "pg";
import type { Env } from "@/lib/env";
import { StartRefused } from "./listening-address";

type Installation = { home_side: string; demonstration_on: Date | null; has_commitments: boolean };

/**
 * Holds the settings to what the database says of itself. The demonstration's passwords are public, so a database that
 * holds it is served in demonstration mode only; and the home side decides whose leads the lists show, so it can be
 * chosen while the register is empty and never changed after.
 */
export async function checkInstallation(databaseUrl: string, env: Pick<Env, "demonstration" | "homeSide">) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Installation>(
      "SELECT home_side, demonstration_on, EXISTS (SELECT FROM commitment) AS has_commitments FROM installation",
    );
    const [installation] = rows;
    if (!installation) throw new Error("The database has no installation row.");
    if (installation.demonstration_on && !env.demonstration) {
      throw new StartRefused(
        "This database holds the demonstration, whose passwords are public: use an empty one, or set PACTA_DEMO=1.",
      );
    }
    if (installation.home_side === env.homeSide) return;
    if (installation.has_commitments) {
      throw new StartRefused(
        `This database serves ${installation.home_side}, and PACTA_HOME_SIDE is ${env.homeSide}: it can be chosen for an empty register only.`,
      );
    }
    await chooseHomeSide(client, installation.home_side, env.homeSide);
  } finally {
    await client.end();
  }
}

async function chooseHomeSide(client: pg.Client, before: string, after: string): Promise<void> {
  const payload = JSON.stringify({ kind: "installation_changed", changes: { homeSide: [before, after] } });
  await client.query("BEGIN");
  await client.query("UPDATE installation SET home_side = $1, version = version + 1", [after]);
  await client.query(
    `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
     SELECT 'system', version, 'installation_changed', $1, clock_timestamp(), '', '' FROM installation`,
    [payload],
  );
  await client.query("COMMIT");
}
