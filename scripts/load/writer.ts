import { once } from "node:events";
import net from "node:net";
import pg from "pg";

/**
 * Settings of a connection that loads, and of no other:
 * a batch that is lost with the machine is loaded again, so COMMIT does not wait for the disk;
 * the tables that rows refer to are small, and each look-up would read them whole where their index is quicker.
 */
const settings = {
  TimeZone: "UTC",
  synchronous_commit: "off",
  enable_seqscan: "off",
  maintenance_work_mem: "512MB",
};

export type Writer = {
  client: pg.Client;
  /** Hands a text over as a whole; resolves when the database has all of it, with the promise of its being done. */
  send(text: string): Promise<{ done: Promise<unknown> }>;
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
    async send(text) {
      const done = client.query(text);
      // Whoever awaits `done` hears of a failure; until then it must not end the process.
      done.catch(() => undefined);
      if (socket.writableNeedDrain) await once(socket, "drain");
      return { done };
    },
    close: () => client.end(),
  };
}
