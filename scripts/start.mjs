// `npm start` on a machine with nothing but Node and npm: installs, then hands over to server/start.ts under the right Node.
import path from "node:path";
import { checkNode, install, node, root, run } from "./prepare.mjs";

checkNode();
await install();
process.exitCode = await run(node(), ["--import", "tsx", path.join(root, "server/start.ts")]);
