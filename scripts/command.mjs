// `npm run backup` and the other commands of an administrator: bundled with the programs of the server, so that they need no more
// packages than these. Usage: node scripts/command.mjs NAME …
import path from "node:path";
import { bundleIfStale } from "./bundle.mjs";
import { node, root, run } from "./prepare.mjs";

const [name, ...args] = process.argv.slice(2);
await bundleIfStale();
process.exitCode = await run(node(), [path.join(root, "dist", `${name}.mjs`), ...args]);
