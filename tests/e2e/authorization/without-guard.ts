import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { root } from "@/server/run-node";

const GUARD = "server/web/guard-request.ts";

/**
 * A folder that serves this clone's build with the guard before the framework taken out: the same files by links, and a copy of the
 * server whose guard lets everything go on. So nothing in the product can switch the guard off.
 */
export async function folderWithoutGuard(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pacta-unguarded-"));
  // Paths that begin with @/ are read from where this file is.
  const copied = ["server", "tsconfig.json"];
  for (const name of await readdir(root)) {
    if (copied.includes(name)) await cp(path.join(root, name), path.join(folder, name), { recursive: true });
    else await symlink(path.join(root, name), path.join(folder, name));
  }
  const guard = await readFile(path.join(folder, GUARD), "utf8");
  if (!guard.includes("export function guardRequest(")) throw new Error("The guard is elsewhere now.");
  await writeFile(path.join(folder, GUARD), "export const guardRequest = () => true;\n");
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
