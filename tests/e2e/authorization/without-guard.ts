import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { root } from "@/server/run-node";

const MANIFEST = ".next/server/functions-config-manifest.json";

/**
 * A folder that serves this clone's build with `proxy.ts` taken out, as if its matcher had come to cover nothing: the
 * same files by links, and a copy of the build that no longer names it. So nothing in the product can switch the guard
 * off, and no second build is needed.
 */
export async function folderWithoutGuard(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pacta-unguarded-"));
  for (const name of await readdir(root)) {
    if (name !== ".next") await symlink(path.join(root, name), path.join(folder, name));
  }
  const notCache = (from: string) => from !== path.join(root, ".next/cache");
  await cp(path.join(root, ".next"), path.join(folder, ".next"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: notCache,
  });
  const manifest = JSON.parse(await readFile(path.join(folder, MANIFEST), "utf8")) as Manifest;
  if (!manifest.functions["/_middleware"]) throw new Error("The build names its guard elsewhere now.");
  delete manifest.functions["/_middleware"];
  await writeFile(path.join(folder, MANIFEST), JSON.stringify(manifest));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

type Manifest = { functions: Record<string, unknown> };
