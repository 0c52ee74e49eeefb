import { mkdir } from "node:fs/promises";
import path from "node:path";
import { EnvError, readEnv } from "@/lib/env";
import { defaultDataFolder } from "@/server/postgres/folders";
import { buildIfStale } from "@/server/start/build";
import { startEmbeddedDatabase } from "@/server/start/database";
import { loadDemonstration, printWelcome } from "@/server/start/demonstration";
import { checkInstallation } from "@/server/start/installation";
import { listeningAddress, StartRefused } from "@/server/start/listening-address";
import { withProgress } from "@/server/start/log-progress";
import { type DatabaseAddresses, prepareDatabaseFor } from "@/server/start/prepare-database";
import { startProgram } from "@/server/start/program";
import { supervise } from "@/server/start/supervise";
import { waitUntilReady } from "@/server/start/wait-until-ready";
import { startWeb } from "@/server/web/primary";
import { root } from "./run-node";
import { readOrCreateSecret } from "./secret-file";

// What must be ended, in the order it was started; ended in the opposite order.
const endings: (() => Promise<void>)[] = [];
let ending: Promise<void> | undefined;

function end(code: number): Promise<void> {
  ending ??= (async () => {
    let exitCode = code;
    for (const endOne of endings.reverse()) {
      await endOne().catch((error: Error) => {
        console.error(error.message);
        exitCode = 1;
      });
    }
    process.exit(exitCode);
  })();
  return ending;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!ending) console.log("\nEnding …");
    void end(0);
  });
}

async function start(): Promise<void> {
  const env = readEnv();
  const address = await listeningAddress(env.port, env.host);
  const dataFolder = path.resolve(env.dataFolder ?? defaultDataFolder(root));
  await mkdir(dataFolder, { recursive: true });

  const addresses: DatabaseAddresses = env.databaseUrl
    ? { app: env.databaseUrl, owner: env.ownerDatabaseUrl }
    : await startDatabase(dataFolder);
  const settings: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: addresses.app,
    HOST: address.host,
    PACTA_DATA: dataFolder,
    PACTA_DEMO: env.demonstration ? "1" : "0",
    PACTA_SECRET: env.secret ?? (await readOrCreateSecret(path.join(dataFolder, "session-secret"))),
  };
  // Web and worker have no use for it.
  delete settings.PACTA_OWNER_DATABASE_URL;
  Object.assign(process.env, settings);

  await withProgress("Applying migrations", () => prepareDatabaseFor(addresses, env));
  await checkInstallation(addresses.app, env);
  if (env.demonstration) await loadDemonstration(addresses.app);
  await buildIfStale();

  const worker = supervise("worker", () => {
    const child = startProgram("worker", settings, { args: env.databaseUrl ? [] : [dataFolder] });
    return { child, end: () => child.kill("SIGTERM") };
  });
  endings.push(worker.stop);
  const web = await startWeb({ ...env, ...address }, settings);
  endings.push(web.stop);
  for (const gaveUp of [worker.gaveUp, web.gaveUp]) void gaveUp.then(giveUp);

  const origin = env.origin ?? new URL(`http://localhost:${address.port}`);
  await withProgress("Starting", () => waitUntilReady(address, origin.host));
  printWelcome(origin, env.demonstration);
}

async function startDatabase(dataFolder: string): Promise<DatabaseAddresses> {
  const starting = withProgress("Starting the embedded Postgres", () => startEmbeddedDatabase(dataFolder));
  // Registered before it is up: a signal that comes meanwhile waits for it and then stops it.
  endings.push(() => starting.then(({ cluster }) => cluster.stop()));
  const { cluster, addresses } = await starting;
  void cluster.lost.then(giveUp);
  return addresses;
}

// Without its database, or with a program that keeps dying, a half-working Pacta would look alive: whoever keeps services running
// on this machine must see that it ended.
function giveUp(reason: string): void {
  if (ending) return;
  console.error(`${reason} Pacta ends.`);
  void end(1);
}

// scripts/start.mjs is gone, and with it whoever could have ended us.
process.on("disconnect", () => void end(1));

start().catch((error: unknown) => {
  if (ending) return;
  const isForPerson = error instanceof EnvError || error instanceof StartRefused;
  console.error(
    isForPerson ? error.message : error instanceof Error ? `Pacta could not start. ${error.message}` : error,
  );
  void end(1);
});
