import { PgBoss } from "pg-boss";
import { endIdleSessions } from "@/lib/auth/end-idle-sessions";
import { writeCheckpoint } from "@/lib/checkpoints/write-checkpoint";
import { EnvError, readEnv } from "@/lib/env";
import { tidyUp } from "@/lib/jobs/housekeeping";
import { log } from "@/lib/log";
import { checkpointPlace } from "@/server/checkpoints/checkpoint-place";

const HOUSEKEEPING = "housekeeping";
const CHECKPOINT = "checkpoint";
// Asked every hour, so that one that failed is made up for: a checkpoint a day.
const CHECKPOINT_HOURS = 23;

// Set outside main, because a worker that failed half-way through its start may have one to stop.
let boss: PgBoss | undefined;
let isEnding = false;

/** Jobs that no request should wait for; any number of workers may share the work. */
async function main(): Promise<void> {
  const env = readEnv();
  const { databaseUrl } = env;
  if (!databaseUrl) throw new EnvError("DATABASE_URL is not set: the start command sets it for the embedded database.");
  boss = new PgBoss({ connectionString: databaseUrl, max: 3, application_name: "pacta-worker", migrate: false });
  boss.on("error", (error) => log.error({ err: error }, "the job queue failed"));
  await boss.start();
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

async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await boss?.stop({ graceful: true, timeout: 2000 });
  process.exit(code);
}

process.on("SIGTERM", () => void end(0));
process.on("SIGINT", () => void end(0));

main().catch((error: unknown) => {
  if (error instanceof EnvError) console.error(error.message);
  else log.error({ err: error }, "the worker could not start");
  void end(1);
});
