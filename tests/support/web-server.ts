import { spawn } from "node:child_process";
import { once } from "node:events";
import { anyFreePort } from "@/server/free-port";
import { type EnvironmentOverrides, root } from "@/server/run-node";
import { waitUntilReady } from "@/server/start/wait-until-ready";

const HOST = "127.0.0.1";
const ENDS_WITHIN_MS = 8000;

/**
 * The production server of this clone, or of a folder like it, on a free port. It prints only what it finds wrong, or all that it is
 * told to where somebody listens.
 */
export async function startWebServer(
  env: EnvironmentOverrides,
  folder = root,
  listen?: (printed: string) => void,
): Promise<{ url: string; pid: number; stop(): Promise<void> }> {
  const port = await anyFreePort(HOST);
  const preloads = ["--import", "tsx", "--import", "./server/exit-with-parent.mjs"];
  const child = spawn(process.execPath, [...preloads, "server/web.ts"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", PACTA_LOG_LEVEL: "error", ...env, PORT: String(port), HOST },
    stdio: ["ignore", listen ? "pipe" : "inherit", listen ? "pipe" : "inherit", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", listen ?? (() => undefined));
  const ended = once(child, "exit");
  const url = `http://${HOST}:${port}`;

  const diedFirst = ended.then(([code]) => Promise.reject(new Error(`The web server ended with code ${code}.`)));
  // Once it is ready nobody listens to this any more, and its later end is no error.
  diedFirst.catch(() => undefined);
  await Promise.race([waitUntilReady({ port, host: HOST }, `${HOST}:${port}`), diedFirst]);

  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), ENDS_WITHIN_MS);
      await ended;
      clearTimeout(force);
    },
  };
}
