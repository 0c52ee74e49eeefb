import { readCoverage } from "@/lib/audit/verify/coverage";
import { findInterposed } from "@/lib/audit/verify/find-interposed";
import type { Flaw, Why } from "@/lib/audit/verify/flaws";
import { settle } from "@/lib/audit/verify/queries";
import { verifyOneMoment } from "@/lib/audit/verify/verify-history";
import { openDatabase } from "@/lib/db";
import { EnvError, readEnv } from "@/lib/env";
import { verifyAgainstCheckpoints } from "@/scripts/verify-audit/checkpoints";
import { knownTriggers } from "@/scripts/verify-audit/known-triggers";
import { withDatabase } from "@/server/start/with-database";

// `npm run audit:verify`: 0 when every chain of the history is unbroken and proves what is there and nothing stands between it and the application, 1 when not, 2 when it can't be
// told.

const whatIsWrong: Record<Why, string> = {
  gap: "the event before it is missing, or it stands out of order",
  previous: "it does not follow the event before it, or belongs to another chain",
  hash: "something in it was changed after it was written",
  kind: "its kind is not the one it was written with",
  unreadable: "it is not in the form of what the product writes: it was written beside it",
  version: "the chain and the version of what it tells of do not end at the same number",
  state:
    "what is there now is not what this event, the latest, left: something was changed, added or taken away beside the history",
  "no-history": "it is there and has no history",
  gone: "what it tells of is no longer there",
  "no-owner": "what this row is a part of is no longer there",
  named: "what this row names is not there, or is part of another commitment than the row itself",
  file: "the bytes of its file are not there, or not those that were sent",
  closed: "where the chains of an earlier version ended is not what was recorded when they were closed",
  "closed-broken": "this chain was broken already when an upgrade closed it; closed_chain has its last hash",
};

function told({ chain, seq, why }: Flaw): string {
  return `Broken at ${seq === null ? "" : `event ${seq} of `}${chain}: ${whatIsWrong[why]}.`;
}

async function verify(databaseUrl: string): Promise<number> {
  const prisma = openDatabase(databaseUrl, 2);
  try {
    const { events, chains, earlier, files, flaws, count } = await verifyOneMoment(prisma);
    const { covered, uncovered, unknown } = await readCoverage(prisma);
    const triggers = await knownTriggers();
    const interposed = await prisma.$transaction(async (tx) => {
      await settle(tx);
      return findInterposed(tx, triggers);
    });
    for (const found of interposed) console.error(`Stands between the application and what is proven: ${found}.`);
    for (const flaw of flaws) console.error(told(flaw));
    if (count > flaws.length) console.error(`… and ${count - flaws.length} more.`);
    const found = count === 0 ? "unbroken, and what is there is as they left it" : `${count} broken`;
    console.log(`${events} events in ${chains} chains: ${found}`);
    if (earlier.size > 0) {
      const kinds = [...earlier].map(([kind, times]) => `${times} ${kind}`);
      console.log(
        `Recorded more than an hour after the time they tell: ${kinds.join(", ")}. Only what came in by a file, or with the demonstration, is.`,
      );
    }
    if (files.compared + files.left > 0) {
      const older = files.left === 0 ? "" : `; ${files.left} older ones not: one verification reads 4 GB at most`;
      console.log(
        `Files of evidence held against their hashes: ${files.compared}, ${Math.ceil(files.bytes / 1024 ** 2)} MB${older}.`,
      );
    }
    console.log(`Proven: ${covered.join(", ")}.`);
    console.log(`Not proven: ${uncovered.map(({ name, why }) => `${name} (${why})`).join(", ")}.`);
    if (unknown.length > 0) console.log(`Not known to this version, and not proven: ${unknown.join(", ")}.`);
    return count === 0 && interposed.length === 0 ? 0 : 1;
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
