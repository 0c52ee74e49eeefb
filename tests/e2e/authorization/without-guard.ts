import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { root } from "@/server/run-node";

const PROGRAM = "dist/web.mjs";
const GUARD = "function guardRequest(";

/**
 * A folder that serves this clone's build with the guard before the framework taken out: the same files by links, and a copy of the
 * bundled server whose guard lets everything go on. So nothing in the product can switch the guard off.
 */
export async function folderWithoutGuard(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pacta-unguarded-"));
  for (const name of await readdir(root)) {
    if (name === "dist") await cp(path.join(root, name), path.join(folder, name), { recursive: true });
    else await symlink(path.join(root, name), path.join(folder, name));
  }
  const program = await readFile(path.join(folder, PROGRAM), "utf8");
  if (program.split(GUARD).length !== 2) throw new Error("The guard is elsewhere now.");
  const unguarded = program.replace(GUARD, `function guardRequest() { return true; }\nfunction unusedGuard(`);
  await writeFile(path.join(folder, PROGRAM), unguarded);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
