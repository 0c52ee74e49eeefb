import { parseArgs } from "node:util";
import { SeriesRefused } from "@/lib/checkpoints/end-series";
import { writeCheckpoint } from "@/lib/checkpoints/write-checkpoint";
import { EnvError, readEnv } from "@/lib/env";
import { errorText } from "@/lib/error-in-log";
import { checkpointPlace } from "@/server/checkpoints/checkpoint-place";
import { withDatabase } from "@/server/start/with-database";

const USAGE = `Ends the series of checkpoints that the history no longer agrees with, as after a restore, and begins a new one.

  npm run checkpoint:begin -- --reason "restored from pacta-2026-11-23T04-07-13Z.tar.gz"

The reason is signed with it, and npm run audit:verify says it each time.`;

// `npm run checkpoint:begin -- --reason WHY`: writes a checkpoint of all chains with a signed statement about those before it.
async function begin(): Promise<string> {
  const { values } = parseArgs({ options: { reason: { type: "string" } } });
  const reason = values.reason?.trim() ?? "";
  if (reason === "" || reason.length > 500) throw new SeriesRefused(USAGE);
  // As for a demonstration: this needs no session secret.
  const env = readEnv({ ...process.env, PACTA_DEMO: "1" });
  const place = await checkpointPlace(env);
  const written = await withDatabase(env, "verifier", (databaseUrl) =>
    writeCheckpoint(databaseUrl, place, { newSeries: { reason } }),
  );
  if (!written) throw new SeriesRefused("Another process is writing a checkpoint at this moment: try again.");
  return `Checkpoint ${written.number}, the first of a new series: ${written.file}\nIts SHA-256:  ${written.sha256}`;
}

begin().then(
  (said) => console.log(said),
  (error: unknown) => {
    const isForPerson = error instanceof SeriesRefused || error instanceof EnvError || error instanceof TypeError;
    console.error(isForPerson ? error.message : errorText(error));
    process.exitCode = 1;
  },
);
