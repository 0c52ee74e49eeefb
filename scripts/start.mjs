// `npm start` on a machine with nothing but Node and npm: installs, then hands over to server/start.ts under the right Node.
import path from "node:path";
import { whenNpmIsGone } from "./npm-is-gone.mjs";
import { checkNode, install, node, root, run } from "./prepare.mjs";

// As if the signal that ended npm had reached us: run() hands it on.
whenNpmIsGone(() => process.kill(process.pid, "SIGTERM"));
checkNode();
await install();
process.exitCode = await run(node(), ["--import", "tsx", path.join(root, "server/start.ts")]);
