import type { ChildProcess } from "node:child_process";
import { BackupRefused } from "./backup-refused";

/** Waits for the end of a program. Throws with what it said when it failed, and with a sentence when it is not there. */
export function waitForExit(child: ChildProcess, name: string): Promise<void> {
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("error", () => reject(new BackupRefused(`The program ${name} is not on this machine.`)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new BackupRefused(`${name} ended with ${signal ?? `code ${code}`}. ${said.trim()}`));
    });
  });
}
