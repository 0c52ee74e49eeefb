import { runNode } from "@/server/run-node";
import { buildIfStale } from "@/server/start/build";

await runNode(["scripts/bundle.mjs"]);
await buildIfStale();
