import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { applyMigrations } from "@/server/migrations/apply-migrations";
import { type Cluster, startCluster } from "@/server/postgres/cluster";
import { applyPrivileges } from "@/server/roles/apply-privileges";
import { addressesOf, makeRoles } from "@/server/roles/make-roles";

/** The database every test database is copied from. */
export const TEMPLATE_DATABASE = "pacta_template";

const passwords = { owner: "owner", app: "app", backup: "backup", verifier: "verifier" };

/** A database of the template's server as each of Pacta's roles. */
export const asRoles = (databaseUrl: string) => addressesOf(databaseUrl, passwords);

/**
 * A throw-away Postgres for one run of tests, with the migrations applied once into a template, as at a start. Nothing needs to
 * survive it, so it never waits for the disk.
 */
export async function startTemplateServer(): Promise<{ url: Cluster["url"]; stop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pacta-test-"));
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" };
  const cluster = await startCluster(folder, settings);
  const stop = async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await onServer(cluster.url("postgres"), `CREATE DATABASE ${TEMPLATE_DATABASE}`);
    const { owner } = await makeRoles(cluster.url(TEMPLATE_DATABASE), passwords);
    await applyMigrations(owner);
    await applyPrivileges(owner);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: cluster.url, stop };
}

/** Copies a database. What the roles may do in it comes along, apart from what they may not do with a database as a whole. */
export async function copyDatabase(server: string, template: string, name: string): Promise<string> {
  await onServer(server, `CREATE DATABASE "${name}" TEMPLATE ${template}`);
  await onServer(server, `REVOKE TEMPORARY ON DATABASE "${name}" FROM PUBLIC`);
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** Runs one statement that can't run inside a transaction, such as CREATE DATABASE. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
