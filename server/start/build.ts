import path from "node:path";
import { generateClient } from "@/server/prisma-cli";
import { root, runNode } from "@/server/run-node";
import { hashOf, unlessDone } from "./inputs-hash";
import { step } from "./step";

const CLIENT_INPUTS = ["prisma/schema.prisma", "package-lock.json"];
const BUILD_INPUTS = [
  ...["app", "components", "lib", "messages", "public", "prisma/schema.prisma", "proxy.ts", "instrumentation.ts"],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"],
];

/** Writes the Prisma client if the schema changed since it was last written. */
export async function generateClientIfStale(): Promise<void> {
  const stamp = path.join(root, "lib/generated/inputs");
  await unlessDone(stamp, await hashOf(root, CLIENT_INPUTS), () => step("Writing the database client", generateClient));
}

/** Builds the web application if anything it is made of changed since the last build. */
export async function buildIfStale(): Promise<void> {
  const stamp = path.join(root, ".next/inputs");
  await unlessDone(stamp, await hashOf(root, BUILD_INPUTS), () =>
    step("Building the web application (about a minute)", build),
  );
}

async function build(): Promise<void> {
  await runNode(["node_modules/next/dist/bin/next", "build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
}
