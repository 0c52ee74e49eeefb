import { createServer } from "node:net";

/** True when nothing listens there yet. Asked by listening for a moment: that alone also finds ports held on another address. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The first free port from `port` upwards, or null when a thousand are taken. */
export async function nextFreePort(port: number, host: string): Promise<number | null> {
  for (let candidate = port; candidate < Math.min(port + 1000, 65536); candidate++) {
    if (await isPortFree(candidate, host)) return candidate;
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
