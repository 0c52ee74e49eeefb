#!/usr/bin/env node
/**
 * Prisma's command line asks for a native "schema engine" and downloads it. On a closed network it cannot. This program speaks
 * the same protocol over the WebAssembly build of that engine, which comes from the package registry like everything else, so
 * `prisma migrate` works with no network. `prisma.config.ts` points the command line here. Only developers need it: an installation
 * applies its migrations by `server/migrations`.
 *
 * Called in two ways:
 *   --datasource <json> cli <can-connect-to-database | create-database | drop-database>
 *   --datasource <json> --datamodels <path>…   then JSON-RPC 2.0, one message a line, on standard input and output
 */
import { parseArgs } from "node:util";
import { runDatabaseCommand } from "./database-commands.mjs";
import { openEngine } from "./engine.mjs";
import { answerRequests } from "./json-rpc.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datasource: { type: "string" },
    datamodels: { type: "string", multiple: true },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
});

const datasource = values.datasource ? JSON.parse(values.datasource) : {};

if (positionals[0] === "cli") {
  process.exitCode = await runDatabaseCommand(positionals[1], datasource.url);
} else {
  await answerRequests(() => openEngine(datasource, values.datamodels ?? []));
}
