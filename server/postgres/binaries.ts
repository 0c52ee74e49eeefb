import { existsSync } from "node:fs";
import { chmod, cp, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Account } from "./system-account";

const windows = process.platform === "win32";

/**
 * The folder of Postgres's programs from the package for this platform. For another account they are copied into `folder` once a
 * version: the clone may lie where that account may not enter, such as root's home.
 * Source: docs/decisions/01-embedded-postgres.md.
 */
export async function installBinaries(folder: string, account: Account): Promise<string> {
  const native = await packagedBinaries();
  if (!account) return path.join(native, "bin");

  const { version } = JSON.parse(await readFile(path.join(native, "../package.json"), "utf8"));
  const placed = path.join(folder, `programs-${version}`);
  if (!existsSync(placed)) {
    // A copy that was cut short must not be taken for a whole one.
    const unfinished = `${placed}.${process.pid}`;
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await chmod(unfinished, 0o755);
    await rename(unfinished, placed).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return path.join(placed, "bin");
}

export function programPath(binaries: string, name: "initdb" | "pg_ctl"): string {
  return path.join(binaries, windows ? `${name}.exe` : name);
}

async function packagedBinaries(): Promise<string> {
  const name = `@embedded-postgres/${windows ? "windows" : process.platform}-${process.arch}`;
  const programs: { postgres: string } = await import(name).catch(() => {
    throw new Error(
      `There is no packaged Postgres for this platform (${name}). Set DATABASE_URL to a Postgres of your own.`,
    );
  });
  return path.resolve(programs.postgres, "../..");
}
