// Makes plain JavaScript of what runs in production (server/, and what it takes of lib/) into dist/, so that a process loads what it
// needs and neither a loader nor a compiler. Plain JavaScript itself, because `npm start` runs it before anything else.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkBuildPackages, node, root, run } from "./prepare.mjs";

/** Each becomes dist/NAME.mjs; those of scripts/ are an administrator's commands, run by command.mjs. */
const PROGRAMS = [
  ...["server/start.ts", "server/web.ts", "server/worker.ts", "prisma/seed.ts"],
  ...["scripts/verify-audit.ts", "scripts/checkpoint-key.ts", "scripts/database-roles.ts", "scripts/create-admin.ts"],
  ...["scripts/checkpoint-begin.ts", "scripts/backup.ts", "scripts/restore.ts", "scripts/extract.ts"],
];
const INPUTS = ["server", "lib", "scripts", "prisma/seed.ts", "prisma/seed", "prisma/schema.prisma", "tsconfig.json"];
const PACKAGES = ["package.json", "package-lock.json"];

const folder = path.join(root, "dist");
const stamp = path.join(folder, "inputs");

/** Bundles the programs unless nothing they are made of changed. Ends the process where that fails: what is there is of another version. */
export async function bundleIfStale() {
  const hash = hashOf([...INPUTS, ...PACKAGES]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  checkBuildPackages();
  // The bundle holds the database client.
  const code = await run(node(), ["--import", "tsx", "scripts/generate.ts"]);
  if (code !== 0) process.exit(code);
  rmSync(folder, { recursive: true, force: true });
  const { build } = await import("esbuild");
  await build({
    entryPoints: PROGRAMS.map((file) => ({ out: path.basename(file, ".ts"), in: path.join(root, file) })),
    absWorkingDir: root,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    // What production installs stays a package; what only a build installs (Prisma) is taken into the bundle.
    external: Object.keys(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).dependencies),
    // Prisma asks for Node's own modules by require, which a module has to be given.
    banner: {
      js: `import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);`,
    },
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(inputs) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

function filesOf(input) {
  if (!statSync(path.join(root, input)).isDirectory()) return [input];
  const entries = readdirSync(path.join(root, input), { withFileTypes: true });
  return entries
    .filter(({ name }) => name !== "generated")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(`${input}/${entry.name}`) : `${input}/${entry.name}`));
}

if (process.argv[1] === import.meta.filename) await bundleIfStale();
