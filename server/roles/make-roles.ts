import pg from "pg";
import { type RoleKey, roles } from "./role-names";
import { type RolePasswords, rolesSql } from "./roles-sql";

/** The address of a database for each role. */
export type RoleAddresses = Record<RoleKey, string>;

// Arbitrary and our own: a command may make the roles while a start does.
const LOCK = 7_228_204;

/** Runs `rolesSql` as an administrator of the server, whole or not at all, and answers the addresses of the roles. */
export async function makeRoles(administratorUrl: string, passwords: RolePasswords): Promise<RoleAddresses> {
  const client = new pg.Client({ connectionString: administratorUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    await client.query(rolesSql(rows[0]?.name ?? "", passwords));
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
  return addressesOf(administratorUrl, passwords);
}

/** The same database as each of the roles. */
export function addressesOf(databaseUrl: string, passwords: RolePasswords): RoleAddresses {
  const as = (key: RoleKey) =>
    Object.assign(new URL(databaseUrl), { username: roles[key], password: passwords[key] }).href;
  return { owner: as("owner"), app: as("app"), backup: as("backup"), verifier: as("verifier") };
}
