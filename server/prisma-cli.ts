import { runNode } from "./run-node";

/** Writes the Prisma client from the schema into lib/generated. */
export async function generateClient(): Promise<void> {
  await runPrisma(["generate"]);
}

/** Runs the Prisma command line of this clone and answers what it printed; throws with that when it failed. */
export function runPrisma(args: string[], databaseUrl?: string): Promise<string> {
  return runNode(["node_modules/prisma/build/index.js", ...args], {
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  });
}
