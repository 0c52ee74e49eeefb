import { createHash } from "node:crypto";
import { chmod, chown, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Account } from "./system-account";

/**
 * Where an installation keeps its database and secrets: `.pacta` beside the code; as root a folder of its own below `/var/lib/pacta`,
 * because Postgres's account must reach it and the clone may be closed to others. The hash keeps two clones apart.
 */
export function defaultDataFolder(root: string): string {
  if (process.getuid?.() !== 0) return path.join(root, ".pacta");
  const hash = createHash("sha256").update(root).digest("hex").slice(0, 8);
  return path.join("/var/lib/pacta", `${path.basename(root)}-${hash}`);
}

/** Makes the folder that Postgres's account must be able to enter, and says which parent is closed to it. */
export async function makeReachable(folder: string, account: Account): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (!account) return;
  await chmod(folder, 0o755);
  for (let parent = path.dirname(folder); parent !== path.dirname(parent); parent = path.dirname(parent)) {
    const { mode } = await stat(parent);
    if ((mode & 0o001) === 0) {
      throw new Error(
        `Postgres does not run as root and its account may not enter ${parent}. ` +
          "Choose another folder with PACTA_DATA, or start Pacta as an ordinary user.",
      );
    }
  }
}

export async function makePrivate(folder: string, account: Account): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
}
