// `npm start` on a machine with nothing but Node and npm: installs, bundles, then hands over to server/start.ts under the right Node.
import path from "node:path";
import { bundleIfStale } from "./bundle.mjs";
import { whenNpmIsGone } from "./npm-is-gone.mjs";
import { checkNode, install, node, root, run } from "./prepare.mjs";

// As if the signal that ended npm had reached us: run() hands it on.
whenNpmIsGone(() => process.kill(process.pid, "SIGTERM"));
checkNode();
await install();
await bundleIfStale();
process.exitCode = await run(node(), [path.join(root, "dist/start.mjs")]);
