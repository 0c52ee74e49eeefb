import { PgBoss } from "pg-boss";
import { endIdleSessions } from "@/lib/auth/end-idle-sessions";
import { EnvError, readEnv } from "@/lib/env";
import { tidyUp } from "@/lib/jobs/housekeeping";
import { log } from "@/lib/log";

const HOUSEKEEPING = "housekeeping";

// Set outside main, because a worker that failed half-way through its start may have one to stop.
let boss: PgBoss | undefined;
let isEnding = false;

/** Jobs that no request should wait for; any number of workers may share the work. */
async function main(): Promise<void> {
  const { databaseUrl } = readEnv();
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
