import { once } from "node:events";
import net from "node:net";
import pg from "pg";
import { type Copy, copyInto } from "./copy";

/**
 * Settings of a connection that loads, and of no other:
 * a batch that is lost with the machine is loaded again, so COMMIT does not wait for the disk;
 * the tables that rows refer to are small, and each look-up would read them whole where their index is quicker.
 */
const settings = {
  TimeZone: "UTC",
  synchronous_commit: "off",
  enable_seqscan: "off",
  enable_hashjoin: "off",
  enable_mergejoin: "off",
  maintenance_work_mem: "512MB",
};

export type Writer = {
  client: pg.Client;
  /** Hands rows over as a whole; resolves when they are on their way, with the promise of their being written. */
  send(copies: readonly Copy[]): Promise<{ done: Promise<void> }>;
  close(): Promise<void>;
};

export async function openWriter(connectionString: string): Promise<Writer> {
  const socket = new net.Socket();
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" ");
  const client = new pg.Client({ connectionString, options, stream: () => socket });
  await client.connect();
  return {
    client,
    async send(copies) {
      const done = copyInto(client, copies);
      // Whoever awaits `done` hears of a failure; until then it must not end the process.
      done.catch(() => undefined);
      if (socket.writableNeedDrain) await Promise.race([once(socket, "drain"), done]);
      return { done };
    },
    close: () => client.end(),
  };
}
