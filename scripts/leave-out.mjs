// npm runs this after each install (package.json): it takes out of node_modules what no command of Pacta opens. What and why stands in
// left-out.mjs; `npm ci` brings everything back. Plain JavaScript for Node 20, like all that runs before the packages are there.
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EVERYWHERE, NOT_IN_PRODUCTION, PARTS } from "./left-out.mjs";

/**
 * Removes from this folder's node_modules, as npm has just filled it, what is left out; more where the packages of a build were not
 * installed. Answers how many bytes went and stayed; null where npm says nothing of what it installed. Again, it finds nothing to do.
 */
export function leaveOut(folder) {
  const modules = path.join(folder, "node_modules");
  const record = path.join(modules, ".package-lock.json");
  if (!existsSync(record) || lstatSync(modules).isSymbolicLink()) return null;
  const installed = JSON.parse(readFileSync(record, "utf8"));
  const isProduction = !existsSync(path.join(modules, "tailwindcss"));
  const sizes = { removed: 0, kept: 0 };
  for (const [place, { link }] of Object.entries(installed.packages)) {
    const name = place.split("node_modules/").at(-1);
    const whole = path.join(folder, place);
    if (link || !existsSync(whole)) continue;
    const isLeftOut = isProduction && NOT_IN_PRODUCTION.some((one) => one.test(name));
    for (const file of filesOf(whole)) {
      const below = path.relative(whole, file).replaceAll(path.sep, "/");
      const isPart = isLeftOut || EVERYWHERE.test(below) || PARTS[name]?.test(below);
      sizes[isPart ? "removed" : "kept"] += lstatSync(file).size;
      if (isPart) rmSync(file);
    }
    if (!isLeftOut) continue;
    rmSync(whole, { recursive: true });
    // So that a later `npm install` knows to bring it.
    delete installed.packages[place];
  }
  if (isProduction) replaceRecord(record, installed);
  return sizes;
}

/** Without what other packages have brought below this one. */
function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .flatMap((entry) => {
      const whole = path.join(folder, entry.name);
      return entry.isDirectory() ? filesOf(whole) : [whole];
    });
}

/** By another file, because trees of one machine may share what they installed. Newer than all it tells of, or npm does not trust it. */
function replaceRecord(record, installed) {
  const fresh = `${record}.new`;
  writeFileSync(fresh, `${JSON.stringify(installed, null, 2)}\n`, { mode: statSync(record).mode });
  renameSync(fresh, record);
}

if (process.argv[1] === import.meta.filename) {
  const sizes = leaveOut(path.resolve(import.meta.dirname, ".."));
  const inMegabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
  if (sizes) {
    console.log(`Left out ${inMegabytes(sizes.removed)} that no command opens; packages: ${inMegabytes(sizes.kept)}.`);
  }
}
