import { readEnv } from "@/lib/env";
import { anyFreePort } from "@/server/free-port";
import type { EnvironmentOverrides } from "@/server/run-node";
import { waitUntilReady } from "@/server/start/wait-until-ready";
import { type Below, startWeb } from "@/server/web/primary";

const HOST = "127.0.0.1";

/**
 * The production server of this clone, or of `below.folder`, on a free port. It prints only what it finds wrong, or all that it is
 * told to where somebody listens. `pids` are the numbers of the processes there are now.
 */
export async function startWebServer(
  overrides: EnvironmentOverrides,
  below: Below = {},
): Promise<{ url: string; pids(): number[]; stop(): Promise<void> }> {
  const port = await anyFreePort(HOST);
  const quiet = { PACTA_LOG_LEVEL: "error", ...overrides, PORT: String(port), HOST };
  const settings = Object.assign({}, process.env, { NODE_ENV: "production" }, quiet);
  const { stop, gaveUp, pids } = await startWeb(readEnv(settings), settings, below);

  const diedFirst = gaveUp.then((reason) => Promise.reject(new Error(reason)));
  // Once it is ready nobody listens to this any more.
  diedFirst.catch(() => undefined);
  await Promise.race([waitUntilReady({ port, host: HOST }, `${HOST}:${port}`), diedFirst]);

  return { url: `http://${HOST}:${port}`, pids, stop };
}
