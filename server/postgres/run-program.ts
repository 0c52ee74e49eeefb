import { spawn } from "node:child_process";
import type { Account } from "./system-account";

/** Runs one of Postgres's programs to its end. Answers what it printed; throws with that when it failed. */
export function runProgram(file: string, args: string[], options: { cwd: string; account: Account }): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      // The current folder may be closed to Postgres's account, and it has no business with our environment's secrets.
      cwd: options.cwd,
      env: {
        NODE_ENV: process.env.NODE_ENV,
        PATH: process.env.PATH,
        LC_MESSAGES: "C",
        TZ: "UTC",
        SYSTEMROOT: process.env.SYSTEMROOT,
      },
      stdio: ["ignore", "pipe", "pipe"],
      ...(options.account ?? {}),
    });
    let printed = "";
    const collect = (chunk: Buffer) => {
      printed += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    // Not "close": the server that pg_ctl leaves behind holds the pipes open.
    child.on("exit", (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      if (code === 0) resolve(printed);
      else reject(new Error(`${file} ended with code ${code}: ${printed.trim()}`));
    });
  });
}
