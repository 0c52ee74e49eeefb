import { randomBytes } from "node:crypto";
import pg from "pg";
import { EnvError, readEnv } from "@/lib/env";
import { errorText } from "@/lib/error-in-log";
import { addressesOf, makeRoles, type RoleAddresses } from "@/server/roles/make-roles";
import { type RolePasswords, rolesSql } from "@/server/roles/roles-sql";

const USAGE = `Makes Pacta's roles on a Postgres server of your own, or gives them new passwords, and prints the settings to keep.

  DATABASE_URL=postgresql://postgres:…@host:5432/pacta npm run database:roles
  DATABASE_URL=postgresql://…@host:5432/pacta npm run database:roles -- --print > roles.sql

DATABASE_URL names the database, once as an administrator of the server. With --print nothing is done and no one is asked: the
statements go to standard output for whoever administers the server, the settings to standard error.`;

async function main(args: string[]): Promise<void> {
  const { databaseUrl } = readEnv({ ...process.env, PACTA_DEMO: "1" });
  if (args.some((arg) => arg !== "--print")) throw new EnvError(USAGE);
  if (!databaseUrl)
    throw new EnvError(`DATABASE_URL is not set: the embedded database has its roles already.\n\n${USAGE}`);
  const passwords: RolePasswords = { owner: random(), app: random(), backup: random(), verifier: random() };
  if (args.includes("--print")) {
    console.log(`BEGIN;\n${rolesSql(decodeURIComponent(new URL(databaseUrl).pathname.slice(1)), passwords)}\nCOMMIT;`);
    console.error(settingsOf(addressesOf(databaseUrl, passwords)));
    return;
  }
  console.log(settingsOf(await makeRoles(databaseUrl, passwords)));
}

function settingsOf({ app, owner, backup, verifier }: RoleAddresses): string {
  return `# The server, from now on:
DATABASE_URL=${app}
PACTA_OWNER_DATABASE_URL=${owner}
# npm run backup:
#DATABASE_URL=${backup}
# npm run audit:verify, here or on another machine:
#DATABASE_URL=${verifier}`;
}

function random(): string {
  return randomBytes(24).toString("base64url");
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isForPerson = error instanceof EnvError;
  if (error instanceof pg.DatabaseError) console.error(`The server refused: ${error.message}.\n\n${USAGE}`);
  else console.error(isForPerson ? error.message : errorText(error));
  process.exitCode = 1;
});
