import pg from "pg";
import type { Env } from "@/lib/env";
import { prepareJobQueue } from "@/server/jobs/prepare-job-queue";
import { applyMigrations, pendingMigrations } from "@/server/migrations/apply-migrations";
import { applyPrivileges } from "@/server/roles/apply-privileges";
import { StartRefused } from "./listening-address";

/** The database as the application, and as the owner where one was named. */
export type DatabaseAddresses = { app: string; owner: string | undefined };

type Settings = Pick<Env, "securityLogDays">;

type Rights = { role: string; isSuperuser: boolean; mayMigrate: boolean };

/** Brings a database to what this version wants, as its owner: tables, the job queue, and what each role may do with them. */
export async function prepareDatabase(ownerUrl: string): Promise<void> {
  await applyMigrations(ownerUrl);
  await prepareJobQueue(ownerUrl);
  await applyPrivileges(ownerUrl);
}

/**
 * Prepares the database for the role that the application connects as, and writes into it, as the owner, what that role may not change:
 * how long the security log is kept at least. Warns where that role may do more than it needs. Refused
 * with a sentence where migrations are due and nobody was named who may make them.
 */
export async function prepareDatabaseFor({ app, owner }: DatabaseAddresses, settings: Settings): Promise<void> {
  const rights = await rightsOf(app);
  if (owner !== undefined || rights.mayMigrate) {
    await prepareDatabase(owner ?? app);
    await keepSecurityLogFor(owner ?? app, settings.securityLogDays);
  } else await refuseWhatIsDue(app, rights.role);
  if (rights.isSuperuser || rights.mayMigrate) {
    console.warn(
      `The role of DATABASE_URL, ${rights.role}, ${rights.isSuperuser ? "is a superuser" : "owns the tables"}: whoever takes over the ` +
        "application could rewrite the history. npm run database:roles makes a role for it that could not: docs/operating.md.",
    );
  }
}

async function rightsOf(databaseUrl: string): Promise<Rights> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<Rights>(
      `SELECT rolname AS role, rolsuper AS "isSuperuser", has_schema_privilege('public', 'CREATE') AS "mayMigrate"
       FROM pg_roles WHERE rolname = current_user`,
    );
    const [rights] = rows;
    if (!rights) throw new Error("The server does not say who we are.");
    return rights;
  } finally {
    await client.end();
  }
}

async function keepSecurityLogFor(ownerUrl: string, days: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("UPDATE guards.security_log_kept SET days = $1 WHERE days <> $1", [days]);
  } finally {
    await client.end();
  }
}

async function refuseWhatIsDue(databaseUrl: string, role: string): Promise<void> {
  const due = await pendingMigrations(databaseUrl);
  if (due.length === 0) return;
  throw new StartRefused(
    `${due.length} migrations are due, the first ${due[0]}, and ${role} of DATABASE_URL may not make them: set PACTA_OWNER_DATABASE_URL to the owner's address.`,
  );
}
