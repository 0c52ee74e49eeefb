import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** One hash over the names and contents of these files and folders, in a fixed order. A missing one counts as missing. */
export async function hashInputs(root: string, inputs: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of await filesOf(path.join(root, input))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(await readFile(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

/** Does the work unless `stamp` says it was done for the same inputs. */
export async function runIfChanged(stamp: string, hash: string, work: () => Promise<void>): Promise<void> {
  if ((await readFile(stamp, "utf8").catch(() => "")) === hash) return;
  await work();
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, hash);
}

async function filesOf(input: string): Promise<string[]> {
  const found = await stat(input).catch(() => null);
  if (!found) return [];
  if (found.isFile()) return [input];
  const entries = await readdir(input, { withFileTypes: true, recursive: true });
  return entries
    .flatMap((entry) => (entry.isFile() ? path.join(entry.parentPath, entry.name) : []))
    .filter((file) => !file.includes(`${path.sep}generated${path.sep}`))
    .sort();
}
