import { type BrokenEvent, verifyChains } from "@/lib/audit/verify";
import { openDatabase } from "@/lib/db";
import { EnvError, readEnv } from "@/lib/env";
import { verifyAgainstCheckpoints } from "@/scripts/verify-audit/checkpoints";
import { withDatabase } from "@/server/start/with-database";

// `npm run audit:verify`: 0 when every chain of the history is unbroken, 1 when one is broken, 2 when it can't be told.

const whatIsWrong: Record<BrokenEvent["why"], string> = {
  gap: "the event before it is missing, or it stands out of order",
  previous: "it does not follow the event before it, or belongs to another chain",
  hash: "something in it was changed after it was written",
  kind: "its kind is not the one it was written with",
  tail: "the chain and the version of what it tells of do not end at the same number",
};

async function verify(databaseUrl: string): Promise<number> {
  const prisma = openDatabase(databaseUrl, 2);
  try {
    const { events, chains, broken } = await verifyChains(prisma);
    if (!broken) {
      console.log(`${events} events in ${chains} chains: unbroken`);
      return 0;
    }
    console.error(`Broken at event ${broken.seq} of ${broken.chain}: ${whatIsWrong[broken.why]}.`);
    return 1;
  } finally {
    await prisma.$disconnect();
  }
}

async function run(): Promise<number> {
  // As for a demonstration: reading the history needs no session secret.
  const env = readEnv({ ...process.env, PACTA_DEMO: "1" });
  return withDatabase(env, "verifier", async (databaseUrl) => {
    const code = await verify(databaseUrl);
    return (await verifyAgainstCheckpoints(databaseUrl, env)) ? code : 1;
  });
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isForPerson = error instanceof EnvError;
    console.error(isForPerson ? error.message : `The history could not be read. ${error}`);
    process.exitCode = 2;
  },
);
