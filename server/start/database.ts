import path from "node:path";
import pg from "pg";
import type { Cluster } from "@/server/postgres/cluster";
import { keepCluster } from "@/server/postgres/keep-cluster";

const NAME = "pacta";

/** The installation's own Postgres with its database, which is made at the first start. */
export async function startEmbeddedDatabase(dataFolder: string): Promise<{ cluster: Cluster; url: string }> {
  const cluster = await keepCluster(path.resolve(dataFolder));
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
  return { cluster, url: cluster.url(NAME) };
}
