import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { PassThrough, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BackupRefused } from "./backup-refused";
import { waitForExit } from "./wait-for-exit";

/**
 * Keeps what a program prints as `file`, whole or not at all, readable by its owner alone, with its SHA-256 beside it in the form
 * that `sha256sum --check` reads.
 */
export async function saveOutput(
  [program, ...args]: [string, ...string[]],
  file: string,
  options: { env?: NodeJS.ProcessEnv; through?: Transform } = {},
): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env: options.env ?? process.env });
  const hash = createHash("sha256");
  const hashed = new PassThrough().on("data", (chunk: Buffer) => hash.update(chunk));
  const output = createWriteStream(unfinished, { mode: 0o600, flush: true });
  try {
    const written = pipeline(child.stdout, options.through ?? new PassThrough(), hashed, output);
    await Promise.all([written, waitForExit(child, program)]);
    await writeFile(`${file}.sha256`, `${hash.digest("hex")}  ${path.basename(file)}\n`, { mode: 0o600 });
    await rename(unfinished, file);
  } catch (error) {
    child.kill();
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Refuses a backup that is not, byte for byte, what was written: half a copy would be noticed only when it is needed. */
export async function verifyBackupFile(file: string): Promise<void> {
  if (!existsSync(file)) throw new BackupRefused(`There is no file ${file}.`);
  const said = await readFile(`${file}.sha256`, "utf8").catch(() => {
    throw new BackupRefused(`${file}.sha256 is missing: without it nobody can tell whether the backup is whole.`);
  });
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  if (said.split(/\s/)[0] !== hash.digest("hex")) {
    throw new BackupRefused(`${file} is not what was written: its SHA-256 differs from the one in ${file}.sha256.`);
  }
}
