import { parseArgs } from "node:util";
import { EnvError, readEnv } from "@/lib/env";
import { LoadRefused, loadRegister } from "./dataset/load-register";

const usage = `Fills the database of DATABASE_URL with a synthetic register, for measuring and for practice.

  npm run load -- --commitments 100000 [--seed 1] [--append]

  --commitments  how many
  --seed         the same seed gives the same register (of the same day)
  --append       add to a register that holds more than the demonstration`;

async function main(): Promise<void> {
  const options = {
    commitments: { type: "string" },
    seed: { type: "string", default: "1" },
    append: { type: "boolean", default: false },
  } as const;
  const { values } = parseArgs({ options });
  const commitments = Number(values.commitments);
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(commitments) || commitments < 1 || !Number.isSafeInteger(seed))
    throw new LoadRefused(usage);
  const { databaseUrl, timeZone } = readEnv({ PACTA_DEMO: "1", ...process.env });
  if (!databaseUrl) throw new LoadRefused(`DATABASE_URL is not set.\n\n${usage}`);

  const { seconds } = await loadRegister({
    databaseUrl,
    timeZone,
    commitments,
    seed,
    append: values.append,
    progress: (written) => {
      if (written % 20_000 === 0) console.log(`${written} written …`);
    },
  });
  console.log(
    `${commitments} commitments in ${seconds.toFixed(1)} s: ${Math.round(commitments / seconds)} a second (seed ${seed}).`,
  );
}

main().catch((error: unknown) => {
  const isForPerson = error instanceof EnvError || error instanceof LoadRefused;
  console.error(isForPerson ? error.message : error);
  process.exitCode = 1;
});
