import path from "node:path";
import pg from "pg";
import type { Cluster } from "@/server/postgres/cluster";
import { keepCluster } from "@/server/postgres/keep-cluster";
import { makeEmbeddedRoles } from "@/server/roles/embedded-roles";
import type { RoleAddresses } from "@/server/roles/make-roles";

const NAME = "pacta";

/** The installation's own Postgres with its database and the roles that use it, which are made at the first start. */
export async function startEmbeddedDatabase(
  dataFolder: string,
): Promise<{ cluster: Cluster; addresses: RoleAddresses }> {
  const folder = path.resolve(dataFolder);
  const cluster = await keepCluster(folder);
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
  return { cluster, addresses: await makeEmbeddedRoles(folder, cluster.url(NAME)) };
}
