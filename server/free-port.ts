import { createServer } from "node:net";

/** Whether this process could listen there; `no-address` when the machine has no such address (IPv6 may be off). */
type PortState = "free" | "taken" | "forbidden" | "no-address";

export function portState(port: number, host: string): Promise<PortState> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve("taken");
      else resolve(error.code === "EACCES" ? "forbidden" : "no-address");
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve("free")));
  });
}

/** The first free port from `port` upwards, or null when a thousand are taken. */
export async function nextFreePort(port: number, host: string): Promise<number | null> {
  for (let candidate = port; candidate < Math.min(port + 1000, 65536); candidate++) {
    if ((await portState(candidate, host)) === "free") return candidate;
  }
  return null;
}

/** A port nobody uses, chosen by the system. */
export function anyFreePort(host = "127.0.0.1"): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host }, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port was given.")),
      );
    });
  });
}
