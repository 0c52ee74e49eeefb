import pg from "pg";

// An arbitrary number of our own: Postgres keys advisory locks by number.
const HOLD_LOCK = 7_228_201;

/** One process's claim on a cluster: a shared advisory lock, which Postgres itself frees when the process dies in whatever way. */
export type ClusterLock = {
  /** Resolves with a sentence if the server goes away while it is held. */
  lost: Promise<string>;
  /**
   * Gives the claim up. True when nobody else holds one: the server may be stopped, and whoever comes before it has
   * stopped waits for that rather than count on it.
   */
  release(): Promise<boolean>;
};

export async function lockCluster(url: string): Promise<ClusterLock> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
  await client.connect();
  let isReleased = false;
  let isGone = false;
  const lost = new Promise<string>((resolve) => {
    const report = () => {
      isGone = true;
      if (!isReleased) resolve("The embedded Postgres went away.");
    };
    client.on("error", report);
    client.on("end", report);
  });
  await client.query("SELECT pg_advisory_lock_shared($1)", [HOLD_LOCK]);

  return {
    lost,
    async release() {
      isReleased = true;
      if (isGone) return false;
      await client.query("SELECT pg_advisory_unlock_shared($1)", [HOLD_LOCK]);
      const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS alone", [HOLD_LOCK]);
      const isAlone = rows[0]?.alone === true;
      // Alone, the connection holds the lock for itself until the server ends it.
      if (!isAlone) await client.end();
      return isAlone;
    },
  };
}
