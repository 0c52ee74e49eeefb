import { get } from "node:http";

const LIMIT_MS = 60_000;

/** Waits until the web application says that it and its database are ready. `hostName` is what people's browsers would send. */
export async function waitUntilReady(address: { port: number; host: string }, hostName: string): Promise<void> {
  const host = ["::", "0.0.0.0"].includes(address.host) ? "127.0.0.1" : address.host;
  for (const started = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if ((await statusOf(host, address.port, hostName)) === 200) return;
    if (Date.now() - started > LIMIT_MS) throw new Error("The web application did not become ready within a minute.");
  }
}

function statusOf(host: string, port: number, hostName: string): Promise<number | null> {
  return new Promise((resolve) => {
    const options = { host, port, path: "/api/health/ready", headers: { host: hostName }, timeout: 5000 };
    const request = get(options, (response) => {
      response.resume();
      resolve(response.statusCode ?? null);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(null));
  });
}
