import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** LibreOffice, where this machine has it: a reader of Word documents that is nobody's of ours. */
export const hasLibreOffice = canRun("soffice");

function canRun(command: string): boolean {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A Word document's text as LibreOffice reads it. */
export async function readByLibreOffice(document: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "pacta-word-"));
  try {
    const file = path.join(folder, "minutes.docx");
    await writeFile(file, document);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, file];
    await promisify(execFile)("soffice", args, { timeout: 60_000 });
    return await readFile(path.join(folder, "minutes.txt"), "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
