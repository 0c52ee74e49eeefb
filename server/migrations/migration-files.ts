import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { MigrationRefused } from "./migration-refused";

/** The migrations of this version. */
export const migrationsFolder = path.join(process.cwd(), "prisma/migrations");

export type MigrationFile = { name: string; script: string };

/** The migrations of a folder, in the order of their names, which begin with the time they were made at. Refused where one has no script. */
export async function readMigrationFiles(folder: string): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
  return Promise.all(names.map(async (name) => ({ name, script: await readScript(path.join(folder, name)) })));
}

async function readScript(folder: string): Promise<string> {
  const file = path.join(folder, "migration.sql");
  return readFile(file, "utf8").catch(() => {
    throw new MigrationRefused(`${file} can't be read: fetch the version again, or remove the folder if it is yours.`);
  });
}

/** What Prisma keeps of a script: the SHA-256 of its bytes, in lower-case hexadecimal. */
export function checksumOf(script: string): string {
  return createHash("sha256").update(script).digest("hex");
}

/** Whether this is the script of that checksum. As with Prisma, line ends don't count: Git changes them on Windows. */
export function matchesChecksum(script: string, checksum: string): boolean {
  const variants = [script, script.replaceAll("\r\n", "\n"), script.replaceAll("\n", "\r\n")];
  return variants.some((variant) => checksumOf(variant) === checksum);
}
