import { setTimeout as pause } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { endIdleSessions } from "@/lib/auth/end-idle-sessions";
import { writeCheckpoint } from "@/lib/checkpoints/write-checkpoint";
import { EnvError, readEnv } from "@/lib/env";
import { tidyUp } from "@/lib/jobs/housekeeping";
import { log } from "@/lib/log";
import { checkpointPlace } from "@/server/checkpoints/checkpoint-place";
import { stopAbandonedCluster } from "@/server/postgres/stop-abandoned-cluster";

const HOUSEKEEPING = "housekeeping";
const CHECKPOINT = "checkpoint";
// Asked every hour, so that one that failed is made up for: a checkpoint a day.
const CHECKPOINT_HOURS = 23;
const PATIENCE_MS = 60_000;
const RETRY_MS = 1000;
const ENDS_WITHIN_MS = 5000;

// Set outside main, because a worker that failed half-way through its start may have one to stop.
let boss: PgBoss | undefined;
let isEnding = false;
/** The start command died. Nobody is left to end us, nor the Postgres it started in the folder that it named. */
let isAbandoned = false;
const embeddedFolder = process.argv[2];

/** Jobs that no request should wait for; any number of workers may share the work. */
async function main(): Promise<void> {
  const env = readEnv();
  const { databaseUrl } = env;
  if (!databaseUrl) throw new EnvError("DATABASE_URL is not set: the start command sets it for the embedded database.");
  boss = await startQueue(databaseUrl);
  await boss.createQueue(HOUSEKEEPING);
  await boss.schedule(HOUSEKEEPING, "7 * * * *");
  await boss.work(HOUSEKEEPING, async () => {
    const sessionsEnded = await endIdleSessions();
    log.info({ sessionsEnded, ...(await tidyUp()) }, "tidied up");
  });
  await boss.createQueue(CHECKPOINT);
  await boss.schedule(CHECKPOINT, "23 * * * *");
  await boss.work(CHECKPOINT, async () => {
    try {
      const written = await writeCheckpoint(databaseUrl, await checkpointPlace(env), {
        olderThanHours: CHECKPOINT_HOURS,
      });
      if (written) log.info(written, "wrote a checkpoint of the history");
    } catch (error) {
      log.error({ err: error }, "no checkpoint of the history could be written");
      throw error;
    }
  });
  await boss.send(CHECKPOINT, {});
  log.info("the worker is ready");
}

/** The queue of jobs, waited for while its database is away: a server that restarts is back within a minute. */
async function startQueue(connectionString: string): Promise<PgBoss> {
  for (const since = Date.now(); ; await pause(RETRY_MS)) {
    const queue = new PgBoss({ connectionString, max: 3, application_name: "pacta-worker", migrate: false });
    queue.on("error", (error) => log.error({ err: error }, "the job queue failed"));
    const problem = await queue.start().then(
      () => null,
      (error: unknown) => ({ error }),
    );
    if (!problem) return queue;
    await queue.stop({ graceful: false }).catch(() => undefined);
    if (Date.now() - since > PATIENCE_MS) throw problem.error;
    log.warn({ err: problem.error }, "the worker waits for the database");
  }
}

async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await Promise.race([boss?.stop({ graceful: true, timeout: 2000 }), pause(ENDS_WITHIN_MS)]).catch(() => undefined);
  if (isAbandoned && embeddedFolder) {
    await stopAbandonedCluster(embeddedFolder).catch((error: unknown) =>
      log.error({ err: error }, "the embedded Postgres could not be stopped"),
    );
  }
  process.exit(code);
}

process.on("SIGTERM", () => void end(0));
process.on("SIGINT", () => void end(0));
function abandon(): void {
  isAbandoned = true;
  void end(0);
}

process.on("disconnect", abandon);
// It may have died before we could listen.
if (process.connected === false) abandon();

main().catch((error: unknown) => {
  if (error instanceof EnvError) console.error(error.message);
  else log.error({ err: error }, "the worker could not start");
  void end(1);
});
