import { existsSync } from "node:fs";
import path from "node:path";
import { generateClient } from "@/server/prisma-cli";
import { root, runNode } from "@/server/run-node";
import { compressBuiltFiles } from "./compress-built-files";
import { hashInputs, runIfChanged } from "./inputs-hash";
import { withProgress } from "./log-progress";

const CLIENT_INPUTS = ["prisma/schema.prisma", "package-lock.json"];
const BUILD_INPUTS = [
  ...["app", "components", "lib", "messages", "public", "prisma/schema.prisma", "instrumentation.ts"],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"],
];

/** Writes the Prisma client if the schema changed since it was last written. */
export async function generateClientIfStale(): Promise<void> {
  const stamp = path.join(root, "lib/generated/inputs");
  await runIfChanged(stamp, await hashInputs(root, CLIENT_INPUTS), () =>
    withProgress("Writing the database client", generateClient),
  );
}

/** Builds the web application if anything it is made of changed since the last build. */
export async function buildIfStale(): Promise<void> {
  const stamp = path.join(root, ".next/inputs");
  await runIfChanged(stamp, await hashInputs(root, BUILD_INPUTS), () =>
    withProgress("Building the web application (about a minute)", build),
  );
}

async function build(): Promise<void> {
  if (!existsSync(path.join(root, "node_modules/tailwindcss")))
    throw new Error("The web application has to be built, and the packages for it are left out: run npm ci.");
  await runNode(["node_modules/next/dist/bin/next", "build"], { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  await compressBuiltFiles(path.join(root, ".next/static"));
}
