import { setTimeout as pause } from "node:timers/promises";
import { type Cluster, startCluster } from "./cluster";

const PATIENCE_MS = 60_000;
const PAUSE_MS = 500;

/**
 * Brings up the cluster of a folder and keeps it up until it is stopped: one killed backend makes Postgres restart all of
 * its processes, which is waited for; a server that died is started again at the same address. `lost` resolves when it
 * stayed away for a minute, and never because of what Postgres mends by itself.
 */
export async function keepCluster(folder: string): Promise<Cluster> {
  let current = await startCluster(folder);
  const address = current.url("postgres");
  let isStopping = false;
  let reviving: Promise<void> | undefined;

  async function revive(): Promise<void> {
    for (const since = Date.now(); !isStopping; await pause(PAUSE_MS)) {
      const revived = await startCluster(folder).catch((error: Error) => error);
      if (!(revived instanceof Error)) {
        current = revived;
        // Everyone was told the old address.
        if (revived.url("postgres") !== address) throw new Error("its port was taken by another program.");
        return;
      }
      if (Date.now() - since > PATIENCE_MS) throw revived;
    }
  }

  async function watch(): Promise<string> {
    for (;;) {
      await current.lost;
      console.error("The embedded Postgres went away; bringing it back.");
      reviving = revive();
      const problem = await reviving.catch((error: Error) => error);
      if (problem) return `The embedded Postgres stayed away: ${problem.message}`;
      console.error("The embedded Postgres is back.");
    }
  }

  return {
    url: current.url,
    lost: watch(),
    async stop() {
      isStopping = true;
      await reviving?.catch(() => undefined);
      await current.stop();
    },
  };
}
